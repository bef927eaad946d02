import { type Database, startDatabase } from './embedded-database.ts'
import type { Environment } from './env.ts'
import { openGivenDatabase } from './given-database.ts'

/** The database that the environment asks for: the given one, or our own in the data folder. */
export const openDatabase = (
  environment: Pick<Environment, 'databaseUrl' | 'dataFolder'>,
  say: (line: string) => void,
): Promise<Database> =>
  environment.databaseUrl ? openGivenDatabase(environment.databaseUrl) : startDatabase({ folder: environment.dataFolder, say })

import { CannotStart } from './cannot-start.ts'
import { openDataFolder } from './data-folder.ts'
import { openDatabase } from './database.ts'
import { type Database, removeDatabase } from './embedded-database.ts'
import { type Environment, readEnvironment } from './env.ts'
import { migrate } from './migrate.ts'
import { buildPages, generateClient } from './prepare-code.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { shareSecrets } from './share-secrets.ts'

/** The house around the app: everything that stands before the first line of it is wired. */
export type House = {
  readonly environment: Environment
  /** Where data and secrets lie; started by root not where asked. */
  readonly dataFolder: string
  readonly database: Database
  readonly secrets: Secrets
}

/**
 * Code made, database up and migrated, secrets read. Import whatever reaches Prisma's client or Next only after this:
 * the one is generated here, the other reads NODE_ENV, which is set here.
 */
export async function startUp(args: readonly string[], say: (line: string) => void): Promise<House> {
  const environment = readEnvironment(process.env, args)
  if (environment.fresh && environment.databaseUrl)
    throw new CannotStart("--fresh removes the app's own data only: empty the database of DATABASE_URL yourself, or unset it.")
  Object.assign(process.env, { NODE_ENV: environment.mode === 'dev' ? 'development' : 'production' })
  await generateClient(say)
  if (environment.pages && environment.mode !== 'dev') await buildPages(say)
  if (environment.fresh) await startOver(environment, say)
  const database = await openDatabase(environment, say)
  const { path: dataFolder } = await openDataFolder(environment.dataFolder)
  say(`Data and secrets lie in ${dataFolder}`)
  const migrated = await migrate(database.connection)
  if (migrated.length > 0) say(`The database was brought up to date (${migrated.length} migrations)`)
  const secrets = await loadSecrets(dataFolder, environment.secretFiles)
  return { environment, dataFolder, secrets, database: await asOneNode(database, secrets) }
}

/** Runs `stop` at the first Ctrl-C or `kill`, then leaves; a second one leaves at once. Stop the app first, then release the database. */
export function stopOnSignals(stop: () => Promise<void>) {
  let stopping = false
  const leave = () => {
    if (stopping) process.exit(1)
    stopping = true
    stop().then(() => process.exit(0), stopWith)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
}

/** Ends the program: with the sentence alone where a person can mend it, with everything where it is a bug. */
export function stopWith(error: unknown): never {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}

async function startOver({ dataFolder }: Environment, say: (line: string) => void) {
  say('Removing the data of earlier starts')
  await removeDatabase(dataFolder)
}

/** On a database of the operator's own other nodes may run; our own is reached by those alone that share the data folder. */
async function asOneNode(database: Database, secrets: Secrets): Promise<Database> {
  if (database.origin !== 'given') return database
  const node = await shareSecrets(database.connection, secrets)
  return { ...database, release: () => node.leave().then(database.release) }
}

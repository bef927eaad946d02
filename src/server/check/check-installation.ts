import pg from 'pg'
import type { House } from '../start-up.ts'
import { checkAddress } from './check-address.ts'
import { checkDatabase } from './check-database.ts'
import { checkNeighbours } from './check-neighbours.ts'
import { checkPlace } from './check-place.ts'
import type { Finding } from './finding.ts'

/** Everything that can be found out without changing anything, in the order in which an administrator would mend it. */
export async function checkInstallation({
  environment,
  dataFolder,
  database,
}: Pick<House, 'environment' | 'dataFolder' | 'database'>): Promise<Finding[]> {
  const [place, ofDatabase, address, neighbours] = await Promise.all([
    checkPlace({ ...environment, dataFolder }),
    askDatabase(database.connection),
    checkAddress(environment),
    checkNeighbours(environment),
  ])
  return [...place, ...ofDatabase, ...address, ...neighbours]
}

async function askDatabase(connection: pg.PoolConfig): Promise<Finding[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await checkDatabase(client)
  } finally {
    await client.end()
  }
}

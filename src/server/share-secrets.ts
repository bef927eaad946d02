import { createHmac } from 'node:crypto'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { keepPresence } from './postgres-presence.ts'
import type { Secrets } from './secrets.ts'

/** Any numbers that nothing else in this database locks: one for each secret that nodes must share. */
const classes = { session: 20_181_120, ballotKey: 20_181_121 } as const

const harm: Record<keyof typeof classes, string> = {
  session:
    'sign-in sessions with another secret: whoever signed in there would be a stranger here. Give every node the same SESSION_SECRET_FILE',
  ballotKey: 'ballots with another key: papers taken there could not be cast here. Give every node the same BALLOT_KEY_FILE',
}

/**
 * Each node holds, for as long as it runs, a lock in the database that is named after its secrets; one that finds a node with other secrets
 * at work does not start. The name is 32 bits of an HMAC under the secret itself and is stored nowhere: it reveals nothing, and a key that
 * was lost may be replaced once no node runs.
 */
export async function shareSecrets(connection: pg.PoolConfig, secrets: Secrets): Promise<{ leave: () => Promise<void> }> {
  const first = await hold(connection, secrets)
  try {
    for (const secret of ['session', 'ballotKey'] as const)
      if (await isOtherAtWork(first, classes[secret]))
        throw new CannotStart(`Another node on this database protects ${harm[secret]}, or the same data folder.`)
  } catch (error) {
    await first.end()
    throw error
  }
  return keepPresence(first, () => hold(connection, secrets))
}

async function hold(connection: pg.PoolConfig, secrets: Secrets): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: 'so-tay-chi-bo presence', keepAlive: true })
  await client.connect()
  for (const secret of ['session', 'ballotKey'] as const)
    await client.query('select pg_advisory_lock_shared($1, $2)', [classes[secret], nameOf(secrets[secret])])
  return client
}

const nameOf = (secret: string): number => createHmac('sha256', secret).update('so-tay-chi-bo: which node is this').digest().readInt32BE()

/** More than one name in use: somebody else holds one that is not ours. */
async function isOtherAtWork(client: pg.Client, classId: number): Promise<boolean> {
  const { rows } = await client.query(
    `select count(distinct objid)::int as names from pg_locks
     where locktype = 'advisory' and classid = $1 and objsubid = 2 and database = (select oid from pg_database where datname = current_database())`,
    [classId],
  )
  return rows[0].names > 1
}

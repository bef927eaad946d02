import { expect } from 'vitest'
import { papersTable } from '#adapters/prisma/papers-table.ts'
import { ballotPath, castBodyMaxBytes } from '#contract/ballot-box.ts'
import { cast, heldBy, type Voter } from '../voters.ts'
import type { SecretHall } from './secret-hall.ts'

/** PostgreSQL refuses a row and would quote it, then loses its connections in the middle: the phones send on until they are heard. */
export async function castInTrouble({ app }: Pick<SecretHall, 'app'>, voters: readonly Voter[], ballotId: string): Promise<void> {
  const table = papersTable(ballotId)
  await app.inspect((client) => client.query(`ALTER TABLE ${table} ADD CONSTRAINT trouble CHECK (false) NOT VALID`))
  const said = () => app.output().split('a paper could not be saved').length
  const before = said()
  const casts = voters.map((voter) => cast(voter, ballotId))
  while (said() === before) await new Promise((done) => setTimeout(done, 20))
  await app.inspect((client) => client.query(`ALTER TABLE ${table} DROP CONSTRAINT trouble`))
  await app.inspect((client) =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = $1', [
      'client backend',
    ]),
  )
  for (const outcome of await Promise.all(casts)) expect(outcome).toMatchObject({ value: { state: 'recorded' } })
}

/** Every status that a cast can get besides "recorded", and the same paper again and again. */
export async function refusedCasts({ app, network }: SecretHall, [one, other]: readonly Voter[], ballotId: string): Promise<void> {
  const { body } = await heldBy(one!, ballotId)
  const { signature } = await heldBy(other!, ballotId)
  const sheet = JSON.parse(body ?? '{}') as { rows: Record<string, { id: string; mark: string }> }
  const [key = ''] = Object.keys(sheet.rows)
  const turned = { ...sheet.rows, [key]: { ...sheet.rows[key], mark: sheet.rows[key]?.mark === 'AGREE' ? 'DISAGREE' : 'AGREE' } }
  const send = async (sent: string, id = ballotId) => {
    const answer = await network.fetch(`${app.url}${ballotPath(id)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: sent,
    })
    return answer.status
  }
  const statuses = [
    await send(body ?? ''),
    await send(JSON.stringify({ ...sheet, more: 1 })),
    await send((body ?? '').padEnd(castBodyMaxBytes + 1)),
    await send(body ?? '', 'ap3-nowhere'),
    await send(JSON.stringify({ ...sheet, signature })),
    await send(JSON.stringify({ ...sheet, rows: turned })),
  ]
  expect(statuses).toEqual([200, 422, 413, 404, 403, 409])
  const again = await Promise.all(Array.from({ length: 45 }, () => send(body ?? '')))
  expect(new Set(again)).toEqual(new Set([200, 429]))
}

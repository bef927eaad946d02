import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerTo, expectedOf, hiddenBy, MAY } from '../access/answer.ts'
import { accessTable } from '../access/render.ts'
import { everyRole, type Role } from '../access/roles.ts'
import { idsIn, othersOf, withAt } from '../access/strange-ids.ts'
import { commandRows, isRead, type NamedRow, procedures, rows } from '../access/table.ts'
import { type MadeWorld, makeWorld, makeWorldIn } from '../access/world.ts'
import { openPostgres } from './worlds.ts'

// Every procedure of the API x everybody (tests/access): each cell asked of the real routers, on stores that begin anew for each question.

let world: MadeWorld
let others: ReturnType<typeof othersOf>

beforeAll(async () => {
  world = await makeWorld()
  others = othersOf(world.targets)
})

test('the table has a row for every procedure, and for no other', () => {
  expect(rows.map(({ path }) => path).sort()).toEqual(procedures.toSorted())
})

test('docs/access.md is the table as it stands (npm run access-table)', async () => {
  expect(await readFile(new URL('../../docs/access.md', import.meta.url), 'utf8')).toBe(accessTable())
})

describe.each([...rows, ...commandRows])('$path', (named) => {
  test('is answered to each as the table says, and a refusal changes nothing', async () => {
    const input = named.row.asks(world.targets)
    expect(await everybodysAnswers(named, input)).toEqual(tableSays(named))
  })

  test('to whom it is hidden, what is there and what is not look the same', async () => {
    const input = named.row.asks(world.targets)
    const ids = idsIn(input, others)
    const strange = withAt(
      input,
      ids.map(({ path, other }) => ({ path, value: other.unknown })),
    )
    for (const role of ids.length > 0 ? strangers(named) : []) {
      const { told } = await answerTo(world, { path: named.path, role, input: strange })
      expect([role, told]).toEqual([role, hiddenBy(named.row)])
    }
  })

  test('whoever may ask it of the own gets nothing of others by mixing ids', async () => {
    const [role] = named.row.may
    if (!role) return
    const input = named.row.asks(world.targets)
    for (const { path, other } of idsIn(input, others)) {
      const unknown = await answerTo(world, { path: named.path, role, input: withAt(input, [{ path, value: other.unknown }]) })
      expect(unknown.told === 'ok' && unknown.changed()).toBe(false)
      const value = role === 'adminTop' ? null : reachesAbove(role) ? other.beyond : other.foreign
      if (!value) continue
      const foreign = await answerTo(world, { path: named.path, role, input: withAt(input, [{ path, value }]) })
      expect([path, foreign.told, foreign.told === 'ok' && foreign.changed()]).toEqual([path, unknown.told, false])
    }
  })
})

/** Who tries hardest: nobody, everybody's neighbours, and those whose right has ended. */
const intruders: readonly Role[] = [
  'nobody',
  'stranger',
  'moved',
  'ended',
  'otherSecretary',
  'elsewhere',
  'inspectorOver',
  'adminElsewhere',
]

test('in PostgreSQL intruders are told the same, and whoever may read something reads it', async () => {
  const { stores, close } = await openPostgres()
  const kept = await makeWorldIn(stores)
  const wrong: string[] = []
  for (const named of [...rows, ...commandRows]) {
    const { path, row } = named
    const asked = [...intruders.filter((role) => !row.may.includes(role)), ...(isRead(path) ? row.may.slice(0, 1) : [])]
    const input = row.asks(kept.targets)
    const answers = await Promise.all(asked.map(async (role) => ({ role, ...(await answerTo(kept, { path, role, input })) })))
    for (const { role, told } of answers) {
      const wanted = expectedOf(row, role)
      if (wanted === MAY ? told !== 'ok' && !row.afterwards?.some((code) => code === told) : told !== wanted)
        wrong.push(`${path} ${role}: ${told}`)
    }
  }
  await close()
  expect(wrong).toEqual([])
})

async function everybodysAnswers({ path, row }: NamedRow, input: unknown): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  for (const role of everyRole) {
    const { told, changed } = await answerTo(world, { path, role, input })
    const allowed = told === 'ok' || row.afterwards?.some((code) => code === told)
    answers[role] = row.may.includes(role) && allowed ? MAY : told !== 'ok' && !allowed && changed() ? `${told}, but changed` : told
  }
  return answers
}

const tableSays = ({ row }: NamedRow): Record<string, string> => Object.fromEntries(everyRole.map((role) => [role, expectedOf(row, role)]))

const strangers = ({ row }: NamedRow): Role[] => everyRole.filter((role) => role !== 'nobody' && expectedOf(row, role) === hiddenBy(row))

/** To these another cell of the organisation is no stranger, so they are tried on another organisation's. To the province's administrator none is. */
const reachesAbove = (role: Role): boolean => ['grassroots', 'leader', 'admin'].includes(role)

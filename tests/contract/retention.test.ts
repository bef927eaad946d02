import { afterAll, beforeAll, expect, test } from 'vitest'
import { prismaRetention } from '#adapters/prisma/retention-store.ts'
import { dropOverdue } from '#application/drop-overdue.ts'
import { type Overdue, overdueDays } from '#domain/retention/retention.ts'
import { aMember } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { openPostgres } from './worlds.ts'

let world: Awaited<ReturnType<typeof openPostgres>>
beforeAll(async () => {
  world = await openPostgres()
})
afterAll(() => world.close())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const person = (id: string) => ({ id, name: 'Dương Văn Lành', cardNumber: id, phone: null, bornOn: null })

/** Of everything that may become overdue one that is, by a day, and one that is not. */
async function oldAndNew() {
  const { stores } = world
  const days = overdueDays()
  const cellId = newCell()
  const age = (what: Overdue, over: number) => daysAgo((days.get(what) ?? 0) + over)
  for (const over of [1, -1]) {
    const id = newId('person')
    await stores.people.save(person(id))
    await stores.people.noteTry(id, false, age('wrong-tries', over))
    const slip = { personId: id, purpose: 'ENROL' as const, expiresAt: age('unused-slips', over) }
    await stores.people.makeSlip({ ...slip, id: newId('slip'), codeHash: newId('hash'), usedAt: null })
    await stores.people.makeSlip({ ...slip, id: newId('slip'), codeHash: newId('hash'), usedAt: slip.expiresAt })
    const at = age('settled-resets', over)
    const reset = { id: newId('reset'), personId: id, askedById: 'sau', askedAt: at, confirmedBy: 'loan', confirmedAt: at, refusedAt: null }
    await stores.people.askReset({ ...reset, seenAt: at })
    await stores.wallLinks.make({
      cellId,
      id: newId(cellId),
      meetingId: `${cellId}-m`,
      tokenHash: newId('t'),
      madeById: id,
      madeAt: age('wall-links', over),
    })
    await stores.inbox.put([
      { cellId, memberId: `${cellId}-x`, key: newId('k'), at: age('notices', over), facts: { kind: 'PIN_RESET_ASKED', byName: 'Sáu' } },
    ])
    const memberId = newId(cellId)
    await stores.members.save(aMember(memberId, { cellId, personId: id, leftOn: over > 0 ? daysAgo(3).slice(0, 10) : null }))
    await stores.pushDevices.save({
      cellId,
      memberId,
      id: newId('d'),
      endpoint: 'https://push.example',
      p256dh: 'x',
      auth: 'y',
      locale: 'vi',
    })
  }
}

test('what is overdue goes, what is not stays, and the second night finds nothing', async () => {
  await oldAndNew()
  const retention = prismaRetention(world.database)
  expect(await dropOverdue(retention)).toEqual({
    'unused-slips': 1,
    'settled-resets': 1,
    'wall-links': 1,
    notices: 1,
    'devices-of-leavers': 1,
    'wrong-tries': 1,
  })
  expect(await dropOverdue(retention)).toEqual({})
  const { rows } = await world.database.pool.query('SELECT count(*)::int AS slips FROM "EnrolmentSlip"')
  expect(rows[0].slips).toBe(3)
})

test('drafts and replies of years ago go, those handed in and those of this year stay', async () => {
  const { pool } = world.database
  const year = new Date().getFullYear()
  const draft = `INSERT INTO "SelfAssessment" ("cellId", "memberId", "year", "templateKind", "templateVersion", "draft", "handedIn") VALUES ('c1', $1, $2, 'x', 1, '{}', $3)`
  await pool.query(draft, ['old', year - 4, null])
  await pool.query(draft, ['handed', year - 4, '{}'])
  await pool.query(draft, ['new', year, null])
  expect(await dropOverdue(prismaRetention(world.database))).toEqual({ 'unsent-drafts': 1 })
  const { rows } = await pool.query(`SELECT "memberId" FROM "SelfAssessment" ORDER BY "memberId"`)
  expect(rows.map(({ memberId }) => memberId)).toEqual(['handed', 'new'])
})

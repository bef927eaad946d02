import { expect, test } from 'vitest'
import { fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { handIn } from './hand-in.ts'
import { nominate } from './nominate.ts'
import { readCellDesk } from './read-cell-desk.ts'
import { saveReview } from './save-review.ts'

async function desk() {
  const commune = await smallCommune()
  const read = async () => {
    const page = await readCellDesk(commune.ports, commune.actor('sau'), { cellId: 'ap3' })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  const row = async (memberId: string) => (await read()).members.find((one) => one.memberId === memberId)
  return { ...commune, read, row }
}

const review = { cellId: 'ap3', year, remark: 'Gương mẫu.', proposedLevel: 'GOOD', stateLevel: null, version: 0 } as const

test('every member stands there by Vietnamese given name, with what has been done for the meeting', async () => {
  const { ports, actor, read } = await desk()
  await handIn(ports, actor('tam'), { cellId: 'ap3', year, answers: fullAnswers() })
  await saveReview(ports, actor('loan'), { ...review, memberId: 'ap3-tam' })
  await nominate(ports, actor('sau'), { cellId: 'ap3', memberId: 'ap3-tam', year, reason: 'Vận động 17 hộ.' })
  const page = await read()
  expect(page.year).toBe(2026)
  expect(page.members.map((one) => one.name.split(' ').at(-1))).toEqual(['Lành', 'Loan', 'Mới', 'Sáu', 'Tám', 'Út'])
  expect(page.counts).toMatchObject({ members: 6, handedIn: 1, remarked: 1, proposed: 1, nominated: 1, onBallot: 1 })
  expect(page.members.find((one) => one.memberId === 'ap3-tam')).toMatchObject({
    ...{ selfLevel: 'GOOD', remark: 'Gương mẫu.', proposedLevel: 'GOOD', reviewVersion: 1, nomination: 'Vận động 17 hộ.' },
    onBallot: { ok: true, closedLevels: [] },
  })
})

test('who has not handed in is off the ballot and the desk says why', async () => {
  const { row } = await desk()
  expect(await row('ap3-lanh')).toMatchObject({ handedInAt: null, onBallot: { ok: false, why: 'NO_SELF_ASSESSMENT' } })
})

test('levels closed to a member are named with the reason (rules 24 and 25)', async () => {
  const { ports, stores, actor, row } = await desk()
  await handIn(ports, actor('tam'), { cellId: 'ap3', year, answers: fullAnswers() })
  await stores.members.saveStatus({ memberId: 'ap3-tam', kind: 'SICK', from: '2026-02-01', to: '2026-06-01' })
  expect(await row('ap3-tam')).toMatchObject({
    onBallot: {
      ok: true,
      closedLevels: [
        { level: 'EXCELLENT', why: 'SICK_LEAVE' },
        { level: 'GOOD', why: 'SICK_LEAVE' },
      ],
    },
  })
})

test('two officers on one review: the second is told, and loses nothing on screen', async () => {
  const { ports, actor, row } = await desk()
  const of = { ...review, memberId: 'ap3-tam' }
  expect(await saveReview(ports, actor('loan'), of)).toEqual({ ok: true, value: { version: 1 } })
  expect(await saveReview(ports, actor('ut'), { ...of, remark: 'Khác.' })).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
  expect(await saveReview(ports, actor('ut'), { ...of, remark: 'Khác.', version: 1 })).toEqual({ ok: true, value: { version: 2 } })
  expect(await row('ap3-tam')).toMatchObject({ remark: 'Khác.', reviewVersion: 2 })
})

test('a state level belongs to civil servants and public employees', async () => {
  const { ports, actor } = await desk()
  const given = { ...review, memberId: 'ap3-tam', stateLevel: 'GOOD' as const }
  expect(await saveReview(ports, actor('loan'), given)).toEqual({
    ok: false,
    refusal: { fields: [{ field: 'stateLevel', code: 'self-assessment/level-not-for-you' }] },
  })
})

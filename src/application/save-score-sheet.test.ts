import { expect, test } from 'vitest'
import { emptySheet, type ScoreSheet, shippedScoreTemplate } from '#domain/classification/score-sheet.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { readMemberScores, readMyScores } from './read-scores.ts'
import { saveScoreSheet } from './save-score-sheet.ts'

const sheet = (points: ScoreSheet['points'] = { POLITICS: 6 }): ScoreSheet => ({ ...emptySheet(shippedScoreTemplate, ''), points })

async function tamScores() {
  const hall = await smallCommune()
  const save = (who: string, memberId: string | null, over: Partial<Parameters<typeof saveScoreSheet>[2]> = {}) =>
    saveScoreSheet(hall.ports, hall.actor(who), { cellId: 'ap3', memberId, year: 2026, sheet: sheet(), version: 0, ...over })
  return { ...hall, save }
}

test('the member’s sheet and the cell committee’s stand beside each other, with the gates of the rule set', async () => {
  const { ports, actor, save } = await tamScores()
  expect(await save('tam', null)).toEqual({ ok: true, value: { version: 1 } })
  expect(await save('loan', 'ap3-tam', { sheet: sheet({ POLITICS: 5 }) })).toEqual({ ok: true, value: { version: 1 } })
  const file = await readMemberScores(ports, actor('loan'), { cellId: 'ap3', memberId: 'ap3-tam', year: 2026 })
  expect(file).toMatchObject({
    ok: true,
    value: { self: { sheet: { points: { POLITICS: 6, ETHICS: null } } }, committee: { sheet: { points: { POLITICS: 5 } } }, unremedied: 0 },
  })
})

test('what the cell committee prepares is its own until the meeting has spoken of it', async () => {
  const { ports, actor, save } = await tamScores()
  await save('tam', null)
  await save('loan', 'ap3-tam')
  const mine = await readMyScores(ports, actor('tam'), { cellId: 'ap3', year: 2026 })
  expect(mine).toMatchObject({ ok: true, value: { self: { version: 1 }, committee: null, committeeLevel: null, frozen: false } })
})

test('points are whole and within their criterion, said field by field', async () => {
  const { save } = await tamScores()
  expect(await save('tam', null, { sheet: sheet({ POLITICS: 7 }) })).toEqual({
    ok: false,
    refusal: { fields: [{ field: 'points.POLITICS', code: 'score-sheet/points-out-of-range' }] },
  })
})

test('a second device is told; nobody scores for the cell committee but its officers', async () => {
  const { save } = await tamScores()
  await save('tam', null)
  expect(await save('tam', null)).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
  for (const who of ['tam', 'hai', 'phuoc', 'la']) expect(await save(who, 'ap3-tam')).toEqual({ ok: false, refusal: 'access/not-found' })
})

import { expect, test } from 'vitest'
import { anOpinion, smallCommune, year } from '../../tests/support/small-commune.ts'
import { decideClassifications } from './decide-classifications.ts'
import { designateOutstanding, withdrawOutstanding } from './designate-outstanding.ts'
import { readCommitteeBoard } from './read-committee-board.ts'
import { readRuleSet } from './read-rule-set.ts'

const ofCommune = { unitId: 'senhong', year }
const paper = { ...ofCommune, number: '15-QĐ/TU', decidedOn: '2026-12-10' }

test('rule 27: a unit that the committee above designated outstanding has the greater cap in that year, until it is taken back', async () => {
  const { ports, actor } = await smallCommune()
  const cap = async (of = year) => {
    const board = await readCommitteeBoard(ports, actor('phuoc'), { unitId: 'senhong', year: of })
    return board.ok ? [board.value.proposed.percent, board.value.decided.percent] : board.refusal
  }
  expect(await cap()).toEqual([20, 20])
  expect(await designateOutstanding(ports, actor('nhat'), paper)).toEqual({ ok: true, value: null })
  expect([await cap(), await cap(year + 1)]).toEqual([
    [25, 25],
    [20, 20],
  ])
  await withdrawOutstanding(ports, actor('nhat'), ofCommune)
  expect(await cap()).toEqual([20, 20])
})

test('rule 27: one EXCELLENT of four passes in an outstanding unit, and is refused in another', async () => {
  const { ports, actor, stores } = await smallCommune()
  const keys = ['ap3-tam', 'ap3-lanh', 'ap3-loan', 'ap3-sau']
  for (const [place, key] of keys.entries())
    await stores.notebooks.append([anOpinion(key, { proposal: place === 0 ? 'EXCELLENT' : 'GOOD' })])
  const items = keys.map((memberId, place) => {
    const level = place === 0 ? ('EXCELLENT' as const) : ('GOOD' as const)
    return { cellId: 'ap3', memberId, level, reason: null, revokesId: null }
  })
  const document = { number: '52-QĐ/ĐU', decidedOn: '2026-12-28', signedBy: 'Nguyễn Thị Phước, Bí thư' }
  const decide = () => decideClassifications(ports, actor('phuoc'), { ...ofCommune, ...document, items })
  expect(await decide()).toMatchObject({ refusal: { fields: [{ code: 'decision/over-cap' }] } })
  await designateOutstanding(ports, actor('nhat'), paper)
  expect(await decide()).toEqual({ ok: true, value: { decided: 4 } })
})

test('a designation names its document, and nobody gives it to the own unit', async () => {
  const { ports, actor } = await smallCommune()
  expect(await designateOutstanding(ports, actor('nhat'), { ...paper, number: ' ' })).toMatchObject({
    refusal: { fields: [{ field: 'number', code: 'decision/number-missing' }] },
  })
  expect(await designateOutstanding(ports, actor('phuoc'), paper)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await designateOutstanding(ports, actor('nhat'), { ...paper, unitId: 'songsen' })).toEqual({
    ok: false,
    refusal: 'access/not-found',
  })
  await designateOutstanding(ports, actor('nhat'), paper)
  const outstanding = { number: '15-QĐ/TU', decidedOn: '2026-12-10' }
  expect(await readRuleSet(ports, actor('nhat'), ofCommune)).toMatchObject({ value: { outstanding, mayDesignate: true } })
  expect(await readRuleSet(ports, actor('nhat'), { ...ofCommune, unitId: 'songsen' })).toMatchObject({ value: { mayDesignate: false } })
})

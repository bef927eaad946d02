import { describe, expect, test } from 'vitest'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { defaultCollectiveRule, defaultRuleSet } from '../classification/rule-set.ts'
import { type CollectiveCase, type CollectiveDecision, decideCollectives, foundedOn, groupCaps, isTooNew } from './decide-collectives.ts'
import {
  type CollectiveReport,
  type CollectiveReview,
  emptyReport,
  handInReport,
  mismatchesOf,
  newReview,
  proposalOf,
  recordVote,
  saveReport,
} from './review.ts'

const rules = defaultRuleSet(2026)
const at = '2026-12-12T02:00:00.000Z'
const writing = { by: { id: 'sau', name: 'Huỳnh Văn Sáu' }, at, isDecided: false }

const report: CollectiveReport = {
  ...{ results: 'Đạt 5/5 chỉ tiêu', shortfalls: 'Tự phê bình còn qua nhanh', causes: '', remedies: 'Dành 20 phút mỗi kỳ' },
  ...{ level: 'GOOD', score: { score: 88, tasks: 5, onTime: 5, exceeded: 1 } },
}
const figures = { EXCELLENT: 4, GOOD: 12, SATISFACTORY: 1, NOT_COMPLETED: 0 }
const vote = { figures, base: 20, heldOn: '2026-12-10', meeting: 'Hội nghị kiểm điểm' }

const handedIn = (over: Partial<CollectiveReview> = {}): CollectiveReview => ({ ...newReview('ap3', 2026), handedIn: report, ...over })

const answerOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? 'ok' : result.refusal)

// 21-HD/BTCTW: the collective too is reviewed before it is classified; Mẫu 01 of 43-HD/BTCTW.
describe('what a collective says of itself', () => {
  test('is kept as far as it is written, and handed in once', () => {
    const saved = saveReport(newReview('ap3', 2026), { ...emptyReport, results: ' Đạt ' }, writing)
    expect(saved).toMatchObject({ ok: true, value: { draft: { results: 'Đạt' }, handedIn: null } })
    const sent = handInReport(newReview('ap3', 2026), report, writing)
    expect(sent).toMatchObject({ ok: true, value: { handedIn: report, handedInBy: 'Huỳnh Văn Sáu' } })
    if (sent.ok) expect(answerOf(handInReport(sent.value, report, writing))).toBe('collective/already-handed-in')
  })

  test.each([
    ['collective/nothing-written', { results: '  ' }],
    ['collective/level-missing', { level: null }],
    ['collective/score-out-of-range', { score: { score: 101, tasks: 5, onTime: 5, exceeded: 1 } }],
    ['collective/score-out-of-range', { score: { score: 90, tasks: 5, onTime: 6, exceeded: 1 } }],
    ['ok', { score: null }],
  ] as const)('%s', (answer, over) => {
    expect(answerOf(handInReport(newReview('ap3', 2026), { ...report, ...over }, writing))).toBe(answer)
  })

  test('nothing of it changes once its level is decided', () => {
    expect(answerOf(saveReport(newReview('ap3', 2026), report, { ...writing, isDecided: true }))).toBe('collective/frozen')
    expect(answerOf(recordVote(handedIn(), { side: 'own', vote }, { ...writing, isDecided: true }))).toBe('collective/frozen')
  })
})

describe('the votes on a collective', () => {
  test.each([
    ['ok', {}],
    ['collective/vote-does-not-add-up', { base: 16 }],
    ['collective/vote-does-not-add-up', { base: 0 }],
    ['collective/vote-does-not-add-up', { figures: { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0 } }],
    ['collective/vote-does-not-add-up', { figures: { ...figures, GOOD: -1 } }],
    ['collective/vote-day-missing', { heldOn: '' }],
  ] as const)('%s', (answer, over) => {
    expect(answerOf(recordVote(handedIn(), { side: 'own', vote: { ...vote, ...over } }, writing))).toBe(answer)
  })

  test('come after the report', () => {
    expect(answerOf(recordVote(newReview('ap3', 2026), { side: 'own', vote }, writing))).toBe('collective/not-handed-in')
  })

  test('propose by the same rule as for members, over the base (rule 22); the deciding committee’s own vote goes before', () => {
    expect(proposalOf(handedIn({ votes: { own: vote, upper: null } }), rules)).toBe('GOOD')
    const upper = { ...vote, figures: { EXCELLENT: 6, GOOD: 3, SATISFACTORY: 0, NOT_COMPLETED: 0 }, base: 11 }
    expect(proposalOf(handedIn({ votes: { own: vote, upper } }), rules)).toBe('EXCELLENT')
    expect(proposalOf(handedIn(), rules)).toBe('GOOD')
    expect(proposalOf(newReview('ap3', 2026), rules)).toBeNull()
    const split = { ...vote, figures: { EXCELLENT: 5, GOOD: 5, SATISFACTORY: 0, NOT_COMPLETED: 7 } }
    expect(proposalOf(handedIn({ votes: { own: split, upper: null } }), rules)).toBe('NO_MAJORITY')
  })

  test('what does not agree is named: said, scored, voted (rule 26 shows, never overwrites)', () => {
    expect(mismatchesOf(handedIn({ votes: { own: vote, upper: null } }), rules)).toEqual([])
    expect(mismatchesOf(handedIn({ handedIn: { ...report, level: 'EXCELLENT' } }), rules)).toEqual(['EXCELLENT', 'GOOD'])
  })
})

const document = {
  ...{ byUnitId: 'senhong', year: 2026, number: '60-QĐ/ĐU', decidedOn: '2026-12-20', signedBy: 'Nguyễn Thị Phước' },
  ...{ signerId: 'phuoc', recordedAt: at },
}
const line = (unitId: string, over: object = {}) => ({
  id: `d-${unitId}`,
  unitId,
  level: 'GOOD' as const,
  reason: null,
  revokesId: null,
  ...over,
})
const aCase = (unitId: string, over: Partial<CollectiveCase> = {}): CollectiveCase => ({
  ...{ unit: aCell(unitId, 'senhong'), proposal: 'GOOD', handedIn: true, tooNew: false, waitsForLower: false },
  ...over,
})
const decide = (
  lines: ReturnType<typeof line>[],
  {
    cases = ['ap1', 'ap2', 'ap3', 'ap4', 'ap5'].map((id) => aCase(id)),
    standing = [] as CollectiveDecision[],
    rule = defaultCollectiveRule,
  } = {},
) => decideCollectives(document, lines, { cases, standing, rule })
const standingOf = (unitId: string, over: Partial<CollectiveDecision> = {}): CollectiveDecision => ({
  ...document,
  ...line(unitId),
  ...over,
})

// 43-HD/BTCTW: "the standing committee of the immediately higher level" decides.
describe('the committee immediately above decides', () => {
  test.each([
    ['another level than proposed takes a reason', 'collective/reason-missing', line('ap3', { level: 'SATISFACTORY' })],
    ['a collective of another committee is none of its own', 'collective/not-proposed', line('elsewhere')],
    ['nothing to revoke', 'collective/nothing-to-revoke', line('ap3', { revokesId: 'none', reason: 'x' })],
  ])('%s', (_, code, one) => {
    expect(decide([one])).toEqual({ ok: false, refusal: { code, unitId: one.unitId } })
  })

  test('a document has a number, a day and a signer', () => {
    for (const [over, code] of [
      [{ number: ' ' }, 'collective/number-missing'],
      [{ decidedOn: '' }, 'collective/date-missing'],
      [{ signedBy: '' }, 'collective/signer-missing'],
    ] as const)
      expect(
        decideCollectives({ ...document, ...over }, [line('ap3')], { cases: [aCase('ap3')], standing: [], rule: defaultCollectiveRule }),
      ).toEqual({
        ok: false,
        refusal: { code, unitId: null },
      })
  })

  test('lower organisations before higher (21-HD/BTCTW), unless the rule set says otherwise', () => {
    const cases = [aCase('xa', { unit: aUnit('xa', 'tinh'), waitsForLower: true })]
    expect(decide([line('xa')], { cases })).toMatchObject({ refusal: { code: 'collective/lower-first' } })
    expect(decide([line('xa')], { cases, rule: { ...defaultCollectiveRule, lowerFirst: false } })).toMatchObject({ ok: true })
  })

  test.each([
    ['2026-07-01', false],
    ['2026-07-02', true],
    ['2025-07-01', false],
  ])('set up on %s: too new to be classified for 2026 is %s (less than 6 months)', (validFrom, tooNew) => {
    expect(isTooNew(validFrom, 2026, defaultCollectiveRule)).toBe(tooNew)
    expect(decide([line('ap3')], { cases: [aCase('ap3', { tooNew })] })).toMatchObject(
      tooNew ? { refusal: { code: 'collective/too-new' } } : { ok: true },
    )
  })

  test('a unit that was only renamed or moved is not new: its first period counts', () => {
    const periods = [aCell('ap3', 'senhong', { validFrom: '2026-10-01' }), aCell('ap3', 'xa', { validFrom: '2020-01-01' })]
    expect(foundedOn(periods).get('ap3')).toBe('2020-01-01')
  })

  test('a decision is replaced by a later one that names it, with a reason', () => {
    const standing = [standingOf('ap3')]
    expect(decide([line('ap3')], { standing })).toMatchObject({ refusal: { code: 'collective/already-decided' } })
    const later = line('ap3', { id: 'd2', level: 'SATISFACTORY', revokesId: 'd-ap3', reason: 'Phát hiện vi phạm' })
    expect(decide([later], { standing })).toMatchObject({ ok: true, value: [{ revokesId: 'd-ap3', reason: 'Phát hiện vi phạm' }] })
  })
})

// 124-QĐ/TW, 366-QĐ/TW: at most 20 % within each group of similar function and tasks.
describe('the cap of EXCELLENT collectives', () => {
  const excellent = (unitId: string) => line(unitId, { level: 'EXCELLENT', reason: 'Dẫn đầu phong trào' })

  test('one of five fits, two do not', () => {
    const others = ['ap3', 'ap4', 'ap5'].map((id) => line(id))
    expect(decide([excellent('ap1'), line('ap2'), ...others])).toMatchObject({ ok: true })
    expect(decide([excellent('ap1'), excellent('ap2'), ...others])).toMatchObject({
      refusal: { code: 'collective/over-cap', unitId: 'ap1' },
    })
  })

  test('a lower level can always be decided', () => {
    const standing = [standingOf('ap1', { level: 'EXCELLENT' }), standingOf('ap2', { level: 'EXCELLENT' })]
    expect(decide([line('ap3')], { standing })).toMatchObject({ ok: true })
  })

  test('groups of similar function each have their own', () => {
    const cases = [
      ...['ap1', 'ap2', 'ap3', 'ap4', 'ap5'].map((id) => ({
        unit: aCell(id, 'x'),
        level: id === 'ap1' ? ('EXCELLENT' as const) : ('GOOD' as const),
      })),
      { unit: aUnit('cq', 'x', { type: 'OFFICE' }), level: 'EXCELLENT' as const },
    ]
    const caps = groupCaps(cases, defaultCollectiveRule)
    expect(caps.map(({ group, cap }) => [group, cap.excellent, cap.max])).toEqual([
      ['CELL', 1, 1],
      ['OFFICE', 1, 0],
    ])
    expect(groupCaps(cases, { ...defaultCollectiveRule, groupBy: 'ALL' }).map(({ cap }) => [cap.excellent, cap.max])).toEqual([[2, 1]])
  })
})

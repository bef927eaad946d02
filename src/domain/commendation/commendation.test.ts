import { describe, expect, test } from 'vitest'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { orgTreeOn } from '../organization/org-tree.ts'
import { invariant } from '../result.ts'
import { checkTitles } from './check-titles.ts'
import {
  type Acting,
  type Commendation,
  decideCommendation,
  forwardCommendation,
  proposeCommendation,
  refuseCommendation,
  returnCommendation,
  revokeCommendation,
  sendAgain,
  withdrawCommendation,
} from './commendation.ts'
import { missingFor } from './eligible.ts'
import { limitState, withinLimit } from './limit.ts'
import { shippedTitles } from './shipped-titles.ts'
import { type CommendationTitle, titlesInForce, wayUp } from './title.ts'

const units = [
  aUnit('tinh', null, { type: 'PROVINCE' }),
  aUnit('huyen', 'tinh', { type: 'DISTRICT' }),
  aUnit('xa', 'huyen', { type: 'COMMUNE', grassroots: true }),
  aUnit('bophan', 'xa', { type: 'SUB_COMMITTEE' }),
  aCell('ap3', 'bophan'),
]
const tree = orgTreeOn(units, '2026-12-20')
const unit = (id: string) => {
  const found = tree.unit(id)
  invariant(found, id)
  return found
}
const titleOf = (key: string): CommendationTitle => {
  const found = shippedTitles.find((one) => one.key === key)
  invariant(found, key)
  return found
}

describe('the way up of a title', () => {
  test.each([
    ['every level between has its word', 'ap3', 'excellent-five-years', {}, ['bophan', 'xa', 'huyen', 'tinh']],
    ['up to the grassroots committee, which decides', 'ap3', 'excellent-year', {}, ['bophan', 'xa']],
    [
      'some levels may be passed by, as the title says',
      'ap3',
      'excellent-five-years',
      { passesBy: ['SUB_COMMITTEE', 'DISTRICT'] },
      ['xa', 'tinh'],
    ],
    ['an organisation above the cells starts above itself', 'xa', 'strong-five-years', {}, ['huyen', 'tinh']],
    ['nobody decides on itself: the grassroots organisation’s goes to the committee above', 'xa', 'strong-year', {}, ['huyen']],
  ])('%s', (_, from, key, over, way) => {
    expect(wayUp(tree, unit(from), { ...titleOf(key), ...over })).toEqual({ fromUnitId: from, way })
  })

  test('proposed by the committee above, it starts there', () => {
    const title = { ...titleOf('excellent-year'), proposedBy: 'UPPER_COMMITTEE' as const }
    expect(wayUp(tree, unit('ap3'), title)).toEqual({ fromUnitId: 'bophan', way: ['xa'] })
    expect(wayUp(tree, unit('bophan'), title)).toEqual({ fromUnitId: 'xa', way: ['xa'] })
  })

  test('where nobody above decides it, there is no way', () => {
    expect(wayUp(tree, unit('ap3'), { ...titleOf('excellent-year'), decidedAt: 'ARMY' })).toBeNull()
  })

  test('no level is known to the code: without districts the same title goes on', () => {
    const now = orgTreeOn(
      [aUnit('tinh', null, { type: 'PROVINCE' }), aUnit('xa', 'tinh', { type: 'COMMUNE', grassroots: true }), aCell('ap3', 'xa')],
      '2026-12-20',
    )
    expect(wayUp(now, unit('ap3'), titleOf('excellent-five-years'))?.way).toEqual(['xa', 'tinh'])
  })
})

describe('titles as data', () => {
  test('the shipped ones may stand, each with its source', () => {
    expect(checkTitles(tree, 'tinh', shippedTitles)).toEqual([])
  })

  test('a committee eases nothing that one above decides', () => {
    const easier = shippedTitles.map((title) => ({ ...title, limit: { kind: 'NUMBER' as const, most: 99 } }))
    const held = titlesInForce(tree, shippedTitles, [{ unitId: 'xa', titles: easier }])
    expect(held.filter(({ ofUnitId }) => ofUnitId === 'xa').map(({ key }) => key)).toEqual(['excellent-year', 'exemplary', 'strong-year'])
    expect(held.find(({ key }) => key === 'excellent-five-years')?.limit).toEqual({ kind: 'NONE' })
    expect(checkTitles(tree, 'xa', [titleOf('excellent-five-years')])).toEqual([
      { key: 'excellent-five-years', code: 'title/decided-above' },
    ])
  })

  test('what a list leaves out is gone for those below', () => {
    expect(titlesInForce(tree, shippedTitles, [{ unitId: 'tinh', titles: [titleOf('exemplary')] }]).map(({ key }) => key)).toEqual([
      'exemplary',
    ])
  })

  test.each([
    ['title/formal-needs-excellent', { level: 'GOOD' }],
    ['title/formal-needs-excellent', { years: 0 }],
    ['title/name-missing', { name: ' ' }],
    ['title/source-missing', { source: '' }],
    ['title/years-out-of-range', { years: 11 }],
    ['title/limit-out-of-range', { limit: { kind: 'PERCENT', percent: 101 } }],
    ['title/no-such-unit', { decidedAt: 'ARMY' }],
  ] as const)('%s', (code, over) => {
    expect(checkTitles(tree, 'tinh', [{ ...titleOf('excellent-year'), ...over }])).toEqual([{ key: 'excellent-year', code }])
  })

  test('praise of an exemplary member may ask less than EXCELLENT', () => {
    expect(checkTitles(tree, 'xa', [{ ...titleOf('exemplary'), form: 'PRAISE', level: 'GOOD' }])).toEqual([])
  })
})

// Rule 28, 21-HD/BTCTW: from DECIDED EXCELLENT alone; five years running for the five-year title.
describe('who is eligible', () => {
  const years = (...list: number[]) => list.map((year) => ({ year, level: 'EXCELLENT' as const }))
  test.each([
    ['the year itself', 'excellent-year', years(2026), 0, []],
    ['only the year before', 'excellent-year', years(2025), 0, [{ kind: 'YEARS', has: 0, needs: 1 }]],
    ['five running', 'excellent-five-years', years(2022, 2023, 2024, 2025, 2026), 0, []],
    ['five with a gap', 'excellent-five-years', years(2021, 2022, 2024, 2025, 2026), 0, [{ kind: 'YEARS', has: 3, needs: 5 }]],
    ['without a deed', 'exemplary', years(2026), 0, [{ kind: 'DEEDS', has: 0, needs: 1 }]],
    ['with a deed', 'exemplary', years(2026), 2, []],
  ] as const)('%s', (_, key, decided, deeds, missing) => {
    expect(missingFor(titleOf(key), 2026, { decided, deeds })).toEqual(missing)
  })

  test('only GOOD is not enough', () => {
    expect(missingFor(titleOf('excellent-year'), 2026, { decided: [{ year: 2026, level: 'GOOD' }], deeds: 0 })).toHaveLength(1)
  })
})

describe('limits of a title (rule 29)', () => {
  test.each([
    [{ kind: 'NONE' }, 999, true],
    [{ kind: 'NUMBER', most: 3 }, 1, true],
    [{ kind: 'NUMBER', most: 3 }, 2, false],
    [{ kind: 'PERCENT', percent: 30 }, 1, true],
    [{ kind: 'PERCENT', percent: 30 }, 2, false],
  ] as const)('%o: %i more beside 2 decided of 10 EXCELLENT', (limit, more, fits) => {
    expect(withinLimit(limitState({ limit }, { decided: 2, excellent: 10 }), more)).toBe(fits)
  })
})

const by = (unitId: string): Acting => ({
  unitId,
  unitName: unitId,
  byId: `p-${unitId}`,
  byName: `Đồng chí ${unitId}`,
  at: '2026-12-20T02:00:00.000Z',
})
const papers = { submission: 'Kính gửi Đảng ủy', excerpt: '', report: '' }
const decision = { number: '70-QĐ/TU', decidedOn: '2027-01-20', signedBy: 'Lê Hoàng Anh' }

function proposed(over: Partial<Parameters<typeof proposeCommendation>[0]> = {}): Commendation {
  const made = proposeCommendation(
    {
      ...{ id: 'k1', fromUnitId: 'ap3', year: 2026, title: titleOf('excellent-five-years'), way: ['xa', 'tinh'], papers },
      who: { subject: 'PERSON', personId: 'lanh', cellId: 'ap3', memberId: 'ap3-lanh', name: 'Trần Thị Lành' },
      ...over,
    },
    { missing: [], others: [] },
    by('ap3'),
  )
  invariant(made.ok, 'proposed')
  return made.value
}

const answerOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? 'ok' : result.refusal)
const after = (result: ReturnType<typeof forwardCommendation>): Commendation => {
  invariant(result.ok, 'went on')
  return result.value
}

describe('a proposal on its way', () => {
  test('goes from committee to committee, skips nobody, and is decided by the last', () => {
    const first = proposed()
    expect([first.state, first.atUnitId]).toEqual(['ON_ITS_WAY', 'xa'])
    expect(answerOf(forwardCommendation(first, { word: '', missing: [] }, by('tinh')))).toBe('commendation/not-your-turn')
    expect(answerOf(decideCommendation(first, { decision, missing: [] }, by('xa')))).toBe('commendation/not-yours-to-decide')
    const second = after(forwardCommendation(first, { word: 'Nhất trí', missing: [] }, by('xa')))
    expect(second.atUnitId).toBe('tinh')
    expect(answerOf(forwardCommendation(second, { word: '', missing: [] }, by('tinh')))).toBe('commendation/yours-to-decide')
    const last = after(decideCommendation(second, { decision, missing: [] }, by('tinh')))
    expect([last.state, last.decision?.number, last.steps.map(({ act }) => act)]).toEqual([
      'DECIDED',
      '70-QĐ/TU',
      ['PROPOSED', 'FORWARDED', 'DECIDED'],
    ])
    expect(answerOf(refuseCommendation(last, 'muộn', by('tinh')))).toBe('commendation/not-your-turn')
  })

  test('who is no longer eligible is stopped wherever the proposal is', () => {
    const missing = [{ kind: 'YEARS' as const, has: 0, needs: 5 }]
    expect(answerOf(forwardCommendation(proposed(), { word: '', missing }, by('xa')))).toBe('commendation/no-longer-eligible')
    const atTop = after(forwardCommendation(proposed(), { word: '', missing: [] }, by('xa')))
    expect(answerOf(decideCommendation(atTop, { decision, missing }, by('tinh')))).toBe('commendation/no-longer-eligible')
  })

  test('returned, it is mended by who proposed and starts again from the first committee', () => {
    const atTop = after(forwardCommendation(proposed(), { word: '', missing: [] }, by('xa')))
    expect(answerOf(returnCommendation(atTop, ' ', by('tinh')))).toBe('commendation/word-missing')
    const back = after(returnCommendation(atTop, 'Thiếu báo cáo thành tích', by('tinh')))
    expect([back.state, back.atUnitId]).toEqual(['RETURNED', 'ap3'])
    expect(answerOf(sendAgain(back, papers, by('xa')))).toBe('commendation/not-your-turn')
    const again = after(sendAgain(back, { ...papers, report: 'Báo cáo' }, by('ap3')))
    expect([again.state, again.atUnitId, again.papers.report]).toEqual(['ON_ITS_WAY', 'xa', 'Báo cáo'])
  })

  test('refusing and revoking take a reason; withdrawing is for who proposed', () => {
    expect(answerOf(refuseCommendation(proposed(), '', by('xa')))).toBe('commendation/word-missing')
    expect(answerOf(withdrawCommendation(proposed(), '', by('xa')))).toBe('commendation/not-your-turn')
    expect(after(withdrawCommendation(proposed(), '', by('ap3'))).state).toBe('WITHDRAWN')
    const decided = after(decideCommendation(proposed({ way: ['xa'] }), { decision, missing: [] }, by('xa')))
    expect(answerOf(revokeCommendation(decided, { decision, word: '' }, by('xa')))).toBe('commendation/word-missing')
    const revoked = after(revokeCommendation(decided, { decision, word: 'Xếp loại đã bị hủy' }, by('xa')))
    expect([revoked.state, revoked.decision, revoked.steps.length]).toEqual(['REVOKED', null, 3])
  })

  test.each([
    ['commendation/not-eligible', { missing: [{ kind: 'YEARS' as const, has: 1, needs: 5 }], others: [] }],
    ['commendation/already-proposed', { missing: [], others: [proposed()] }],
    ['ok', { missing: [], others: [{ ...proposed(), state: 'REFUSED' as const }] }],
    ['ok', { missing: [], others: [{ ...proposed(), year: 2025 }] }],
  ])('%s', (answer, facts) => {
    expect(answerOf(proposeCommendation(proposed(), facts, by('ap3')))).toBe(answer)
  })

  test('a proposal has its submission, from the unit that may propose', () => {
    const facts = { missing: [], others: [] }
    expect(answerOf(proposeCommendation({ ...proposed(), papers: { ...papers, submission: ' ' } }, facts, by('ap3')))).toBe(
      'commendation/submission-missing',
    )
    expect(answerOf(proposeCommendation(proposed(), facts, by('xa')))).toBe('commendation/not-yours-to-propose')
  })
})

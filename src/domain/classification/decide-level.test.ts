import { describe, expect, test } from 'vitest'
import {
  type Decision,
  type DecisionFacts,
  type DecisionLine,
  decideLevels,
  type ForwardedProposal,
  standingDecisions,
} from './decide-level.ts'
import type { Level } from './levels.ts'

const document = {
  unitId: 'commune',
  year: 2026,
  number: '52-QĐ/ĐU',
  decidedOn: '2026-12-28',
  signedBy: 'Nguyễn Thị Phước, Bí thư',
  signerId: 'signer',
  recordedAt: '2026-12-28T02:00:00.000Z',
}
const proposal = (memberId: string, level: ForwardedProposal['proposal'], cellId = 'ap-3'): ForwardedProposal => ({
  memberId,
  cellId,
  proposal: level,
  votedOn: '2026-12-05',
})
const line = (memberId: string, level: Level, over: Partial<DecisionLine> = {}): DecisionLine => ({
  id: `decision-${memberId}`,
  memberId,
  level,
  reason: null,
  revokesId: null,
  ...over,
})
const decided = (memberId: string, level: Level, over: Partial<Decision> = {}): Decision => ({
  ...document,
  ...line(memberId, level),
  cellId: 'ap-3',
  ...over,
})
const facts = (over: Partial<DecisionFacts> = {}): DecisionFacts => ({
  proposals: [proposal('lanh', 'SATISFACTORY'), proposal('gam', 'EXCELLENT'), proposal('khoi', 'NO_MAJORITY')],
  decisions: [],
  capScope: 'GRASSROOTS_ORGANIZATION',
  waiting: new Set(),
  outOfOrder: new Set(),
  cap: () => ({ percent: 20, base: 'GOOD_OR_ABOVE', rounding: 'FLOOR' }),
  ...over,
})
const many = (level: Level, count: number, from = 0) => Array.from({ length: count }, (_, i) => decided(`${level}-${from + i}`, level))
const refused = (code: string, memberId: string | null) => ({ ok: false, refusal: { code, memberId } })

// The grassroots committee recognises by a decision with number and date; the cell only proposes (domain.md 1.4).
describe('rule 23: the committee decides, by number and date', () => {
  test('the level that the cell proposed needs no reason', () => {
    expect(decideLevels(document, [line('lanh', 'SATISFACTORY')], facts())).toEqual({ ok: true, value: [decided('lanh', 'SATISFACTORY')] })
  })

  test('who signed it is named', () => {
    expect(decideLevels({ ...document, signedBy: ' ' }, [line('lanh', 'SATISFACTORY')], facts())).toEqual(
      refused('decision/signer-missing', null),
    )
  })

  test('who was sent back to the cell waits for it, and so does who comes before the turn where the rule set refuses that', () => {
    const lanh = new Set(['lanh'])
    const decide = (over: Partial<DecisionFacts>) => decideLevels(document, [line('lanh', 'SATISFACTORY')], facts(over))
    expect(decide({ waiting: lanh })).toEqual(refused('decision/sent-back', 'lanh'))
    expect(decide({ outOfOrder: lanh })).toEqual(refused('decision/out-of-order', 'lanh'))
    const decisions = [decided('lanh', 'GOOD', { id: 'first' })]
    const replaced = line('lanh', 'NOT_COMPLETED', { revokesId: 'first', reason: 'Vi phạm được phát hiện' })
    expect(decideLevels(document, [replaced], facts({ decisions, waiting: lanh, outOfOrder: lanh })).ok).toBe(true)
  })

  test('another level needs a reason', () => {
    expect(decideLevels(document, [line('lanh', 'GOOD')], facts())).toEqual(refused('decision/reason-missing', 'lanh'))
    expect(decideLevels(document, [line('lanh', 'GOOD', { reason: '  ' })], facts())).toEqual(refused('decision/reason-missing', 'lanh'))
    expect(decideLevels(document, [line('lanh', 'GOOD', { reason: 'Đã khắc phục xong trong tháng 12' })], facts()).ok).toBe(true)
  })

  test('where the cell had no majority every level needs a reason', () => {
    expect(decideLevels(document, [line('khoi', 'SATISFACTORY')], facts())).toEqual(refused('decision/reason-missing', 'khoi'))
  })

  test.each([
    ['without a number', { number: ' ' }, 'decision/number-missing'],
    ['without a date', { decidedOn: '' }, 'decision/date-missing'],
    ['with a date that does not exist', { decidedOn: '2026-02-30' }, 'decision/date-missing'],
  ])('a document %s is refused', (_, over, code) => {
    expect(decideLevels({ ...document, ...over }, [line('lanh', 'SATISFACTORY')], facts())).toEqual(refused(code, null))
  })

  test('nothing is decided about a comrade before the cell has voted', () => {
    expect(decideLevels(document, [line('stranger', 'GOOD')], facts())).toEqual(refused('decision/not-proposed', 'stranger'))
    const early = { ...document, decidedOn: '2026-12-04' }
    expect(decideLevels(early, [line('lanh', 'SATISFACTORY')], facts())).toEqual(refused('decision/date-before-meeting', 'lanh'))
  })

  test('a document names a comrade once', () => {
    const lines = [line('lanh', 'SATISFACTORY'), line('lanh', 'SATISFACTORY', { id: 'again' })]
    expect(decideLevels(document, lines, facts())).toEqual(refused('decision/member-twice', 'lanh'))
  })
})

describe('rule 23: a later violation revokes by a new decision', () => {
  const decisions = [decided('lanh', 'SATISFACTORY')]
  const reason = 'Có vi phạm được phát hiện sau khi xếp loại'

  test('a second decision that does not name the first is refused', () => {
    expect(decideLevels(document, [line('lanh', 'NOT_COMPLETED', { reason })], facts({ decisions }))).toEqual(
      refused('decision/already-decided', 'lanh'),
    )
  })

  test('one that names it and gives the reason replaces it; both stay on record', () => {
    const again = line('lanh', 'NOT_COMPLETED', { id: 'second', reason, revokesId: 'decision-lanh' })
    const result = decideLevels(document, [again], facts({ decisions }))
    if (!result.ok) throw new Error(result.refusal.code)
    expect(standingDecisions([...decisions, ...result.value]).map((one) => one.id)).toEqual(['second'])
  })

  test('without a reason it is refused, and so is revoking what does not stand', () => {
    const again = line('lanh', 'SATISFACTORY', { id: 'second', revokesId: 'decision-lanh' })
    expect(decideLevels(document, [again], facts({ decisions }))).toEqual(refused('decision/reason-missing', 'lanh'))
    const nothing = line('lanh', 'SATISFACTORY', { reason, revokesId: 'no-such' })
    expect(decideLevels(document, [nothing], facts({ decisions }))).toEqual(refused('decision/nothing-to-revoke', 'lanh'))
    const twice = [...decisions, decided('lanh', 'GOOD', { id: 'second', revokesId: 'decision-lanh' })]
    expect(
      decideLevels(document, [line('lanh', 'SATISFACTORY', { reason, revokesId: 'decision-lanh' })], facts({ decisions: twice })),
    ).toEqual(refused('decision/nothing-to-revoke', 'lanh'))
  })
})

describe('rule 27: over the cap the decision is refused, lower levels can always be decided', () => {
  test('worked example B: the tenth EXCELLENT passes, the eleventh is refused', () => {
    const proposals = [proposal('gam', 'EXCELLENT'), proposal('loan', 'EXCELLENT')]
    const decisions = [...many('EXCELLENT', 9), ...many('GOOD', 40), ...many('SATISFACTORY', 9), ...many('NOT_COMPLETED', 1)]
    const tenth = decideLevels(document, [line('gam', 'EXCELLENT')], facts({ proposals, decisions }))
    if (!tenth.ok) throw new Error(tenth.refusal.code)
    const eleventh = decideLevels(document, [line('loan', 'EXCELLENT')], facts({ proposals, decisions: [...decisions, ...tenth.value] }))
    expect(eleventh).toEqual(refused('decision/over-cap', 'loan'))
  })

  test('the lines of one document are counted together, in any order', () => {
    const goods = Array.from({ length: 4 }, (_, i) => `good-${i}`)
    const proposals = [proposal('gam', 'EXCELLENT'), ...goods.map((id) => proposal(id, 'GOOD'))]
    const lines = [line('gam', 'EXCELLENT'), ...goods.map((id) => line(id, 'GOOD'))]
    expect(decideLevels(document, lines, facts({ proposals })).ok).toBe(true)
    expect(decideLevels(document, lines.slice(0, 4), facts({ proposals }))).toEqual(refused('decision/over-cap', 'gam'))
  })

  test('alone, the first EXCELLENT is refused under FLOOR and passes under FLOOR_MIN_1', () => {
    expect(decideLevels(document, [line('gam', 'EXCELLENT')], facts())).toEqual(refused('decision/over-cap', 'gam'))
    const cap = () => ({ percent: 20, base: 'GOOD_OR_ABOVE', rounding: 'FLOOR_MIN_1' }) as const
    expect(decideLevels(document, [line('gam', 'EXCELLENT')], facts({ cap })).ok).toBe(true)
    expect(decideLevels(document, [line('gam', 'EXCELLENT')], facts({ cap, decisions: many('EXCELLENT', 1) })).ok).toBe(false)
  })

  test('a lower level can be decided even where the cap is passed already', () => {
    expect(decideLevels(document, [line('lanh', 'SATISFACTORY')], facts({ decisions: many('EXCELLENT', 5) })).ok).toBe(true)
  })

  test('a document that leaves an EXCELLENT where it was is not refused for it', () => {
    const decisions = [decided('gam', 'EXCELLENT')]
    const again = line('gam', 'EXCELLENT', { id: 'second', reason: 'Sửa số quyết định', revokesId: 'decision-gam' })
    expect(decideLevels(document, [again], facts({ decisions })).ok).toBe(true)
  })

  test('scope CELL counts the cell alone', () => {
    const proposals = [proposal('gam', 'EXCELLENT', 'ap-3')]
    const decisions = many('GOOD', 40).map((one) => ({ ...one, cellId: 'ap-4' }))
    expect(decideLevels(document, [line('gam', 'EXCELLENT')], facts({ proposals, decisions })).ok).toBe(true)
    expect(decideLevels(document, [line('gam', 'EXCELLENT')], facts({ proposals, decisions, capScope: 'CELL' }))).toEqual(
      refused('decision/over-cap', 'gam'),
    )
  })
})

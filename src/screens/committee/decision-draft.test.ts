import { describe, expect, it } from 'vitest'
import type { BoardRow } from '#contract/committee.ts'
import {
  asDecisionDraft,
  capsAfter,
  changeLine,
  countsAfter,
  emptyDecision,
  itemsOf,
  missingOf,
  needsReason,
  rowsOfDraft,
  withLines,
  withoutReason,
  withReason,
} from './decision-draft.ts'

const row = (memberId: string, changes: Partial<BoardRow> = {}): BoardRow => ({
  appeal: null,
  cellId: 'ap3',
  cellName: 'Chi bộ Ấp 3',
  memberId,
  name: memberId,
  selfLevel: 'GOOD',
  committeeLevel: 'GOOD',
  stateLevel: null,
  promised: { line: { total: 0, ACHIEVED: 0, PARTLY: 0, NOT: 0, unreported: 0 }, months: 0 },
  ignored: null,
  registrationWord: '',
  score: null,
  scoreLevel: null,
  mismatches: [],
  agrees: true,
  sentBack: null,
  norms: null,
  proposal: 'GOOD',
  voted: true,
  votedOn: '2026-12-05',
  figures: {},
  base: 20,
  secondSheet: null,
  excellentVotes: 0,
  passedOnBecause: null,
  commended: false,
  decided: null,
  ...changes,
})

const decided = {
  decisionId: 'd1',
  level: 'GOOD' as const,
  number: '52-QĐ/ĐU',
  decidedOn: '2026-12-20',
  signedBy: 'Phước, Bí thư',
  reason: null,
}
const signer = 'Nguyễn Thị Phước, Bí thư'
const document = (rows: BoardRow[]) => ({ ...withLines(emptyDecision, rows, true), number: '52-QĐ/ĐU', decidedOn: '2026-12-20' })

describe('a document in the making', () => {
  it('starts each line from what the cell proposed', () => {
    const rows = [row('a', { proposal: 'EXCELLENT' }), row('b')]
    expect(itemsOf({ rows }, document(rows)).map((item) => item.level)).toEqual(['EXCELLENT', 'GOOD'])
  })

  it('holds nobody on whom the cell has not voted', () => {
    const rows = [row('a', { voted: false, proposal: null })]
    expect(missingOf({ rows, signer }, document(rows))).toContain('lines')
  })

  it('asks for a level where the cell reached no majority, and for the reason', () => {
    const rows = [row('a', { proposal: 'NO_MAJORITY' })]
    expect(missingOf({ rows, signer }, document(rows))).toEqual(['level'])
    expect(missingOf({ rows, signer }, changeLine(document(rows), 'a', { level: 'GOOD' }))).toEqual(['reason'])
  })

  it('asks for a reason where the level is not the proposed one, or a decision is replaced', () => {
    const one = row('a')
    const line = { cellId: 'ap3', level: 'GOOD' as const, reason: '', revokesId: null }
    expect(needsReason(one, line)).toBe(false)
    expect(needsReason(one, { ...line, level: 'SATISFACTORY' })).toBe(true)
    expect(needsReason(row('a', { decided }), { ...line, revokesId: 'd1' })).toBe(true)
  })

  it('leaves out a member whom somebody else decided meanwhile', () => {
    const draft = document([row('a')])
    expect(rowsOfDraft({ rows: [row('a', { decided })] }, draft)).toEqual([])
  })

  it('counts the levels as they would stand afterwards', () => {
    const rows = [row('a', { proposal: 'EXCELLENT' }), row('b', { decided })]
    expect(countsAfter({ rows }, withLines(emptyDecision, [rows[0]!], true))).toMatchObject({ EXCELLENT: 1, GOOD: 1 })
  })

  it('survives a reload, and drops what it can not read', () => {
    const draft = document([row('a')])
    expect(asDecisionDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
    expect(
      asDecisionDraft({ number: 'x', lines: { a: { cellId: 'c', reason: '', level: 'BEST', revokesId: null } } })?.lines.a?.level,
    ).toBeNull()
    expect(asDecisionDraft('x')).toBeNull()
  })

  it('takes one reason for all lines that lack theirs, and leaves the others', () => {
    const rows = [row('a'), row('b'), row('c')]
    const low = { level: 'SATISFACTORY' as const }
    const lowered = changeLine(changeLine(document(rows), 'a', low), 'b', low)
    const own = changeLine(lowered, 'a', { reason: 'Lý do riêng' })
    expect(withoutReason({ rows }, own)).toEqual(['b'])
    expect(itemsOf({ rows }, withReason({ rows }, own, 'Vượt trần')).map(({ reason }) => reason)).toEqual([
      'Lý do riêng',
      'Vượt trần',
      null,
    ])
  })

  it('holds nobody who was sent back and waits for the cell', () => {
    const settled = { settled: null, before: null }
    const sentBack = { id: 's', at: '2026-12-10T00:00:00.000Z', byName: 'Phước', reason: 'x', state: 'OPEN' as const, ...settled }
    expect(itemsOf({ rows: [row('a', { sentBack })] }, document([row('a')]))).toEqual([])
  })

  it('rule 27: says where the cap would stand, over the organisation or cell by cell', () => {
    const rows = [row('a', { proposal: 'EXCELLENT' }), row('b'), row('c', { cellId: 'ap4' })]
    const capRule = { percent: 20, base: 'GOOD_OR_ABOVE' as const, rounding: 'FLOOR_MIN_1' as const }
    const draft = document([rows[0]!, rows[1]!])
    expect(capsAfter({ rows, capRule, perCell: null }, draft)).toMatchObject([{ cellId: null, excellent: 1, baseCount: 2, over: false }])
    const line = { ...capsAfter({ rows, capRule, perCell: null }, draft)[0]! }
    const perCell = ['ap3', 'ap4'].map((cellId) => ({
      cellId,
      rule: { ...capRule, rounding: 'FLOOR' as const },
      proposed: line,
      decided: line,
    }))
    expect(capsAfter({ rows, capRule, perCell }, draft)).toMatchObject([{ cellId: 'ap3', excellent: 1, over: true }])
  })
})

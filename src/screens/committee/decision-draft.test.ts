import { describe, expect, it } from 'vitest'
import type { BoardRow } from '#contract/committee.ts'
import {
  agrees,
  asDecisionDraft,
  changeLine,
  countsAfter,
  emptyDecision,
  itemsOf,
  missingOf,
  needsReason,
  rowsOfDraft,
  withLines,
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

const decided = { decisionId: 'd1', level: 'GOOD' as const, number: '52-QĐ/ĐU', decidedOn: '2026-12-20', reason: null }
const document = (rows: BoardRow[]) => ({ ...withLines(emptyDecision, rows, true), number: '52-QĐ/ĐU', decidedOn: '2026-12-20' })

describe('a document in the making', () => {
  it('starts each line from what the cell proposed', () => {
    const rows = [row('a', { proposal: 'EXCELLENT' }), row('b')]
    expect(itemsOf({ rows }, document(rows)).map((item) => item.level)).toEqual(['EXCELLENT', 'GOOD'])
  })

  it('holds nobody on whom the cell has not voted', () => {
    const rows = [row('a', { voted: false, proposal: null })]
    expect(missingOf({ rows }, document(rows))).toContain('lines')
  })

  it('asks for a level where the cell reached no majority, and for the reason', () => {
    const rows = [row('a', { proposal: 'NO_MAJORITY' })]
    expect(missingOf({ rows }, document(rows))).toEqual(['level'])
    expect(missingOf({ rows }, changeLine(document(rows), 'a', { level: 'GOOD' }))).toEqual(['reason'])
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

  it('knows where the three levels agree', () => {
    expect(agrees(row('a'))).toBe(true)
    expect(agrees(row('a', { committeeLevel: null }))).toBe(false)
    expect(agrees(row('a', { proposal: 'NO_MAJORITY' }))).toBe(false)
  })
})

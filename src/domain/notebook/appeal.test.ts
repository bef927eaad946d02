import { describe, expect, it, test } from 'vitest'
import { answerAppeal, answeringCommittee, appealsOf, askAppeal, mayAppeal, withdrawAppeal } from './appeal.ts'
import type { NotebookEntry } from './entry.ts'

const head = { cellId: 'ap-3', memberId: 'ap-3-lanh', year: 2026, meetingId: null, digest: null, aboutId: null }
const lanh = { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' }
const sau = { id: 'sau', name: 'Huỳnh Văn Sáu', role: 'SECRETARY' }

const opinion: NotebookEntry = {
  ...{ ...head, id: 'o1', author: { id: null, name: '', role: 'MEETING' }, at: '2026-12-05T04:00:00.000Z', kind: 'CELL_OPINION' },
  body: { status: 'PROPOSED', proposal: 'GOOD', figures: { GOOD: 11 }, base: 20, ballotId: 'b1', ballotDigest: 'd' },
}
const confirmedAt = (at: string): NotebookEntry => ({
  ...{ ...head, id: 'c1', author: sau, at, kind: 'CONFIRMATION' },
  body: { entryIds: ['o1'], minutes: null },
})
const decidedAt = (at: string): NotebookEntry => ({
  ...{ ...head, id: 'd1', author: { id: 'phuoc', name: 'Nguyễn Thị Phước', role: 'COMMITTEE' }, at, kind: 'DECIDED' },
  body: {
    ...{ decisionId: 'q1', level: 'GOOD', number: '52-QĐ/ĐU', decidedOn: '2026-12-28' },
    ...{ reason: null, proposal: 'GOOD', revokedId: null },
  },
})
const proposed = [opinion, confirmedAt('2026-12-05T05:00:00.000Z')]
const asked = { memberId: head.memberId, days: 5, reason: 'Tôi đã khắc phục xong trước cuộc họp.' }
const on = (at: string, author = lanh, id = 'a1') => ({ id, author, at })

function appealed() {
  const line = askAppeal(proposed, asked, on('2026-12-06T01:00:00.000Z'))
  if (!line.ok) throw new Error(line.refusal)
  return [...proposed, line.value]
}

describe('until when a member may ask, by the days of Vietnam (local custom: 5 days, set in the rule set)', () => {
  it.each<[string, NotebookEntry[], string, number, string | null]>([
    ['the cell has voted, nobody has confirmed it', [opinion], '2026-12-05T06:00:00.000Z', 5, null],
    ['on the day of the confirmation', proposed, '2026-12-05T06:00:00.000Z', 5, 'PROPOSED 2026-12-10'],
    ['the last minute of the fifth day in Vietnam', proposed, '2026-12-10T16:59:59.000Z', 5, 'PROPOSED 2026-12-10'],
    ['midnight in Vietnam has passed, in London it is still the fifth day', proposed, '2026-12-10T17:00:00.000Z', 5, null],
    [
      'confirmed after midnight in Vietnam: the days count from there',
      [opinion, confirmedAt('2026-12-05T17:30:00.000Z')],
      '2026-12-11T10:00:00.000Z',
      5,
      'PROPOSED 2026-12-11',
    ],
    ['three days where the place says three', proposed, '2026-12-09T01:00:00.000Z', 3, null],
    ['over the end of the year', [opinion, decidedAt('2026-12-29T01:00:00.000Z')], '2027-01-03T16:00:00.000Z', 5, 'DECIDED 2027-01-03'],
    [
      'the decision begins its own days, whenever the proposal was confirmed',
      [...proposed, decidedAt('2026-12-28T01:00:00.000Z')],
      '2026-12-30T01:00:00.000Z',
      5,
      'DECIDED 2027-01-02',
    ],
  ])('%s', (_when, entries, at, days, expected) => {
    const window = mayAppeal(entries, { days, at })
    expect(window && `${window.stage} ${window.until}`).toBe(expected)
    const line = askAppeal(entries, { ...asked, days }, on(at))
    expect(line.ok).toBe(expected !== null)
  })
})

test('the appeal is a signed line about the result, and is open', () => {
  const entries = appealed()
  expect(entries.at(-1)).toMatchObject({ kind: 'APPEAL', aboutId: 'o1', author: lanh, body: { stage: 'PROPOSED', reason: asked.reason } })
  expect(appealsOf(entries)).toMatchObject([{ id: 'a1', state: 'OPEN', answer: null }])
})

describe('refused', () => {
  it.each([
    ['before any result', askAppeal([], asked, on('2026-12-06T01:00:00.000Z')), 'appeal/no-result'],
    ['too late', askAppeal(proposed, asked, on('2026-12-11T01:00:00.000Z')), 'appeal/too-late'],
    ['without a reason', askAppeal(proposed, { ...asked, reason: '  ' }, on('2026-12-06T01:00:00.000Z')), 'appeal/reason-missing'],
    ['a second one while the first is open', askAppeal(appealed(), asked, on('2026-12-06T02:00:00.000Z')), 'appeal/already-open'],
    [
      'an answer without a text',
      answerAppeal(appealed(), { appealId: 'a1', text: ' ' }, on('2026-12-07T01:00:00.000Z')),
      'appeal/answer-missing',
    ],
    ['an answer to none', answerAppeal(proposed, { appealId: 'a1', text: 'Đã xem.' }, on('2026-12-07T01:00:00.000Z')), 'appeal/none-open'],
    ['to withdraw none', withdrawAppeal(proposed, on('2026-12-07T01:00:00.000Z')), 'appeal/none-open'],
  ])('%s', (_what, line, refusal) => expect(line).toEqual({ ok: false, refusal }))
})

describe('who answers', () => {
  it.each([
    ['a member, about the proposed level', 'PROPOSED', ['sau', 'loan'], 'CELL'],
    ['a member, about the decided level', 'DECIDED', ['sau', 'loan'], 'GRASSROOTS'],
    ['an officer beside others, about the proposed level', 'PROPOSED', ['lanh', 'sau'], 'CELL'],
    ['the only officer of the cell, about the proposed level', 'PROPOSED', ['lanh'], 'GRASSROOTS'],
    ['a member of a cell whose offices stand empty', 'PROPOSED', [], 'GRASSROOTS'],
  ] as const)('%s', (_who, stage, officerIds, committee) => {
    expect(answeringCommittee(stage, { personId: 'lanh', officerIds })).toBe(committee)
  })
})

test('one withdrawn cannot be answered, and another may be asked for in time', () => {
  const withdrawn = withdrawAppeal(appealed(), on('2026-12-07T01:00:00.000Z', lanh, 'w1'))
  if (!withdrawn.ok) throw new Error(withdrawn.refusal)
  const entries = [...appealed(), withdrawn.value]
  expect(appealsOf(entries)).toMatchObject([{ state: 'WITHDRAWN' }])
  const answer = answerAppeal(entries, { appealId: 'a1', text: 'Đã xem.' }, on('2026-12-07T02:00:00.000Z', sau))
  expect(answer).toEqual({ ok: false, refusal: 'appeal/none-open' })
  expect(askAppeal(entries, asked, on('2026-12-08T01:00:00.000Z', lanh, 'a2'))).toMatchObject({ ok: true })
})

test('one answered cannot be withdrawn; the answer stands under its author', () => {
  const answer = answerAppeal(appealed(), { appealId: 'a1', text: 'Chi ủy giữ nguyên đề xuất.' }, on('2026-12-07T01:00:00.000Z', sau, 'r1'))
  if (!answer.ok) throw new Error(answer.refusal)
  const entries = [...appealed(), answer.value]
  expect(appealsOf(entries)).toMatchObject([{ state: 'ANSWERED', answer: { text: 'Chi ủy giữ nguyên đề xuất.', by: sau } }])
  expect(withdrawAppeal(entries, on('2026-12-07T02:00:00.000Z'))).toEqual({ ok: false, refusal: 'appeal/none-open' })
})

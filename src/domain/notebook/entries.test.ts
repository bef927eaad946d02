import { describe, expect, test } from 'vitest'
import { acknowledge, confirmMeeting, decidedEntry, entriesOfMeeting, type MeetingResult } from './entries.ts'
import type { NotebookEntry } from './entry.ts'

const meeting = { id: 'ap-3.meeting', cellId: 'ap-3', year: 2026, digest: 'e41d60b7', closedAt: '2026-12-05T04:00:00.000Z' }
const loan = { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' }
const sau = { id: 'sau', name: 'Huỳnh Văn Sáu', role: 'SECRETARY' }
const figures = { EXCELLENT: 0, GOOD: 5, SATISFACTORY: 11, NOT_COMPLETED: 1, BLANK: 1 }
const lanh: MeetingResult = {
  memberId: 'lanh',
  remark: { remark: 'Nhìn thẳng vào thiếu sót.', proposedLevel: 'SATISFACTORY', author: loan, at: '2026-12-02T01:00:00.000Z' },
  opinion: { proposal: 'SATISFACTORY', figures, base: 20, ballotId: 'ap-3.b1', ballotDigest: '7f3a91c2d04e' },
  commendation: null,
  conclusions: [
    {
      shortfallId: 's1',
      topic: 'RESPONSIBILITY',
      text: 'Ba tháng không báo cáo',
      conclusion: 'Nhất trí biện pháp',
      remedy: 'Tự kiểm tra 6 kênh hằng tháng',
      dueOn: '2026-12-25',
      follower: 'Trần Văn Út',
      state: 'CARRIED_OVER',
    },
  ],
  tasks: [],
  praise: [],
}
const newIds = () => {
  let next = 0
  return () => {
    next += 1
    return `e${next}`
  }
}
const written = entriesOfMeeting(meeting, [lanh], newIds())
const by = (id: string, author = sau) => ({ id, author, at: '2026-12-06T01:00:00.000Z' })

describe('what a meeting leaves in a notebook', () => {
  test('the remark keeps its own author and time; the cell’s opinion is PROPOSED, with counts and base (rule 23)', () => {
    expect(written.map((entry) => entry.kind)).toEqual(['REMARK', 'CELL_OPINION', 'CONCLUSION'])
    expect(written[0]).toEqual({
      id: 'e1',
      cellId: 'ap-3',
      memberId: 'lanh',
      year: 2026,
      meetingId: 'ap-3.meeting',
      digest: 'e41d60b7',
      aboutId: null,
      author: loan,
      at: '2026-12-02T01:00:00.000Z',
      kind: 'REMARK',
      body: { remark: 'Nhìn thẳng vào thiếu sót.', proposedLevel: 'SATISFACTORY' },
    })
    expect(written[1]).toMatchObject({
      author: { id: null, role: 'MEETING' },
      at: meeting.closedAt,
      body: { status: 'PROPOSED', proposal: 'SATISFACTORY', figures, base: 20 },
    })
  })

  test('no majority is written as no majority', () => {
    const khoi = {
      ...lanh,
      memberId: 'khoi',
      remark: null,
      conclusions: [],
      opinion: { ...lanh.opinion!, proposal: 'NO_MAJORITY' as const },
    }
    expect(entriesOfMeeting(meeting, [khoi], newIds())).toMatchObject([{ kind: 'CELL_OPINION', body: { proposal: 'NO_MAJORITY' } }])
  })

  test('a commendation is proposed, whether it passed or not (rule 28)', () => {
    const gam = { ...lanh, memberId: 'gam', remark: null, opinion: null, conclusions: [], tasks: [], praise: [] }
    const commendation = { passed: false, reason: 'Vận động 17 hộ', figures: { AGREE: 10, DISAGREE: 7 }, base: 20, ballotId: 'ap-3.b2' }
    expect(entriesOfMeeting(meeting, [{ ...gam, commendation }], newIds())).toMatchObject([
      { kind: 'COMMENDATION', body: { status: 'PROPOSED', passed: false, base: 20 } },
    ])
  })

  test('who was not spoken of gets no line', () => {
    expect(
      entriesOfMeeting(
        meeting,
        [{ memberId: 'tam', remark: null, opinion: null, commendation: null, conclusions: [], tasks: [], praise: [] }],
        newIds(),
      ),
    ).toEqual([])
  })
})

describe('rule 9: lines are signed and appended, never changed', () => {
  const confirm = (entries: NotebookEntry[]) =>
    confirmMeeting(entries, { memberId: 'lanh', meetingId: 'ap-3.meeting', minutes: '12-BB/CB' }, by('e9'))

  test('the secretary confirms all that the meeting wrote, once', () => {
    const first = confirm(written)
    if (!first.ok) throw new Error(first.refusal)
    expect(first.value).toMatchObject({
      kind: 'CONFIRMATION',
      author: sau,
      digest: 'e41d60b7',
      body: { entryIds: ['e1', 'e2', 'e3'], minutes: '12-BB/CB' },
    })
    expect(confirm([...written, first.value])).toEqual({ ok: false, refusal: 'entry/already-confirmed' })
    expect(confirm([])).toEqual({ ok: false, refusal: 'entry/nothing-to-confirm' })
  })

  test('the member acknowledges an entry of their own, once', () => {
    const me = by('e10', { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' })
    const first = acknowledge(written, { entryId: 'e2', memberId: 'lanh' }, me)
    if (!first.ok) throw new Error(first.refusal)
    expect(first.value).toMatchObject({ kind: 'ACKNOWLEDGED', aboutId: 'e2', meetingId: 'ap-3.meeting' })
    expect(acknowledge([...written, first.value], { entryId: 'e2', memberId: 'lanh' }, me)).toEqual({
      ok: false,
      refusal: 'entry/already-acknowledged',
    })
    for (const of of [
      { entryId: 'e2', memberId: 'tam' },
      { entryId: 'zz', memberId: 'lanh' },
    ]) {
      expect(acknowledge(written, of, me)).toEqual({ ok: false, refusal: 'entry/not-yours' })
    }
  })
})

test('rule 23: the decision reaches the notebook with number, date, and what the cell had proposed', () => {
  const decision = {
    id: 'd1',
    unitId: 'commune',
    year: 2026,
    cellId: 'ap-3',
    memberId: 'lanh',
    level: 'SATISFACTORY' as const,
    number: '52-QĐ/ĐU',
    decidedOn: '2026-12-28',
    reason: null,
    signedBy: 'Nguyễn Thị Phước, Bí thư',
    signerId: 'signer',
    recordedAt: '2026-12-28T02:00:00.000Z',
    revokesId: null,
  }
  const author = { id: 'signer', name: 'Đảng ủy xã', role: 'COMMITTEE_SECRETARY' }
  expect(decidedEntry(decision, 'SATISFACTORY', { id: 'e20', author, at: decision.recordedAt })).toMatchObject({
    kind: 'DECIDED',
    memberId: 'lanh',
    author,
    meetingId: null,
    body: {
      decisionId: 'd1',
      level: 'SATISFACTORY',
      number: '52-QĐ/ĐU',
      decidedOn: '2026-12-28',
      proposal: 'SATISFACTORY',
      revokedId: null,
    },
  })
})

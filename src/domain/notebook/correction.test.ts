import { describe, expect, test } from 'vitest'
import { correct } from './correction.ts'
import type { NotebookEntry } from './entry.ts'

const loan = { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' }
const remark: NotebookEntry = {
  ...{ id: 'e1', cellId: 'ap3', memberId: 'ap3-lanh', year: 2026, meetingId: 'm', digest: 'd', aboutId: null },
  ...{ author: loan, at: '2026-12-02T01:00:00.000Z', kind: 'REMARK', body: { remark: 'Hạn 24/12', proposedLevel: null } },
}
const by = (author = loan) => ({ id: 'e2', author, at: '2026-12-06T00:00:00.000Z' })

describe('rule 9: corrections are new entries', () => {
  test('one’s own line is corrected by a new one that points back; the old one stays as it is', () => {
    expect(correct(remark, ' Hạn đúng là 25/12 ', by())).toEqual({
      ok: true,
      value: {
        ...{ id: 'e2', cellId: 'ap3', memberId: 'ap3-lanh', year: 2026, meetingId: null, digest: null, aboutId: 'e1' },
        ...{ author: loan, at: '2026-12-06T00:00:00.000Z', kind: 'CORRECTION', body: { text: 'Hạn đúng là 25/12' } },
      },
    })
  })

  test.each([
    ['without a text', remark, ' ', loan, 'entry/text-missing'],
    ['of somebody else’s line', remark, 'Sai rồi', { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' }, 'entry/may-not-correct'],
    ['of what the meeting wrote', { ...remark, author: { id: null, name: '', role: 'MEETING' } }, 'Sai', loan, 'entry/may-not-correct'],
    ['of a correction', { ...remark, kind: 'CORRECTION', body: { text: 'x' } } as NotebookEntry, 'Sai', loan, 'entry/may-not-correct'],
  ])('refused %s', (_, entry, text, author, refusal) => {
    expect(correct(entry, text, by(author))).toEqual({ ok: false, refusal })
  })
})

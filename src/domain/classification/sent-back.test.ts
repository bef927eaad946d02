import { describe, expect, test } from 'vitest'
import { maySendBack, maySettle, type SentBack, sentBackState, waitingForCell } from './sent-back.ts'

const sent: SentBack = {
  ...{ id: 'ap3-1', cellId: 'ap3', unitId: 'senhong', year: 2026, memberId: 'ap3-tam', reason: 'Đăng ký không đạt' },
  ...{ byId: 'phuoc', byName: 'Nguyễn Thị Phước', at: '2026-12-10T02:00:00.000Z', settled: null },
}
const settled = (how: 'ANSWERED' | 'WITHDRAWN') => ({ ...sent, settled: { how, text: 'x', byName: 'Sáu', at: '2026-12-11T02:00:00.000Z' } })

describe('What a cell gave up and the committee gave back', () => {
  test.each([
    ['nobody has voted since', sent, '2026-12-05T02:00:00.000Z', 'OPEN'],
    ['the cell voted again', sent, '2026-12-12T02:00:00.000Z', 'VOTED_AGAIN'],
    ['the cell answered', settled('ANSWERED'), '2026-12-05T02:00:00.000Z', 'ANSWERED'],
    ['the committee withdrew it', settled('WITHDRAWN'), null, 'WITHDRAWN'],
  ] as const)('%s', (_, one, votedAt, state) => {
    expect(sentBackState(one, votedAt)).toBe(state)
  })

  test('only those who wait hold up the decision', () => {
    const other = { ...settled('ANSWERED'), memberId: 'ap3-lanh' }
    expect([...waitingForCell([sent, other], () => null)]).toEqual(['ap3-tam'])
  })

  const open = { votedOn: '2026-12-05', decided: false, waits: false }
  test.each([
    ['Xem lại', open, null],
    [' ', open, 'sent-back/reason-missing'],
    ['Xem lại', { ...open, votedOn: null }, 'sent-back/not-voted'],
    ['Xem lại', { ...open, decided: true }, 'sent-back/already-decided'],
    ['Xem lại', { ...open, waits: true }, 'sent-back/already-open'],
  ] as const)('with "%s" and %o: %s', (reason, facts, refusal) => {
    const may = maySendBack(reason, facts)
    expect(may.ok ? null : may.refusal).toBe(refusal)
  })

  test.each([
    ['ANSWERED', 'Chi bộ giữ ý kiến', 'OPEN', null],
    ['ANSWERED', ' ', 'OPEN', 'sent-back/answer-missing'],
    ['WITHDRAWN', '', 'OPEN', null],
    ['ANSWERED', 'Muộn', 'VOTED_AGAIN', 'sent-back/settled'],
  ] as const)('%s "%s" while %s: %s', (how, text, state, refusal) => {
    const may = maySettle(how, text, state)
    expect(may.ok ? null : may.refusal).toBe(refusal)
  })
})

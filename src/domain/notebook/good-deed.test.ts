import { describe, expect, test } from 'vitest'
import { deedEntry, type GoodDeed, proposeDeed, reasonFromDeeds, rollOfHonour, settleDeed } from './good-deed.ts'

const proposed = (over: Partial<GoodDeed> = {}): GoodDeed => ({
  id: 'ap3-d1',
  memberId: 'ap3-muoi',
  year: 2026,
  text: 'Vận động 12 hộ hiến 300 m² đất mở đường',
  doneOn: '2026-04-12',
  proposedById: 'tam',
  proposedAt: '2026-04-20T01:00:00.000Z',
  state: 'PROPOSED',
  word: '',
  settledById: null,
  settledAt: null,
  meetingId: null,
  ...over,
})

const propose = (over: Partial<Parameters<typeof proposeDeed>[0]> = {}) => {
  const { id, memberId, text, doneOn, proposedById, proposedAt } = proposed()
  return proposeDeed({ id, memberId, text, doneOn, proposedById, proposedAt, today: '2027-01-10', ...over })
}

const settle = (over: Partial<Parameters<typeof settleDeed>[1]> = {}, deed = proposed()) =>
  settleDeed(deed, { confirmed: true, word: '', meetingId: null, byId: 'loan', at: '2026-05-03T02:00:00.000Z', isOwn: false, ...over })

describe('a good deed is proposed', () => {
  test.each<[string, Parameters<typeof propose>[0], number | string]>([
    ['belongs to the year it was done in, also when told of in January', {}, 2026],
    ['without a day it belongs to the running year', { doneOn: null }, 2027],
    ['done today', { doneOn: '2027-01-10' }, 2027],
    ['not yet done', { doneOn: '2027-01-11' }, 'deed/in-the-future'],
    ['without words', { text: '  ' }, 'deed/text-missing'],
  ])('%s', (_, over, expected) => {
    const result = propose(over)
    expect(result.ok ? result.value.year : result.refusal).toBe(expected)
  })
})

describe('and settled', () => {
  test.each<[string, Parameters<typeof settle>[0], GoodDeed['state'] | string]>([
    ['confirmed by the cell committee', {}, 'CONFIRMED'],
    ['confirmed in a meeting', { meetingId: 'ap3-m4' }, 'CONFIRMED'],
    ['one’s own in the cell committee', { isOwn: true }, 'deed/own-needs-a-meeting'],
    ['one’s own as the record of a meeting', { isOwn: true, meetingId: 'ap3-m4' }, 'CONFIRMED'],
    ['declined with a word', { confirmed: false, word: 'Việc này của tổ tự quản' }, 'REFUSED'],
    ['declined without a word', { confirmed: false }, 'deed/word-missing'],
  ])('%s', (_, over, expected) => {
    const result = settle(over)
    expect(result.ok ? result.value.state : result.refusal).toBe(expected)
  })

  test('once', () => {
    expect(settle({}, proposed({ state: 'REFUSED' }))).toEqual({ ok: false, refusal: 'deed/settled' })
  })

  test('12-HD/HU: "chi bộ ghi và xác nhận vào sổ tay": a confirmed deed is a line of the notebook that names its meeting', () => {
    const result = settle({ meetingId: 'ap3-m4' })
    const author = { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' }
    const entry = result.ok && deedEntry(result.value, { id: 'ap3-e1', cellId: 'ap3', author, at: '2026-05-03T02:00:00.000Z' })
    expect(entry).toMatchObject({
      kind: 'GOOD_DEED',
      memberId: 'ap3-muoi',
      year: 2026,
      meetingId: 'ap3-m4',
      author,
      body: { deedId: 'ap3-d1', text: 'Vận động 12 hộ hiến 300 m² đất mở đường', doneOn: '2026-04-12' },
    })
  })
})

describe('12-HD/HU: "cấp ủy chi bộ tổng hợp những việc làm tốt của đảng viên; ghi danh, biểu dương và đề xuất đảng viên tiêu biểu"', () => {
  const deeds = [
    proposed({ id: '1', memberId: 'tam', state: 'CONFIRMED' }),
    proposed({ id: '2', memberId: 'muoi', state: 'CONFIRMED', doneOn: '2026-09-01', text: 'Cứu hai em nhỏ đuối nước' }),
    proposed({ id: '3', memberId: 'muoi', state: 'CONFIRMED' }),
    proposed({ id: '4', memberId: 'lanh', state: 'REFUSED' }),
    proposed({ id: '5', memberId: 'lanh' }),
  ]

  test('the roll holds confirmed deeds only, by member', () => {
    expect(rollOfHonour(deeds).map(({ memberId, deeds: own }) => [memberId, own.length])).toEqual([
      ['muoi', 2],
      ['tam', 1],
    ])
  })

  test('the text of a proposal is ready, in the order of the days, and fits', () => {
    const own = deeds.slice(1, 3)
    expect(reasonFromDeeds(own, 1000)).toBe(
      '- Vận động 12 hộ hiến 300 m² đất mở đường (12/04/2026)\n- Cứu hai em nhỏ đuối nước (01/09/2026)',
    )
    expect(reasonFromDeeds(own, 80)).toBe('- Vận động 12 hộ hiến 300 m² đất mở đường (12/04/2026)')
  })
})

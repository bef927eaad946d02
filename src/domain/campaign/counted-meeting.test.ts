import { expect, test } from 'vitest'
import { emptyMeeting } from '../meeting/initial.ts'
import type { Convened, Meeting } from '../meeting/meeting.ts'
import { headChaired, heldMeeting, mayCount } from './counted-meeting.ts'

const at = '2026-10-15T01:00:00.000Z'

const called = (memberId: string, office: Convened['office']): Convened => ({
  ...{ memberId, personId: `p-${memberId}`, name: memberId, standing: 'OFFICIAL', inBase: true, exempt: false, temporary: false },
  office,
})

const held = (over: Partial<Meeting> = {}): Meeting => ({
  ...emptyMeeting,
  ...{ openedAt: at, closedAt: '2026-10-15T03:00:00.000Z', chairId: 'sau' },
  convened: [called('sau', 'SECRETARY'), called('loan', 'DEPUTY_SECRETARY')],
  attendance: { sau: { state: 'PRESENT', how: 'PHONE', phone: null, at }, loan: { state: 'PRESENT', how: 'PHONE', phone: null, at } },
  ...over,
})

test('262-KH/HU: "trực tiếp lãnh đạo, chỉ đạo, chủ trì": by who presided, not by who was named', () => {
  expect(headChaired(held())).toBe(true)
  expect(headChaired(held({ chairId: 'loan' }))).toBe(false)
  const absent = {
    sau: { state: 'EXCUSED' as const, reason: 'ốm', at },
    loan: { state: 'PRESENT' as const, how: 'HAND' as const, phone: null, at },
  }
  expect(headChaired(held({ attendance: absent, steering: { memberId: 'loan', name: 'Loan', since: at } }))).toBe(false)
  expect(headChaired(held({ convened: [called('loan', 'DEPUTY_SECRETARY')], chairId: 'loan' }))).toBe(null)
})

test('a meeting counts from its closing, for the day in Vietnam on which it opened', () => {
  expect(heldMeeting(held())).toEqual({ heldOn: '2026-10-15', headChaired: true })
  expect(heldMeeting(held({ openedAt: '2026-10-14T18:00:00.000Z' }))?.heldOn).toBe('2026-10-15')
  expect(heldMeeting(held({ closedAt: null }))).toBe(null)
})

test('only thematic meetings of the whole cell within the period count', () => {
  const period = { startsOn: '2026-10-01', endsOn: '2026-12-31' }
  const meeting = { kind: 'THEMATIC' as const, groupId: null, status: 'CLOSED' as const, day: '2026-10-01' }
  expect(mayCount(period, meeting)).toBe(true)
  const others = [
    { kind: 'REGULAR' as const },
    { groupId: 'to-1' },
    { status: 'CANCELLED' as const },
    { day: '2026-09-30' },
    { day: '2027-01-01' },
  ]
  for (const over of others) expect(mayCount(period, { ...meeting, ...over })).toBe(false)
})

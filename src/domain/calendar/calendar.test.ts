import { describe, expect, it } from 'vitest'
import { aConvened, after, assembled, published, walked } from '../../../tests/support/meeting-example.ts'
import { defaultRhythm } from '../classification/rule-set.ts'
import { type MeetingOnRecord, meetingOnRecord } from './meeting-on-record.ts'
import { monthsOfYear } from './months.ts'
import { type CalendarWarning, calendarWarnings } from './warnings.ts'

const present = (count: number, of = count): MeetingOnRecord['attendance'] =>
  Array.from({ length: of }, (_, i) => ({
    memberId: `m${i}`,
    name: `Đồng chí ${i}`,
    state: i < count ? ('PRESENT' as const) : ('EXCUSED' as const),
  }))

/** Held at half past seven in the hall, ninety minutes, everybody there. */
const on = (day: string, over: Partial<MeetingOnRecord> = {}): MeetingOnRecord => ({
  id: `hop-${day}`,
  kind: 'REGULAR',
  title: `Sinh hoạt ${day}`,
  startsAt: `${day}T00:30:00.000Z`,
  status: 'SIGNED',
  followsId: null,
  minutes: 90,
  attendance: present(20),
  ...over,
})

describe('the months of a year', () => {
  const today = '2026-06-10'
  const all = [
    on('2026-02-03'),
    on('2026-03-03', { status: 'ANNOUNCED', minutes: null }),
    on('2026-04-03', { status: 'CANCELLED', minutes: null }),
    on('2026-04-20', { kind: 'THEMATIC' }),
    on('2026-05-03', { status: 'CLOSED' }),
    on('2026-06-20', { status: 'ANNOUNCED', minutes: null }),
  ]

  it('say of each month what was held, planned and missed; nothing is missed before the first meeting on record', () => {
    const regular = monthsOfYear(all, 2026, today).map((month) => month.regular)
    expect(regular.slice(0, 8)).toEqual(['BEFORE', 'HELD', 'MISSED', 'MISSED', 'HELD', 'PLANNED', 'WAITING', 'WAITING'])
  })

  it('a thematic meeting is no substitute, one that was never opened or called off was not held', () => {
    const [, , march, april] = monthsOfYear(all, 2026, today)
    expect(march?.meetings.map(({ state }) => state)).toEqual(['NOT_HELD'])
    expect(april?.meetings.map(({ state }) => state)).toEqual(['CANCELLED', 'HELD'])
  })

  it('count days in the hall: half past midnight in Vietnam is the day before in UTC', () => {
    const months = monthsOfYear([on('2026-04-30', { startsAt: '2026-04-30T17:30:00.000Z' })], 2026, today)
    expect(months.flatMap(({ month, meetings }) => (meetings.length > 0 ? [month] : []))).toEqual([5])
  })
})

const warningsOf = (all: MeetingOnRecord[], today = '2026-06-10'): CalendarWarning[] =>
  calendarWarnings(all, { year: 2026, today, rhythm: defaultRhythm })
const kinds = (all: MeetingOnRecord[], today?: string) => warningsOf(all, today).map(({ kind }) => kind)
const thematic = on('2026-05-20', { kind: 'THEMATIC', minutes: 60 })

describe('rule 12: a regular meeting each month, a thematic one each quarter', () => {
  it.each<[string, MeetingOnRecord[], string[]]>([
    ['nothing at all', [], ['NO_REGULAR', 'NO_THEMATIC']],
    ['both held', [on('2026-06-03'), thematic], []],
    ['both planned', [on('2026-06-28', { status: 'ANNOUNCED' }), on('2026-06-29', { kind: 'THEMATIC', status: 'DRAFT' })], []],
    ['thematic alone', [on('2026-06-03', { kind: 'THEMATIC' })], ['NO_REGULAR']],
    ['called off', [on('2026-06-28', { status: 'CANCELLED' }), thematic], ['NO_REGULAR']],
    ['announced for yesterday and not held', [on('2026-06-09', { status: 'ANNOUNCED' }), thematic], ['NO_REGULAR']],
    ['thematic of the quarter before', [on('2026-06-03'), on('2026-03-31', { kind: 'THEMATIC' })], ['NO_THEMATIC']],
  ])('%s', (_, all, expected) => {
    expect(kinds(all)).toEqual(expected)
  })

  it('says nothing of a year that is over', () => {
    expect(kinds([], '2027-02-01')).toEqual([])
  })
})

describe('rule 13: at least 90 minutes, 120 with a thematic meeting after it or thirty members', () => {
  const follower = (minutes: number) => on('2026-06-03', { id: 'chuyen-de', kind: 'THEMATIC', followsId: 'hop-2026-06-03', minutes })
  it.each<[string, MeetingOnRecord[], [number, number] | null]>([
    ['89 minutes', [on('2026-06-03', { minutes: 89 }), thematic], [89, 90]],
    ['90 minutes', [on('2026-06-03'), thematic], null],
    ['70 and 49 together', [on('2026-06-03', { minutes: 70 }), follower(49)], [119, 120]],
    ['70 and 50 together', [on('2026-06-03', { minutes: 70 }), follower(50)], null],
    ['30 members, 119 minutes', [on('2026-06-03', { minutes: 119, attendance: present(30) }), thematic], [119, 120]],
    ['29 members, 90 minutes', [on('2026-06-03', { attendance: present(29) }), thematic], null],
    ['a thematic meeting by itself', [on('2026-06-03'), thematic], null],
  ])('%s', (_, all, expected) => {
    const found = warningsOf(all).find((one) => one.kind === 'SHORT')
    expect(found ? [found.minutes, found.least] : null).toEqual(expected)
  })
})

describe('rule 14: nine of ten are to come', () => {
  it.each([
    [18, 20, null],
    [17, 20, 85],
    [9, 10, null],
    [8, 9, 88],
    [0, 0, null],
  ])('%i of %i', (came, of, percent) => {
    const found = warningsOf([on('2026-06-03', { attendance: present(came, of) }), thematic]).find((one) => one.kind === 'FEW_CAME')
    expect(found?.percent ?? null).toBe(percent)
  })
})

describe('rule 14: who misses one meeting after another', () => {
  const series = (...states: ('PRESENT' | 'EXCUSED' | 'UNEXCUSED')[]) =>
    states.map((state, i) => on(`2026-0${i + 1}-03`, { attendance: [...present(19), { memberId: 'lanh', name: 'Dương Văn Lành', state }] }))
  const [P, E, U] = ['PRESENT', 'EXCUSED', 'UNEXCUSED'] as const

  it.each<[('PRESENT' | 'EXCUSED' | 'UNEXCUSED')[], Partial<CalendarWarning> | undefined]>([
    [[P, E, E], undefined],
    [[P, E, E, E], { kind: 'ABSENT_IN_A_ROW', times: 3, withoutReason: 0 }],
    [[P, E, E, E, E], { kind: 'EXCUSED_TOO_OFTEN', times: 4 }],
    [[U, U, U, P], undefined],
    [[P, E, U, E], { kind: 'ABSENT_IN_A_ROW', times: 3, withoutReason: 1 }],
    [[E, E, E, E, U], { kind: 'ABSENT_IN_A_ROW', times: 5, withoutReason: 1 }],
    [[U, U], undefined],
  ])('%o', (states, expected) => {
    const found = warningsOf(series(...states)).find((one) => 'memberId' in one)
    if (expected) expect(found).toMatchObject({ memberId: 'lanh', ...expected })
    else expect(found).toBeUndefined()
  })

  it('the thematic meeting of the same day is the same absence', () => {
    const [first, second] = series(U, U)
    const same = { ...(second as MeetingOnRecord), id: 'chuyen-de', kind: 'THEMATIC' as const, followsId: second?.id ?? null }
    expect(warningsOf([first, second, same].filter((one) => one !== undefined)).some((one) => 'memberId' in one)).toBe(false)
  })
})

describe('a meeting as its log tells it', () => {
  it('who was neither seen nor excused was absent without a reason; exempt and temporary members are not expected', () => {
    const guests = [aConvened('khach', { inBase: false, temporary: true }), aConvened('mien', { inBase: false, exempt: true })]
    const record = meetingOnRecord({ ...assembled, convened: [...assembled.convened, ...guests] })
    expect(record.attendance).toHaveLength(22)
    expect(record.attendance.filter(({ state }) => state !== 'PRESENT')).toMatchObject([
      { memberId: 'cong', state: 'EXCUSED' },
      { memberId: 'diep', state: 'UNEXCUSED' },
    ])
  })

  it('lasts from opening to closing', () => {
    expect(meetingOnRecord(published).minutes).toBeNull()
    const closed = after(walked, ['sau', { type: 'close' }])
    expect(meetingOnRecord({ ...closed, openedAt: '2026-12-05T00:30:00.000Z', closedAt: '2026-12-05T02:29:59.000Z' }).minutes).toBe(119)
  })
})

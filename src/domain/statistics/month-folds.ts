import { rhythmOf } from '#domain/classification/rule-set.ts'
import { lastsTooShort } from '#domain/meeting/duration.ts'
import { unitFigure } from '#domain/norms/result.ts'
import { expectedInMonth } from '#domain/notebook/expected-in-month.ts'
import { monthOfDay } from '#domain/notebook/month.ts'
import { reflectionCoverage } from '#domain/notebook/reflection-coverage.ts'
import { daysBetween, vietnamDay } from '#domain/organization/civil-date.ts'
import type { Counting, MeetingCount, MeetingFacts } from './cell-facts.ts'
import type { MonthParts, RemedyDays } from './parts.ts'
import { yearOfPeriod } from './period.ts'

// What a cell counts in one calendar month. Pure folds of what is on record.

/** 262-KH/HU, Cao Lãnh: who is asked, who handed in, who has the cell committee's remark. */
export function reflectionsOf({ facts, period: month, today }: Counting): MonthParts['reflections'] {
  const records = facts.reflections.filter((one) => one.month === month)
  const coverage = reflectionCoverage(facts.files, records, { month, today })
  const remarked = new Set(facts.remarks.filter((one) => one.month === month).map(({ memberId }) => memberId))
  const isAsked = ({ member, statuses }: Counting['facts']['files'][number]) => expectedInMonth(member, statuses, { month, today }).expected
  return {
    ...{ asked: coverage.expected, submitted: coverage.handedIn, late: coverage.late },
    remarked: facts.files.filter((file) => remarked.has(file.member.id) && isAsked(file)).length,
    exempt: coverage.leftOut.EXEMPT,
    suspended: coverage.leftOut.SUSPENDED,
    away: coverage.leftOut.AWAY,
  }
}

type Held = MeetingFacts & { counted: MeetingCount }

export function meetingsOf({ facts, rules, period }: Counting): MonthParts['meetings'] {
  const held = heldIn(facts.meetings, period)
  const regular = held.filter(({ kind }) => kind === 'REGULAR')
  const rhythm = rhythmOf(rules.ruleSetOf(yearOfPeriod(period)))
  const follower = (meeting: Held) => held.find(({ counted }) => counted.followsId === meeting.id)?.counted.minutes ?? null
  const bandCount = (band: MeetingCount['band']) => held.filter(({ counted }) => counted.band === band).length
  return {
    cells: 1,
    met: regular.length > 0 ? 1 : 0,
    onTime: regular.some(({ counted, startsAt }) => counted.openedOn === vietnamDay(startsAt)) ? 1 : 0,
    regular: regular.length,
    thematic: held.filter(({ kind }) => kind === 'THEMATIC').length,
    meetings: held.length,
    minutes: sum(regular, ({ minutes }) => minutes),
    short: regular.filter((one) => lastsTooShort({ ...one.counted, members: one.counted.expected, followedBy: follower(one) }, rhythm))
      .length,
    present: sum(held, ({ present }) => present),
    expected: sum(held, ({ expected }) => expected),
    bands: {
      GOOD: bandCount('GOOD'),
      FAIR: bandCount('FAIR'),
      AVERAGE: bandCount('AVERAGE'),
      POOR: bandCount('POOR'),
      NONE: bandCount(null),
    },
  }
}

/** By the days of first word and remedy; one without a day on record is in no month. */
export function shortfallFlowOf({ facts, period }: Counting): MonthParts['shortfallFlow'] {
  const isIn = (day: string | null) => day !== null && monthOfDay(day) === period
  const remedied = facts.shortfalls.filter((one) => isIn(one.remediedOn))
  const days = { to30: 0, to60: 0, to90: 0, to180: 0, longer: 0 }
  for (const { openedOn, remediedOn } of remedied)
    if (openedOn !== null && remediedOn !== null) days[remedyBand(Math.max(0, daysBetween(openedOn, remediedOn)))] += 1
  return { opened: facts.shortfalls.filter((one) => isIn(one.openedOn)).length, remedied: remedied.length, days }
}

export function mentionsOf({ facts, period }: Counting): MonthParts['mentions'] {
  const ended = facts.meetings.flatMap((one) => (one.counted && monthOfDay(vietnamDay(one.startsAt)) === period ? [one.counted] : []))
  return {
    praised: ended.reduce((total, { praised }) => total + praised, 0),
    reminded: ended.reduce((total, { reminded }) => total + reminded, 0),
  }
}

export function normsOf({ facts, period }: Counting): MonthParts['norms'] {
  const { reviews, points, most } = unitFigure(facts.normReviews.filter(({ heldOn }) => monthOfDay(heldOn) === period))
  return { cells: reviews > 0 ? 1 : 0, reviews, points, most }
}

export function remedyBand(days: number): keyof RemedyDays {
  if (days <= 30) return 'to30'
  if (days <= 60) return 'to60'
  if (days <= 90) return 'to90'
  return days <= 180 ? 'to180' : 'longer'
}

/** A cell's own meetings of the month that have closed; a party group's (tổ đảng) are not the cell's. */
const heldIn = (meetings: readonly MeetingFacts[], month: string): Held[] =>
  meetings.flatMap((one) =>
    one.counted && one.groupId === null && monthOfDay(vietnamDay(one.startsAt)) === month ? [{ ...one, counted: one.counted }] : [],
  )

const sum = (held: readonly Held[], of: (counted: MeetingCount) => number): number =>
  held.reduce((total, { counted }) => total + of(counted), 0)

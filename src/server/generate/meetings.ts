import { shippedAgenda, stepsOf } from '#domain/meeting/agenda-templates.ts'
import { type SealedEvent, sealEvents } from '#domain/meeting/chain.ts'
import type { PraiseKind } from '#domain/meeting/earlier.ts'
import type { EventFact, MeetingEvent } from '#domain/meeting/event.ts'
import type { Attendance, Convened, MeetingKind } from '#domain/meeting/meeting.ts'
import { usualTermStart } from '#domain/minutes/numbering.ts'
import { type ScoreLine, scoreBand, scoreCriteria, scoreTotal } from '#domain/minutes/quality-score.ts'
import { sealMinutes } from '#domain/minutes/seal.ts'
import { addDays, addMonths, addSeconds, secondsBetween, vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { MeetingCount } from '#domain/statistics/cell-facts.ts'
import { type Making, onDay } from './making.ts'
import { belongsOn, hasStatusOn, isOfficialOn, type Person } from './people.ts'

export type Held = { id: string; digest: string; closedAt: string; on: CivilDate; present: Person[]; base: number }

type Planned = {
  kind: MeetingKind
  year: number
  on: CivilDate
  title: string
  /** What it says of members: notebook lines that its caller writes. */
  said?: readonly PraiseKind[]
}

/**
 * A meeting that was held and signed. Those of the last year have their roll call in the log; of older ones it says that the minutes lie
 * with the cell on paper, and the roll call shows in their figures alone: five years of roll calls would be most of all that is written.
 */
export function holdMeeting(making: Making, { said = [], ...planned }: Planned): Held {
  const log = openLog(making, planned)
  const { cell, chance, today } = making
  const opened = addSeconds(log.startsAt, chance.between(0, 8) * 60)
  const closed = addSeconds(opened, 60 * (planned.kind === 'ANNUAL_REVIEW' ? chance.between(120, 200) : chance.between(75, 125)))
  const called = convene(cell.people, planned.on)
  const expected = called.filter(({ exempt }) => !exempt)
  const base = called.filter(({ inBase }) => inBase).length
  const came = new Set(
    expected.filter(({ office }) => office !== null || chance.percent(84 + making.diligence / 8)).map(({ memberId }) => memberId),
  )
  const room = { called, came, base, opened, closed }
  if (planned.on >= addMonths(today, -12)) tellWhole(making, log, room)
  else tellShort(making, log, room)
  const digest = log.head().digest
  const lines = scored(making)
  log.at(addSeconds(closed, 300), { type: 'meetingScored', lines, byName: cell.secretary.name })
  const status = signMinutes(making, log, { ...planned, closed })
  const counted: MeetingCount = {
    ...{
      openedOn: vietnamDay(opened),
      minutes: Math.round(secondsBetween(opened, closed) / 60),
      expected: expected.length,
      present: came.size,
    },
    ...{ band: scoreBand(scoreTotal(lines)), praised: said.filter((one) => one === 'PRAISE').length },
    ...{ reminded: said.filter((one) => one === 'REMINDER').length, followsId: null },
  }
  writeMeeting(making, log, { ...planned, status, touchedAt: closed, present: came.size, convened: called.length, counted })
  return { id: log.id, digest, closedAt: closed, on: planned.on, present: cell.people.filter(({ id }) => came.has(id)), base }
}

type Room = { called: Convened[]; came: ReadonlySet<string>; base: number; opened: string; closed: string }

function tellWhole(making: Making, log: Log, { called, came, base, opened, closed }: Room): void {
  const { secretary, deputy } = making.cell
  const quorum = { base, needed: Math.ceil((2 * base) / 3), share: { numerator: 2, denominator: 3 } }
  log.at(opened, { type: 'meetingOpened', convened: called, quorum, baseRule: 'CONVENED', shortfalls: [], byMemberId: secretary.id })
  log.at(opened, { type: 'steeringTaken', memberId: secretary.id, name: secretary.name })
  for (const [place, one] of called.entries())
    if (!one.exempt) rollCall(making, log, { one, comes: came.has(one.memberId), at: addSeconds(opened, place * 9) })
  log.at(addSeconds(opened, 700), { type: 'minuteTakerAppointed', memberId: deputy.id })
  log.at(addSeconds(opened, 900), { type: 'stepEntered', stepId: log.steps.at(-1)?.id ?? '', item: 0 })
  log.at(addSeconds(closed, -120), {
    type: 'conclusionWritten',
    text: 'Chi bộ thống nhất các nội dung đã bàn; giao chi ủy theo dõi việc thực hiện.',
  })
  log.at(closed, { type: 'meetingClosed', byMemberId: secretary.id })
}

function tellShort({ cell }: Making, log: Log, { base, opened, closed }: Room): void {
  const byMemberId = cell.secretary.id
  log.at(opened, { type: 'meetingOpened', convened: [], quorum: { base, needed: Math.ceil((2 * base) / 3) }, shortfalls: [], byMemberId })
  log.at(addSeconds(closed, -120), { type: 'conclusionWritten', text: 'Biên bản giấy của kỳ họp này lưu tại chi bộ.' })
  log.at(closed, { type: 'meetingClosed', byMemberId })
}

/** One that everybody has been told of and that is still to come. */
export function announceMeeting(making: Making, planned: Planned): void {
  const log = openLog(making, planned)
  writeMeeting(making, log, { ...planned, status: 'ANNOUNCED', touchedAt: log.announcedAt, present: 0, convened: 0, counted: null })
}

type Log = {
  id: string
  startsAt: string
  announcedAt: string
  steps: { id: string; title: string }[]
  at(time: string, fact: EventFact): void
  head(): { version: number; digest: string }
  events(): SealedEvent[]
}

function openLog({ cell, chance, digests, next }: Making, { kind, year, on, title }: Planned): Log {
  const id = `${cell.plan.id}-h${next('meeting').toString(36)}`
  const [startsAt, announcedAt] = [onDay(on, '01:30'), onDay(addDays(on, -4), '09:00')]
  const steps = stepsOf(shippedAgenda(kind))
  const events: SealedEvent[] = []
  const head = () => events.at(-1) ?? { version: 0, digest: '' }
  const at = (time: string, fact: EventFact) => {
    const event = { ...fact, at: time } as MeetingEvent
    events.push(...sealEvents(head(), [event], { sha256: digests.sha256, canonical: digests.canonical, salts: [chance.salt()] }))
  }
  const place = `Nhà sinh hoạt ${cell.plan.shortName}`
  const plan = { meetingId: id, cellId: cell.plan.id, kind, year, title, place, startsAt, steps, chairId: cell.secretary.id }
  at(onDay(addDays(on, -7), '02:00'), { type: 'meetingPlanned', ...plan })
  at(announcedAt, { type: 'meetingAnnounced' })
  return { id, startsAt, announcedAt, steps, at, head, events: () => events }
}

/** Who has a place in the room that day; exempt members too, who come when they like. */
const convene = (people: readonly Person[], on: CivilDate): Convened[] =>
  people
    .filter((one) => belongsOn(one, on) && !hasStatusOn(one, on, ['AWAY', 'SUSPENDED']))
    .map((one) => {
      const exempt = hasStatusOn(one, on, ['EXEMPT'])
      const official = isOfficialOn(one, on)
      return {
        ...{ memberId: one.id, personId: one.personId, name: one.name, standing: official ? 'OFFICIAL' : 'PROBATIONARY' },
        ...{ inBase: official && !exempt, exempt, temporary: false, office: one.office as Convened['office'] },
      }
    })

function rollCall({ chance }: Making, log: Log, { one, comes, at }: { one: Convened; comes: boolean; at: string }): void {
  const excuse = chance.percent(80) ? { state: 'EXCUSED' as const, reason: chance.pick(reasons), at } : { state: 'UNEXCUSED' as const, at }
  const attendance: Attendance = comes ? { state: 'PRESENT', how: 'PHONE', phone: 'CAN_VOTE', at } : excuse
  log.at(at, { type: 'attendanceRecorded', memberId: one.memberId, attendance, byMemberId: one.memberId })
}

const reasons = ['Đi công tác', 'Ốm', 'Việc gia đình', 'Khám bệnh ở tuyến trên', 'Đi học']

/** Nineteen of twenty are signed, reported and numbered; the rest waits for its second signature. */
function signMinutes({ cell, digests, next, chance, bulk }: Making, log: Log, { year, on, closed }: Planned & { closed: string }) {
  const { secretary, deputy, unitId } = cell
  const termStart = usualTermStart(yearOf(on))
  const numbers = { MINUTES: next('minutes'), RESOLUTION: null }
  const { version, digest } = log.head()
  const content = { numbers, termStart, issuedOn: on, texts: {}, log: { version, digest } }
  const seal = sealMinutes(log.id, content, digests)
  log.at(addSeconds(closed, 3600), { type: 'minutesSealed', seal })
  log.at(addSeconds(closed, 3600), { type: 'minutesSigned', memberId: secretary.id, name: secretary.name, role: 'CHAIR' })
  bulk.add('DocumentNumber', { cellId: cell.plan.id, type: 'MINUTES', termStart, number: numbers.MINUTES, meetingId: log.id })
  if (chance.percent(5) && yearOf(on) === year) return 'CLOSED'
  log.at(addSeconds(closed, 7200), { type: 'minutesSigned', memberId: deputy.id, name: deputy.name, role: 'MINUTE_TAKER' })
  bulk.add('SentMinutes', { cellId: cell.plan.id, meetingId: log.id, unitId, sentAt: addSeconds(closed, 8000) })
  log.at(addSeconds(closed, 8000), { type: 'minutesSent', unitId, unitName: 'Đảng ủy', byName: secretary.name })
  return 'SIGNED'
}

function scored({ chance, diligence }: Making): ScoreLine[] {
  const kept = diligence + chance.between(-12, 18)
  return scoreCriteria.map(({ key, most }) => {
    const points = kept > 88 || chance.percent(kept) ? most : Math.floor(most * 0.6)
    return { key, points, word: points === most ? '' : 'Chi bộ thống nhất trừ điểm.' }
  })
}

type Row = Omit<Planned, 'said'> & { status: string; touchedAt: string; present: number; convened: number; counted: MeetingCount | null }

function writeMeeting(
  { bulk, cell, chance }: Making,
  log: Log,
  { kind, year, title, status, touchedAt, present, convened, counted }: Row,
): void {
  const { id, startsAt, steps } = log
  const cellId = cell.plan.id
  bulk.add('Meeting', {
    ...{ cellId, id, kind, year, title, place: `Nhà sinh hoạt ${cell.plan.shortName}`, startsAt, status },
    ...{
      stage: status === 'ANNOUNCED' ? '' : (steps.at(-1)?.title ?? ''),
      present,
      convened,
      version: log.head().version,
      digest: log.head().digest,
      touchedAt,
    },
    counted,
    checkInSecret: Buffer.from(chance.salt().padEnd(32, 'x')),
  })
  for (const { version, type, at, payloadDigest, previousDigest, digest, salt, payload } of log.events()) {
    bulk.add('MeetingEvent', { cellId, meetingId: id, version, type, at, payloadDigest, previousDigest, digest })
    bulk.add('EventPayload', { cellId, meetingId: id, version, salt, payload: payload ?? {} })
  }
}

import type { BallotRefusal } from '../ballot/refusals.ts'
import type { MinutesRefusal } from '../minutes/refusals.ts'
import { ok, type Result } from '../result.ts'
import type { AgendaRefusal, MaterialRefusal } from './agenda-refusals.ts'
import type { EventFact } from './event.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingRefusal } from './refusals.ts'
import type { Seat } from './seat.ts'

/** What a command is decided on: the state, who asks, when, and an id for what it may bring into being. */
export type Asked = { meeting: Meeting; seat: Seat; at: string; newId: string }

/** Refusals about a ballot, and those about minutes, have their words where ballots and minutes live. */
export type DecideRefusal =
  | MeetingRefusal
  | AgendaRefusal
  | MaterialRefusal
  | MinutesRefusal
  | Extract<BallotRefusal, 'ballot/already-counted' | 'ballot/not-closed' | 'ballot/not-counted' | 'ballot/not-on-counting-team'>

export type Facts = Result<EventFact[], DecideRefusal>

export const happened = (...facts: EventFact[]): Facts => ok(facts)

/** The answer to a command that finds its work already done. */
export const nothing: Facts = ok([])

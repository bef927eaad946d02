import { minutesOf } from '#domain/meeting/minutes.ts'
import { mayWriteMinutes } from '#domain/meeting/minutes-signers.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { minutesSections } from '#domain/minutes/sections.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { writtenSoFar } from './minutes-in-making.ts'
import { mayReadMinutes } from './read-minutes.ts'

/** The minutes as their writers have them open: asked for again every few seconds, so the log is not checked here. */
export async function readMinutesDraft({ ports, meetings }: MeetingDeps, seat: Seat) {
  const meeting = await meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  if (!mayReadMinutes(meeting, seat)) return refuse('minutes/not-writer' as const)
  const written = await writtenSoFar(ports, meeting)
  return ok({ minutes: minutesOf(meeting, written.texts), sections: written.sections, mayWrite: mayWriteMinutes(meeting, seat) })
}

export type SavedSection = { saved: true; version: number } | { saved: false; text: string; version: number; byName: string; at: string }

/** Saves one section over the version that was read. When somebody saved in between, theirs is answered and nothing is overwritten. */
export async function saveMinutesText(
  { ports, meetings }: MeetingDeps,
  seat: Seat,
  of: { section: string; text: string; version: number },
) {
  const meeting = await meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  if (meeting.seal || meeting.status === 'SIGNED') return refuse('minutes/locked' as const)
  if (!mayWriteMinutes(meeting, seat)) return refuse('minutes/not-writer' as const)
  if (!minutesSections(meeting).some(({ key }) => key === of.section)) return refuse('minutes/no-such-section' as const)
  const { minutes } = ports.stores
  const at = ports.clock.now()
  const saved = await minutes.saveText({ cellId: seat.cellId, meetingId: meeting.id, byName: seat.name, at, ...of })
  if (saved === 'saved') return ok<SavedSection>({ saved: true, version: of.version + 1 })
  const theirs = (await minutes.texts(meeting.id)).find(({ section }) => section === of.section)
  const { text = '', version = 0, byName = '' } = theirs ?? {}
  return ok<SavedSection>({ saved: false, text, version, byName, at: theirs?.at ?? at })
}

import { foldSealed } from '#domain/meeting/evolve-sealed.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Ports } from './ports.ts'
import { readTogether } from './read-together.ts'

/** Folded meetings this process keeps; the least recently used go first. */
const keptMeetings = 500

export type MeetingReader = {
  /** As the log in the database tells it now, or null: only the events after the folded version are read. */
  load(meetingId: string): Promise<Meeting | null>
  /** As this process knows it, if it knows it at `atLeast` or later; otherwise as `load`. */
  recent(meetingId: string, atLeast?: number): Promise<Meeting | null>
  /** Takes over a state that this process has just saved. */
  keep(meeting: Meeting): void
}

export function meetingReader({ stores }: Pick<Ports, 'stores'>): MeetingReader {
  const folded = new Map<string, Meeting>()

  function keep(meeting: Meeting): void {
    if (hasErased(folded.get(meeting.id), meeting)) folded.delete(meeting.id)
    else take(meeting)
  }

  function take(meeting: Meeting): void {
    const known = folded.get(meeting.id)
    folded.delete(meeting.id)
    folded.set(meeting.id, known && known.version > meeting.version ? known : meeting)
    const oldest = folded.keys().next()
    if (folded.size > keptMeetings && !oldest.done) folded.delete(oldest.value)
  }

  const load = readTogether(readOn)

  async function readOn(meetingId: string): Promise<Meeting | null> {
    const known = folded.get(meetingId) ?? null
    const events = await stores.meetings.events(meetingId, known?.version ?? 0)
    const meeting = foldSealed(known, events)
    if (meeting && hasErased(known, meeting)) return loadAnew(meetingId)
    if (meeting) take(meeting)
    return meeting
  }

  /** The folded state still holds words that were erased from the log meanwhile. */
  async function loadAnew(meetingId: string): Promise<Meeting | null> {
    folded.delete(meetingId)
    return readOn(meetingId)
  }

  return {
    load,
    keep,
    recent: async (meetingId, atLeast = 0) => {
      const known = folded.get(meetingId)
      return known && known.version >= atLeast ? known : load(meetingId)
    },
  }
}

const hasErased = (known: Meeting | null | undefined, now: Meeting): boolean =>
  known !== null && known !== undefined && now.erasures.length > known.erasures.length

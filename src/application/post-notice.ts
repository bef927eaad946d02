import type { MeetingCommand } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { seatOfRecord } from './take-seat.ts'

export type Notice = Pick<Extract<MeetingCommand, { type: 'postNotice' }>, 'memberId' | 'kind' | 'byName'>

/** What every member may see (a PIN reset, a second device) enters the log of the cell's open meeting; without one there is nothing to enter. */
export async function postNotice({ ports, meetings }: MeetingDeps, cellId: string, notice: Notice): Promise<void> {
  for (const { id } of await ports.stores.meetings.open([cellId])) {
    await meetings.submit(id, {
      decide: (meeting, circumstance) => decide(meeting, { type: 'postNotice', ...notice }, seatOfRecord(meeting), circumstance),
    })
  }
}

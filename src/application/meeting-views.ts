import { consoleView } from '#domain/meeting/console-view.ts'
import type { Place } from '#domain/meeting/head.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { phoneView } from '#domain/meeting/phone-view.ts'
import { projectorView } from '#domain/meeting/projector-view.ts'
import type { ConsoleView, PhoneView, ProjectorView } from '#domain/meeting/view.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** The audiences of a meeting and what each is shown: the only shapes of it that leave the server. */
export type Views = { projector: ProjectorView; phone: PhoneView; console: ConsoleView }
export type Audience = keyof Views

/** A whole view under the version of the log it shows: a client drops an older number. */
export type NumberedView<View> = { version: number; view: View }

const views: { [A in Audience]: (meeting: Meeting, place: Place) => Views[A] } = {
  projector: projectorView,
  phone: phoneView,
  console: consoleView,
}

export async function numberedView<A extends Audience>(
  { meetings }: Pick<MeetingDeps, 'meetings'>,
  meeting: Meeting,
  audience: A,
): Promise<NumberedView<Views[A]>> {
  const { cellName, upperName, ruleSet } = await meetings.surroundings(meeting)
  // The address to check in stands beside the projector's view, for it changes every twenty seconds.
  return {
    version: meeting.version,
    view: views[audience](meeting, { cellName, upperName, checkInUrl: '', capPercent: ruleSet.cap.percent }),
  }
}

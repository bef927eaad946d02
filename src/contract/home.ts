import type { Level } from '#domain/classification/levels.ts'
import type { MeetingStatus } from '#domain/meeting/meeting.ts'
import type { DueKind } from '#domain/notebook/due-kind.ts'
import type { OwnPinReset } from './session.ts'

export type AssessmentState = 'NONE' | 'DRAFT' | 'HANDED_IN' | 'FROZEN'

/** `title` is what people wrote (a remedy, a meeting's title), null where the kind says it all. `on` is the day, null when at once. */
export type DueLine = { kind: DueKind; title: string | null; on: string | null; href: string }

/** home.today: the phone's first page. */
export type HomeToday = {
  name: string
  cellId: string | null
  cellName: string | null
  upperName: string | null
  today: string
  meeting: {
    meetingId: string
    title: string
    status: MeetingStatus
    startsAt: string
    place: string
    /** Where an open meeting stands; null before it opens. */
    stepTitle: string | null
    stepNumber: number | null
    stepTotal: number | null
  } | null
  due: DueLine[]
  latest: { year: number; level: Level; number: string; decidedOn: string; entryId: string; acknowledged: boolean } | null
  assessment: { year: number; state: AssessmentState; doneParts: number; totalParts: number }
  /** Meetings on or announced in cells that one follows for the committee above. */
  supervised: { meetingId: string; cellName: string; title: string; status: MeetingStatus; startsAt: string; place: string }[]
  resets: OwnPinReset[]
}

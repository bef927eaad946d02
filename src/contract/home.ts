import type { Level } from '#domain/classification/levels.ts'
import type { MeetingStatus } from '#domain/meeting/meeting.ts'
import type { OwnPinReset } from './session.ts'

export type AssessmentState = 'NONE' | 'DRAFT' | 'HANDED_IN' | 'FROZEN'

/** REGISTRATION: of the year, to be handed in or looked at again; REFLECTION, REFLECTION_MISSED: this month's, and last month's that was not handed in; SELF_ASSESSMENT: to be handed in; ANSWER: something of mine goes on the wall; REMEDY: a remedy falls due; TASK: a task of a meeting; ACKNOWLEDGE: a line to read; MEETING: announced; SIGN_MINUTES, SEND_MINUTES: the reader's own to do; CAMPAIGN: a report of a campaign; PROPOSE: a committee above asks for proposals; HELP_STEP: of a plan of help, for both; REMARKS: of the committee on the month. */
export type DueKind =
  | 'REFLECTION'
  | 'REFLECTION_MISSED'
  | 'REGISTRATION'
  | 'SELF_ASSESSMENT'
  | 'ANSWER'
  | 'REMEDY'
  | 'TASK'
  | 'ACKNOWLEDGE'
  | 'MEETING'
  | 'SIGN_MINUTES'
  | 'SEND_MINUTES'
  | 'CAMPAIGN'
  | 'PROPOSE'
  | 'HELP_STEP'
  | 'REMARKS'

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

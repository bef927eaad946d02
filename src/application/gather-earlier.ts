import type { EarlierTask, MemberReport, PreviousMeeting, ReturnedShortfall } from '#domain/meeting/earlier.ts'
import type { Convened, Meeting, MeetingShortfall } from '#domain/meeting/meeting.ts'
import { isOverdue } from '#domain/notebook/shortfall.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { ReportRecord, TaskRecord } from './ports/follow-up.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'

export type Earlier = {
  previous: PreviousMeeting | null
  earlierTasks: EarlierTask[]
  /** Marks the shortfalls that an earlier meeting carried over, with what was decided; and any, with what was reported. */
  withHistory(shortfalls: readonly MeetingShortfall[], records: readonly ShortfallRecord[]): Promise<MeetingShortfall[]>
}

/** What earlier meetings of the cell left open, as it stands when this one opens: Hướng dẫn 42-HD has their results heard first. */
export async function gatherEarlier(deps: MeetingDeps, meeting: Meeting, convened: readonly Convened[]): Promise<Earlier> {
  const { stores, clock } = deps.ports
  const on = clock.today()
  const [meetings, open] = await Promise.all([stores.meetings.ofCell(meeting.cellId), stores.tasks.open(meeting.cellId)])
  const tasks = open.filter(({ memberId }) => convened.some((one) => one.memberId === memberId))
  const reports = await stores.reports.about(
    meeting.cellId,
    tasks.map(({ id }) => id),
  )
  return {
    previous: await previousOf(deps, meetings, meeting.id),
    earlierTasks: tasks.map((task) => earlierTask(task, { reports, meetings, on })),
    withHistory: async (shortfalls, records) => {
      const told = await stores.reports.about(
        meeting.cellId,
        shortfalls.map(({ id }) => id),
      )
      return shortfalls.map((one) => {
        const record = records.find(({ id }) => id === one.id)
        const returned = record ? returnedOf(record, meetings, on) : null
        const reports = reportsOn(told, one.id)
        return { ...one, ...(returned ? { returned } : {}), ...(returned || reports.length > 0 ? { reports } : {}) }
      })
    },
  }
}

/** The last meeting that has ended; one without a resolution gives its conclusion. */
async function previousOf(deps: MeetingDeps, meetings: readonly MeetingSummary[], exceptId: string): Promise<PreviousMeeting | null> {
  const last = meetings.find(({ id, status }) => id !== exceptId && (status === 'CLOSED' || status === 'SIGNED'))
  const meeting = last ? await deps.meetings.load(last.id) : null
  const resolution = meeting?.resolutionText || meeting?.conclusionText
  if (!meeting || !resolution) return null
  return { meetingId: meeting.id, title: meeting.title, on: vietnamDay(meeting.startsAt), resolution }
}

type Around = { reports: readonly ReportRecord[]; meetings: readonly MeetingSummary[]; on: CivilDate }

const earlierTask = ({ id, what, memberId, dueOn, meetingId }: TaskRecord, { reports, meetings, on }: Around): EarlierTask => ({
  ...{ id, what, memberId, dueOn },
  overdue: isOverdue(dueOn, on),
  meeting: meetings.find((one) => one.id === meetingId)?.title ?? '',
  reports: reportsOn(reports, id),
  outcome: null,
})

function returnedOf(record: ShortfallRecord, meetings: readonly MeetingSummary[], on: CivilDate): ReturnedShortfall | null {
  const { concludedIn, conclusion, remedy, dueOn } = record
  if (concludedIn === null || conclusion === null) return null
  const meeting = meetings.find(({ id }) => id === concludedIn)
  return {
    meeting: meeting?.title ?? '',
    on: meeting ? vietnamDay(meeting.startsAt) : null,
    ...{ conclusion, remedy, dueOn },
    overdue: isOverdue(dueOn, on),
  }
}

const reportsOn = (reports: readonly ReportRecord[], aboutId: string): MemberReport[] =>
  reports.filter((one) => one.aboutId === aboutId).map(({ id, text, at }) => ({ id, text, at }))

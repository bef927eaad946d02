import { monthAfter, monthOfDay } from '#domain/notebook/month.ts'
import { meetingsToTake } from '#domain/programme/reach.ts'
import { programmeDifference } from '#domain/programme/take-programme.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { ProgrammeRecord, UseRecord } from './ports/programmes.ts'
import { programmesOfCell } from './programmes-of-cell.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** A year of programmes from above, for the cell committee: what each says, where it was taken, and which coming meeting may take it. */
export async function readCellProgrammes(deps: MeetingDeps, actor: Actor, { cellId }: { cellId: string }) {
  const { ports } = deps
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { tree, cell, on } = pass.value
  const month = monthOfDay(on)
  const [programmes, meetings] = await Promise.all([
    programmesOfCell(ports, tree, { cellId, months: { from: monthAfter(month, -11), to: monthAfter(month, 6) } }),
    ports.stores.meetings.ofCell(cellId),
  ])
  const uses = await ports.stores.programmes.usesOf(
    [cellId],
    programmes.map(({ id }) => id),
  )
  const lines = programmes.map(async (programme) => ({
    ...shownOf(programme),
    unitName: tree.unit(programme.unitId)?.name ?? '',
    uses: uses.filter(({ programmeId }) => programmeId === programme.id).map(useLine),
    meetings: await Promise.all(candidates(meetings, programme, on).map((meeting) => offerOf(deps, { programme, meeting, uses }))),
  }))
  return ok({ cellName: cell.name, month, programmes: await Promise.all(lines) })
}

/** A programme of a month that is over is read, no longer taken. */
const candidates = (meetings: readonly MeetingSummary[], { month }: ProgrammeRecord, on: string): MeetingSummary[] =>
  month < monthOfDay(on) ? [] : meetingsToTake(meetings, { month, today: on })

type Offer = { programme: ProgrammeRecord; meeting: MeetingSummary; uses: readonly UseRecord[] }

/** What one press would change of the meeting's agenda. */
async function offerOf({ ports, meetings }: MeetingDeps, { programme, meeting, uses }: Offer) {
  const use = uses.find((one) => one.meetingId === meeting.id && one.programmeId === programme.id)
  const [now, taken] = await Promise.all([
    meetings.recent(meeting.id, meeting.version),
    use ? ports.stores.programmes.version(programme.id, use.version) : null,
  ])
  const { id: meetingId, title, startsAt, kind, status } = meeting
  const difference = programmeDifference(now?.steps ?? [], { programme, taken })
  return { ...{ meetingId, title, startsAt, kind, status }, takenVersion: use?.version ?? null, difference }
}

export const shownOf = ({ id, version, month, title, items, changed, withdrawn, publishedAt, publishedByName }: ProgrammeRecord) => ({
  ...{ id, version, month, title, items, changed, withdrawn, publishedAt, publishedByName },
})

const useLine = ({ meetingId, meetingTitle: title, meetingStatus: status, startsAt, version, discussed }: UseRecord) => ({
  ...{ meetingId, title, status, startsAt, version, discussed },
})

import { liveLine } from '#domain/meeting/live-line.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { ShownTurnout } from './shown-turnout.ts'

/** The meetings open now in the cells of a unit, one line each, for a leader's live board. What it costs depends on these alone. */
export async function liveLines(deps: MeetingDeps, unitId: string): Promise<LiveLine[]> {
  const { stores, clock } = deps.ports
  const open = await stores.meetings.openUnder(unitId, clock.today())
  const lines = await Promise.all(
    open.map(({ unitName, ...summary }) => lineOf(deps, { unitName, summary, turnoutOf: deps.meetings.turnout.asked })),
  )
  return lines.filter((line) => line !== null)
}

/** One of them as it is pushed, at a pace of its own: with the figures of this moment, for nobody may look again. Null when the log is gone. */
export const pushedLine = (deps: Pick<MeetingDeps, 'meetings'>, unitName: string, summary: MeetingSummary): Promise<LiveLine | null> =>
  lineOf(deps, { unitName, summary, turnoutOf: deps.meetings.turnout.now })

type Asked = { unitName: string; summary: MeetingSummary; turnoutOf: ShownTurnout['now'] }

async function lineOf({ meetings }: Pick<MeetingDeps, 'meetings'>, { unitName, summary, turnoutOf }: Asked): Promise<LiveLine | null> {
  const meeting = await meetings.recent(summary.id, summary.version)
  if (!meeting) return null
  const turnout = await turnoutOf(meeting)
  return liveLine(meeting, {
    unitId: summary.cellId,
    unitName,
    turnout: turnout && { issued: turnout.issued, collected: turnout.collected },
    heardAt: summary.touchedAt,
  })
}

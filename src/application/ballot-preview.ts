import type { BallotKind } from '#domain/ballot/types.ts'
import { entitlement, presence } from '#domain/meeting/quorum.ts'
import { mayReadConsole, type Seat } from '#domain/meeting/seat.ts'
import { majorityOf } from '#domain/organization/voting-base.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { gatherBallotFacts, isSecondRound, isSupplementary, mayOpenNow, preparedSheet } from './prepare-ballot.ts'

/** What a ballot would hold if it opened now, who is not on it and why, and what stands in the way. For the cell committee. */
export async function ballotPreview(deps: MeetingDeps, seat: Seat, kind: BallotKind) {
  const meeting = mayReadConsole(seat) ? await deps.meetings.load(seat.meetingId) : null
  if (!meeting) return refuse('meeting/not-found' as const)
  const facts = await gatherBallotFacts(deps, meeting)
  const secondRound = isSecondRound(facts, meeting, kind)
  // The reason for a second round is asked in the form that the preview opens, so it does not stand in the way here.
  const wish = { kind, reason: secondRound ? '-' : null }
  const sheet = preparedSheet(facts, meeting, wish)
  const may = mayOpenNow(facts, meeting, { seat, wish, sheet })
  const mayOnPaper = mayOpenNow(facts, meeting, { seat, wish: { ...wish, printedOnly: true }, sheet })
  const here = presence(meeting)
  const { base } = entitlement(meeting)
  return ok({
    kind,
    layout: sheet.layout,
    title: sheet.title,
    rows: sheet.rows,
    without: sheet.without,
    atMost: sheet.atMost,
    eligible: sheet.eligible,
    base,
    majority: majorityOf(base),
    presentInBase: here?.presentInBase ?? 0,
    needed: here?.needed ?? 0,
    unsafeSettings: facts.unsafeSettings,
    secondRound,
    supplementary: isSupplementary(facts, kind),
    refusal: may.ok ? null : may.refusal,
    printedRefusal: mayOnPaper.ok ? null : mayOnPaper.refusal,
  })
}

import { mayOpen } from '#domain/ballot/opening.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { BallotKind } from '#domain/ballot/types.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { entitlement, presence } from '#domain/meeting/quorum.ts'
import { isPresent } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ballotUnderWay } from '#domain/meeting/unfinished.ts'
import type { Result } from '#domain/result.ts'
import { type SheetRows, type SheetWish, sheetRows } from './ballot-sheet-rows.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { gatherSheetFacts, type SheetFacts } from './sheet-facts.ts'

/**
 * What the chair asks for. `unsafeAccepted` is the chair's word on settings that would log values; `printedOnly`: on printed papers alone,
 * where phones can't vote.
 */
export type BallotWish = SheetWish & {
  reason: string | null
  unsafeAccepted?: boolean | undefined
  printedOnly?: boolean | undefined
  /** Who votes on a printed paper, marked before the opening. */
  paperVoters?: readonly string[] | undefined
}

/** On printed papers alone everybody votes on paper, and nobody is marked. */
export const paperVotersOf = ({ printedOnly, paperVoters }: BallotWish): string[] => (printedOnly ? [] : [...new Set(paperVoters ?? [])])

/** All that opening a ballot asks of the world; what it asks of the meeting is read when its turn comes. */
export type BallotFacts = { sheet: SheetFacts; secureOrigin: boolean; unsafeSettings: string[] }

export async function gatherBallotFacts({ ports, meetings }: MeetingDeps, meeting: Meeting): Promise<BallotFacts> {
  const { ruleSet } = await meetings.surroundings(meeting)
  const [sheet, unsafeSettings] = await Promise.all([gatherSheetFacts(ports, meeting, ruleSet), ports.safety.unsafeSettings()])
  return { sheet, secureOrigin: ports.safety.secureOrigin, unsafeSettings }
}

/** The sheet as it would be now. */
export const preparedSheet = (facts: BallotFacts, meeting: Meeting, wish: SheetWish): SheetRows => sheetRows(facts.sheet, meeting, wish)

/** Whether it may open now (rules 5, 21, 24; design.md 4): asked for the preview, and again when the command's turn comes. */
export function mayOpenNow(
  facts: BallotFacts,
  meeting: Meeting,
  { seat, wish, sheet }: { seat: Seat; wish: BallotWish; sheet: SheetRows },
): Result<true, BallotRefusal> {
  const here = presence(meeting)
  const marked = paperVotersOf(wish)
  const inHall = entitlement(meeting).voterIds.filter((memberId) => isPresent(meeting, memberId))
  return mayOpen({
    kind: wish.kind,
    layout: sheet.layout,
    rows: sheet.rows,
    atMost: sheet.atMost,
    obstacle: sheet.obstacle ?? (marked.every((id) => inHall.includes(id)) ? null : 'ballot/not-entitled'),
    steers: meeting.steering?.memberId === seat.memberId,
    presentInBase: here?.presentInBase ?? 0,
    needed: here?.needed ?? 1,
    printedOnly: wish.printedOnly === true,
    onPaper: marked.length,
    byPhone: inHall.filter((id) => !marked.includes(id)).length,
    secureOrigin: facts.secureOrigin,
    unsafeSettings: facts.unsafeSettings,
    unsafeSettingsAccepted: wish.unsafeAccepted === true,
    anotherOpen: ballotUnderWay(meeting) !== null,
    secondRoundReason: isSecondRound(facts, meeting, wish.kind) ? (wish.reason ?? '') : null,
  })
}

/**
 * A ballot of this kind was counted or cancelled before, in this meeting or, for the levels of the year, in an earlier one: another one takes
 * a reason (rules 21, 25). A rehearsal decides nothing.
 */
export const isSecondRound = (facts: BallotFacts, meeting: Meeting, kind: BallotKind): boolean =>
  (kind !== 'REHEARSAL' && meeting.ballots.some((ballot) => ballot.kind === kind)) || isSupplementary(facts, kind)

/** The year's levels were voted on in an earlier meeting: this one is about those who had none (rule 25). */
export const isSupplementary = (facts: BallotFacts, kind: BallotKind): boolean =>
  kind === 'CLASSIFICATION' && facts.sheet.classifiedBefore.size > 0

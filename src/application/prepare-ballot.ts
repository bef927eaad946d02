import { mayOpen } from '#domain/ballot/opening.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { BallotKind } from '#domain/ballot/types.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { presence } from '#domain/meeting/quorum.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ballotUnderWay } from '#domain/meeting/unfinished.ts'
import type { Result } from '#domain/result.ts'
import { gatherSheetFacts, type SheetFacts, type SheetRows, sheetRows } from './ballot-sheet-rows.ts'
import type { MeetingDeps } from './live-meetings.ts'

/**
 * What the chair asks for. `atMost` is K of CHOOSE_UP_TO_K; `unsafeAccepted` the chair's word on settings that would log values;
 * `printedOnly`: on printed papers alone, where phones can't vote; `whole`: a second round over everybody, not only those without a level.
 */
export type BallotWish = {
  kind: BallotKind
  reason: string | null
  atMost?: number | undefined
  unsafeAccepted?: boolean | undefined
  printedOnly?: boolean | undefined
  whole?: boolean | undefined
}

/** All that opening a ballot asks of the world; what it asks of the meeting is read when its turn comes. */
export type BallotFacts = { sheet: SheetFacts; secureOrigin: boolean; unsafeSettings: string[] }

export async function gatherBallotFacts({ ports, meetings }: MeetingDeps, meeting: Meeting): Promise<BallotFacts> {
  const { ruleSet } = await meetings.surroundings(meeting)
  const [sheet, unsafeSettings] = await Promise.all([gatherSheetFacts(ports, meeting, ruleSet), ports.safety.unsafeSettings()])
  return { sheet, secureOrigin: ports.safety.secureOrigin, unsafeSettings }
}

/** The sheet as it would be now, with K where its layout asks for it. */
export function preparedSheet(facts: BallotFacts, meeting: Meeting, wish: BallotWish): SheetRows {
  const sheet = sheetRows(facts.sheet, meeting, wish.kind, wish.whole)
  return sheet.layout === 'CHOOSE_UP_TO_K' ? { ...sheet, atMost: wish.atMost ?? null } : sheet
}

/** Whether it may open now (rules 5, 21, 24; design.md 4): asked for the preview, and again when the command's turn comes. */
export function mayOpenNow(
  facts: BallotFacts,
  meeting: Meeting,
  { seat, wish, sheet }: { seat: Seat; wish: BallotWish; sheet: SheetRows },
): Result<true, BallotRefusal> {
  const here = presence(meeting)
  return mayOpen({
    kind: wish.kind,
    layout: sheet.layout,
    rows: sheet.rows,
    atMost: sheet.atMost,
    steers: meeting.steering?.memberId === seat.memberId,
    presentInBase: here?.presentInBase ?? 0,
    needed: here?.needed ?? 1,
    printedOnly: wish.printedOnly === true,
    secureOrigin: facts.secureOrigin,
    unsafeSettings: facts.unsafeSettings,
    unsafeSettingsAccepted: wish.unsafeAccepted === true,
    anotherOpen: ballotUnderWay(meeting) !== null,
    secondRoundReason: isSecondRound(meeting, wish.kind) ? (wish.reason ?? '') : null,
  })
}

/** A ballot of this kind was counted or cancelled before: another one takes a reason (rule 21). A rehearsal decides nothing. */
export const isSecondRound = (meeting: Meeting, kind: BallotKind): boolean =>
  kind !== 'REHEARSAL' && meeting.ballots.some((ballot) => ballot.kind === kind)

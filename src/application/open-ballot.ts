import { keysCode } from '#domain/ballot/ballot-codes.ts'
import type { Json, PublicKeys } from '#domain/ballot/types.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { SheetRows } from './ballot-sheet-rows.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { BallotRecord } from './ports/ballots.ts'
import { type BallotFacts, type BallotWish, gatherBallotFacts, mayOpenNow, paperVotersOf, preparedSheet } from './prepare-ballot.ts'
import type { Refusal } from './refusal.ts'

type Opened = { ballotId: string; code: string; version: number }

/**
 * Opens a secret ballot (design.md 4, step 1): two fresh key pairs, their code into the log, the sheet and the base frozen as they stand
 * when the command's turn comes; the event, the ballot and the table of its papers are one transaction.
 */
export async function openBallot(deps: MeetingDeps, seat: Seat, wish: BallotWish): Promise<Result<Opened, Refusal>> {
  const { chance, keys } = deps.ports
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found')
  const facts = await gatherBallotFacts(deps, meeting)
  const early = mayOpenNow(facts, meeting, { seat, wish, sheet: preparedSheet(facts, meeting, wish) })
  if (!early.ok) return early
  const ballotId = chance.cellRowId(seat.cellId)
  const made = await keys.make(ballotId)
  const code = keysCode(made.keys, keys.hexDigest)
  let sheet: SheetRows | null = null
  const saved = await deps.meetings.submit(seat.meetingId, {
    decide(now, circumstance) {
      sheet = preparedSheet(facts, now, wish)
      const may = mayOpenNow(facts, now, { seat, wish, sheet })
      if (!may.ok) return may
      const { kind, reason, printedOnly = false } = wish
      const { layout, title, rows, atMost } = sheet
      const unsafeSettings = printedOnly ? [] : facts.unsafeSettings
      const ballot = {
        id: ballotId,
        kind,
        layout,
        title,
        rowCount: rows.length,
        atMost,
        code,
        reason,
        printedOnly,
        unsafeSettings,
        paperVoterIds: paperVotersOf(wish),
      }
      return decide(now, { type: 'openBallot', ballot }, seat, circumstance)
    },
    changes(after) {
      invariant(sheet, 'a ballot that opens has a sheet')
      return [{ kind: 'openBallot', ballot: ballotRecord(after, { ballotId, sheet, facts, ...made }) }]
    },
    whenChangeRefused: 'ballot/another-open',
  })
  return saved.ok ? ok({ ballotId, code, version: saved.value.version }) : saved
}

type Made = { ballotId: string; sheet: SheetRows; facts: BallotFacts; keys: PublicKeys; sealedKeys: Uint8Array }

/** Base and voters are those that the log froze. */
function ballotRecord(after: Meeting, { ballotId, sheet, facts, keys, sealedKeys }: Made): BallotRecord {
  const opened = after.ballots.find(({ id }) => id === ballotId)
  invariant(opened, 'the log knows the ballot it opened')
  const { kind, base, voterIds, openedAt, printedOnly } = opened
  const { layout, title, rows, atMost } = sheet
  return {
    id: ballotId,
    cellId: after.cellId,
    meetingId: after.id,
    kind,
    layout,
    title,
    rows,
    atMost,
    base,
    ruleSet: facts.sheet.ruleSet as unknown as Json,
    voters: voterIds,
    printedOnly,
    status: 'OPEN',
    openedAt,
    closesAt: null,
    ...keys,
    sealedKeys,
  }
}

import type { ForwardedProposal } from '#domain/classification/decide-level.ts'
import { type Figures, figureOf, type Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import type { Ports } from './ports.ts'
import { recordsByMember } from './records-by.ts'

/** What one cell forwarded for one member, from the lines that its closed meetings left in the notebook. */
export type Forwarded = {
  memberId: string
  cellId: string
  committeeLevel: Level | null
  /** The cell's proposal. Where only counts are shown, the cell committee's level stands in its place (rule 22). */
  proposal: Proposal
  figures: Figures
  base: number
  /** Votes for EXCELLENT: on the second sheet where one was held. */
  excellentVotes: number
  /** What a second sheet counted; null where none was held. */
  secondSheet: { agree: number; base: number } | null
  /** No majority, and the cell committee passes the counts on (rule 22): why. */
  passedOnBecause: string | null
  votedOn: CivilDate
  votedAt: Instant
  /** Of the board that the count left: anyone may recount by it. */
  ballot: { id: string; digest: string; meetingId: string | null }
  commended: boolean
  /** What the cell had proposed before, in sessions that a later one replaced; oldest first. */
  earlier: { at: Instant; proposal: Proposal }[]
}

/** Of the last counted ballot that had the member on a row; a member without one has nothing forwarded. */
export async function gatherProposals({ stores }: Pick<Ports, 'stores'>, cellIds: readonly string[], year: number): Promise<Forwarded[]> {
  const lines = await stores.notebooks.ofCells(cellIds, year, ['REMARK', 'CELL_OPINION', 'COMMENDATION'])
  const linesOf = recordsByMember(lines)
  const memberIds = new Set(lines.map((line) => line.memberId))
  return [...memberIds].flatMap((memberId) => forwardedOf(linesOf(memberId)))
}

function forwardedOf(lines: readonly NotebookEntry[]): Forwarded[] {
  const opinions = lines.filter((line) => line.kind === 'CELL_OPINION')
  const opinion = opinions.at(-1)
  if (!opinion) return []
  const { memberId, cellId } = opinion
  const committeeLevel = lines.findLast((line) => line.kind === 'REMARK')?.body.proposedLevel ?? null
  const { proposal, figures, base, excellent, ballotId, ballotDigest } = opinion.body
  const secondSheet = excellent ? { agree: figureOf(excellent.figures, 'AGREE'), base: excellent.base } : null
  const votedOn = vietnamDay(opinion.at)
  const commended = lines.findLast((line) => line.kind === 'COMMENDATION')?.body.passed ?? false
  return [
    {
      ...{ memberId, cellId, committeeLevel, figures, base, secondSheet, votedOn, commended, votedAt: opinion.at },
      ballot: { id: ballotId, digest: ballotDigest, meetingId: opinion.meetingId },
      proposal: proposal ?? committeeLevel,
      excellentVotes: secondSheet?.agree ?? figureOf(figures, 'EXCELLENT'),
      earlier: opinions.slice(0, -1).map(({ at, body }) => ({ at, proposal: body.proposal })),
      passedOnBecause: opinion.body.passedOn?.reason ?? null,
    },
  ]
}

export const asForwarded = ({ memberId, cellId, proposal, votedOn }: Forwarded): ForwardedProposal => ({
  memberId,
  cellId,
  proposal,
  votedOn,
})

/** A level among proposals; NO_MAJORITY and counts only are none. */
export const levelOf = (proposal: Proposal): Level | null => (proposal === null || proposal === 'NO_MAJORITY' ? null : proposal)

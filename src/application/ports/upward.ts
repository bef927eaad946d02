import type { ProposalRound, RoundProposal } from '#domain/proposals/round.ts'
import type { UpwardQuestion } from '#domain/questions/question.ts'

/** Rounds of proposals that committees call, and what their cells propose. */
export interface RoundStore {
  /** Called by one of these units; the latest deadline first. */
  ofUnits(unitIds: string[]): Promise<ProposalRound[]>
  find(roundId: string): Promise<ProposalRound | null>
  /** `version` is the one the writer saw, 0 for a new round: 'clash' when another wrote meanwhile. */
  save(round: ProposalRound): Promise<'saved' | 'clash'>
  /** Of all cells, in the order they came. */
  proposals(roundId: string): Promise<RoundProposal[]>
  /** How many came in each of these rounds. */
  counts(roundIds: string[]): Promise<Map<string, number>>
  /** One member's own, in the order they came. */
  ofMember(cellId: string, memberId: string): Promise<RoundProposal[]>
  /** Written while the member has fewer than `atMost` in the round (null: any number); two devices are heard one after the other. */
  propose(proposal: RoundProposal, atMost: number | null): Promise<'saved' | 'enough'>
  /** False when this member has no such proposal. */
  withdraw(proposal: Pick<RoundProposal, 'cellId' | 'roundId' | 'id' | 'memberId'>): Promise<boolean>
}

/** What cells report upwards, and the answers. */
export interface QuestionStore {
  /** The latest first. */
  ofCell(cellId: string): Promise<UpwardQuestion[]>
  /** Asked of this unit; the latest first. */
  toUnit(unitId: string): Promise<UpwardQuestion[]>
  /** Published by one of these units; the latest published first. */
  published(unitIds: string[]): Promise<UpwardQuestion[]>
  find(cellId: string, id: string): Promise<UpwardQuestion | null>
  /** `version` is the one the writer saw, 0 for a new question: 'clash' when another wrote meanwhile. */
  save(question: UpwardQuestion): Promise<'saved' | 'clash'>
}

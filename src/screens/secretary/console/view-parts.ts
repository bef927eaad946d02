import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import type { ConsoleView } from '#domain/meeting/view.ts'

/** Parts of the console's view that several components speak of. */
export type Ballot = ConsoleView['ballots'][number]
export type BallotKind = BallotCard['kind']
export type Shortfall = ConsoleView['shortfalls'][number]

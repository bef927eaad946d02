import type { Decision } from '#domain/classification/decide-level.ts'
import type { PersonToWrite, Writes } from '#domain/exchange/plan.ts'
import type { Member, Position } from '#domain/organization/types.ts'
import type { FigureOrder } from './figures.ts'
import type { AuditLine } from './people.ts'

/** Someone with everything on record that a spreadsheet could be about; ended memberships and positions included, of decisions those that stand. */
export type PersonOnRecord = {
  person: PersonToWrite
  memberships: Member[]
  positions: Position[]
  decisions: Decision[]
}

export interface ImportStore {
  /** Everyone with one of these card numbers, by card number. */
  ofCards(cardNumbers: readonly string[]): Promise<PersonOnRecord[]>
  /**
   * Writes what `judge` says, all of it in one transaction with the lines of the audit and the orders to count anew, or nothing: one import at
   * a time, so that `judge` sees what the one before it left. Its null writes nothing. 'clash': a key was taken meanwhile, and nothing was written.
   */
  record(judge: () => Promise<(Writes & { audit: AuditLine[]; orders: FigureOrder[] }) | null>): Promise<'saved' | 'nothing' | 'clash'>
}

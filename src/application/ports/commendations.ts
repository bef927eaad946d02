import type { Commendation } from '#domain/commendation/commendation.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'

/** Proposals to commend people and collectives, with their way up. */
export interface CommendationStore {
  find(id: string): Promise<Commendation | null>
  /** Proposed by these units in a year (null: any), in the order of their ids. */
  from(fromUnitIds: readonly string[], year: number | null): Promise<Commendation[]>
  /** Where these units have to act, or decided, in a year (null: any), in the order of their ids. */
  at(atUnitIds: readonly string[], year: number | null): Promise<Commendation[]>
  /** Of one person or collective, over all years, in the order of their ids. */
  of(subject: 'PERSON' | 'UNIT', subjectId: string): Promise<Commendation[]>
  /** `version` is the one the writer saw, 0 for a new one: 'clash' when another wrote meanwhile. */
  save(commendation: Commendation): Promise<'saved' | 'clash'>
  /**
   * Decides or revokes at one committee: `judge` sees all that it has decided in the year, under a lock of that unit; what it gives is written
   * with the lines of the notebooks in one transaction, or nothing of it ('clash': one of them was changed meanwhile). Null writes nothing.
   */
  settle(
    of: { unitId: string; year: number },
    judge: (decided: Commendation[]) => { commendations: Commendation[]; entries: NotebookEntry[] } | null,
  ): Promise<'saved' | 'clash'>
}

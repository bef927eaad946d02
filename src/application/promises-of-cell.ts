import { type IgnoredRegistration, ignoredRegistration } from '#domain/classification/ignored-registration.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { monthsWithEvidence, type PromiseLine, promisedAndDone, promiseLine } from '#domain/notebook/promised-and-done.ts'
import type { AssessmentRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'

/** What a member registered by its result, and in how many months something was written of it. */
export type Promises = { line: PromiseLine; months: number }

/** Of every member of a cell, from one look at its notebooks: what was registered beside what was done (Quận 8). */
export async function promisesOfCell({ stores }: Pick<Ports, 'stores'>, cellId: string, year: number) {
  const entries = await stores.notebooks.promisedIn(cellId, year)
  const byMember = new Map<string, NotebookEntry[]>()
  for (const entry of entries) byMember.set(entry.memberId, [...(byMember.get(entry.memberId) ?? []), entry])
  return (memberId: string, assessment: Pick<AssessmentRecord, 'handedIn'> | null): Promises => {
    const promised = promisedAndDone(byMember.get(memberId) ?? [], assessment?.handedIn?.registration ?? [])
    return { line: promiseLine(promised), months: monthsWithEvidence(promised) }
  }
}

/** Whether a proposed level seems to pass over the registration; only once the member has said what became of it. */
export function ignoredBy(
  { line }: Promises,
  {
    assessment,
    proposed,
    word = '',
  }: { assessment: Pick<AssessmentRecord, 'handedIn'> | null; proposed: Level | null; word?: string | undefined },
): IgnoredRegistration | null {
  return assessment?.handedIn ? ignoredRegistration(line, proposed, word) : null
}

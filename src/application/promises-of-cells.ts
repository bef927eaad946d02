import { type IgnoredRegistration, ignoredRegistration } from '#domain/classification/ignored-registration.ts'
import type { Level } from '#domain/classification/levels.ts'
import { monthsWithEvidence, type PromiseLine, promisedAndDone, promiseLine } from '#domain/notebook/promised-and-done.ts'
import type { Assessed } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { recordsByMember } from './records-by.ts'

/** What a member registered by its result, and in how many months something was written of it. */
export type Promises = { line: PromiseLine; months: number }

/** Of every member of these cells, from one look at their notebooks: what was registered beside what was done (Quận 8). */
export async function promisesOfCells({ stores }: Pick<Ports, 'stores'>, cellIds: readonly string[], year: number) {
  const entries = recordsByMember(await stores.notebooks.promisedIn(cellIds, year))
  return (memberId: string, assessment: Assessed | null): Promises => {
    const promised = promisedAndDone(entries(memberId), assessment?.handedIn?.registration ?? [])
    return { line: promiseLine(promised), months: monthsWithEvidence(promised) }
  }
}

/** Whether a proposed level seems to pass over the registration; only once the member has said what became of it. */
export function ignoredBy(
  { line }: Promises,
  { assessment, proposed, word = '' }: { assessment: Assessed | null; proposed: Level | null; word?: string | undefined },
): IgnoredRegistration | null {
  return assessment?.handedIn ? ignoredRegistration(line, proposed, word) : null
}

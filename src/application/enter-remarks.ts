import type { Month } from '#domain/notebook/month.ts'
import { type RemarkToEnter, remarkEntry } from '#domain/notebook/monthly-remark.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { RemarkRecord } from './ports/remarks.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** The lines that these remarks become, `meeting` being the one whose close enters them. */
export const linesOf = (
  remarks: readonly RemarkRecord[],
  { newId, meeting }: { newId: () => string; meeting: { id: string; digest: string } | null },
): RemarkToEnter[] =>
  remarks.map((remark) => ({
    ...{ memberId: remark.memberId, month: remark.month, version: remark.version },
    entry: remarkEntry(remark, { id: newId(), meeting }),
  }))

/** Puts the month's remarks into the notebooks by hand, where no meeting does: one member's, or all that are written. Final from then on. */
export async function enterRemarks(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { cellId, month, memberId }: { cellId: string; month: Month; memberId: string | null },
): Promise<Result<{ entered: number }, 'access/not-found' | 'remark/none'>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const open = await ports.stores.remarks.notEntered(cellId, month)
  const chosen = open.filter((one) => one.month === month && (memberId === null || one.memberId === memberId))
  const lines = linesOf(chosen, { newId: () => ports.chance.cellRowId(cellId), meeting: null })
  const entered = lines.length === 0 ? 0 : await ports.stores.remarks.enter(cellId, lines, ports.clock.now())
  return entered === 0 ? refuse('remark/none') : ok({ entered })
}

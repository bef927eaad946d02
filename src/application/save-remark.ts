import { expectedInMonth } from '#domain/notebook/expected-in-month.ts'
import type { Month } from '#domain/notebook/month.ts'
import { checkRemark, mayChangeRemark, type RemarkDraft } from '#domain/notebook/monthly-remark.ts'
import type { RemarkRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeCellPass } from './take-cell-pass.ts'

export type RemarkToSave = RemarkDraft & { cellId: string; memberId: string; month: Month; version: number }

type Refused = 'access/not-found' | 'access/changed-meanwhile' | 'remark/final' | RefusedFields<RemarkRefusal>

/**
 * One of the committee remarks on a member's month, whether or not a reflection was handed in. `version` is the one the writer saw: another's
 * words are never overwritten unseen.
 */
export async function saveRemark(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { version, ...given }: RemarkToSave,
): Promise<Result<{ version: number; recordedAt: string }, Refused>> {
  const { cellId, memberId, month } = given
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { name, office, on, memberId: byMemberId } = pass.value
  const file = await ports.stores.members.find(cellId, memberId)
  if (!file || !expectedInMonth(file.member, file.statuses, { month, today: on }).expected) return refuse('access/not-found')
  const may = mayChangeRemark(await ports.stores.remarks.find(cellId, memberId, month))
  if (!may.ok) return refuse('remark/final')
  const problems = checkRemark(given, { memberId, byMemberId })
  if (problems.length > 0) return refuseFields(problems)
  const recordedAt = ports.clock.now()
  const reason = given.proposes === null ? '' : given.reason
  const author = { id: actor.personId, name, role: office }
  const saved = await ports.stores.remarks.save({ ...given, reason, author, recordedAt, enteredAt: null, version })
  return saved === 'clash' ? refuse('access/changed-meanwhile') : ok({ version: version + 1, recordedAt })
}

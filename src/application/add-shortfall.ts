import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import type { ShortfallRefusal } from '#domain/notebook/refusals.ts'
import { checkShortfall, recordShortfall } from '#domain/notebook/shortfall.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField, refuseFields } from './refused-fields.ts'
import { wordingRight } from './word-shortfalls.ts'

export type NewShortfall = {
  cellId: string
  memberId: string
  year: number
  topic: string
  text: string
  cause: string
  remedy: string
  dueOn: string | null
  /** On the agenda at once, as one found while remarking on a month is. */
  onAgenda?: boolean | undefined
}

type Refused = 'access/not-found' | RefusedFields<ShortfallRefusal | 'access/for-the-deputy'>

/** A shortfall that the cell committee names. Not one's own, and the secretary's by the deputy. */
export async function addShortfall(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  given: NewShortfall,
): Promise<Result<{ shortfallId: string }, Refused>> {
  const found = await memberOfCell(ports, actor, given)
  if (!found.ok) return found
  const { pass } = found.value
  const { cellId, memberId, year, onAgenda = false, ...written } = given
  const may = (await wordingRight(ports, pass))(memberId)
  if (!may.ok) return refuseField('memberId', may.refusal)
  const draft = { ...written, id: ports.chance.cellRowId(cellId) }
  const topics = defaultTopics.map((topic) => topic.code)
  const problems = checkShortfall(draft, topics).map(({ field, code }) => ({ field: field.split('.').at(-1) ?? field, code }))
  if (problems.length > 0) return refuseFields(problems)
  const { wallDisplay } = await ruleSetOf(ports, pass.tree, cellId, year)
  const shortfall = recordShortfall(draft, { memberId, year, source: 'COMMITTEE', display: wallDisplay })
  await ports.stores.shortfalls.save([{ ...shortfall, cellId, onAgenda }])
  return ok({ shortfallId: shortfall.id })
}

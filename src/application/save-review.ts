import type { Level } from '#domain/classification/levels.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'

export type Review = {
  cellId: string
  memberId: string
  year: number
  remark: string
  proposedLevel: Level | null
  stateLevel: Level | null
  /** Why the level stands although most of what was registered was not kept (Quận 8). */
  registrationWord?: string | undefined
  version: number
}

type Refused = 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<'self-assessment/level-not-for-you'>

/**
 * The cell committee's remark and proposed level for one member. The meeting's closing writes it into the notebook; what is changed here
 * later does not change that line. A state level is for civil servants and public employees only.
 */
export async function saveReview(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  review: Review,
): Promise<Result<{ version: number }, Refused>> {
  const found = await memberOfCell(ports, actor, review)
  if (!found.ok) return found
  if (review.stateLevel !== null && found.value.file.member.workKind === 'OUTSIDE')
    return refuseField('stateLevel', 'self-assessment/level-not-for-you')
  const { registrationWord, ...rest } = review
  const given = { ...rest, ...(registrationWord ? { registrationWord } : {}) }
  const saved = await ports.stores.reviews.save({ ...given, recordedById: actor.personId, recordedAt: ports.clock.now() })
  return saved === 'clash' ? refuse('access/changed-meanwhile') : ok({ version: review.version + 1 })
}

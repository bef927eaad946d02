import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { NormRefusal } from './refusals.ts'

// A unit sets itself a few norms, hangs them on the wall and goes through them in its weekly meeting; what comes of it is one measure of the
// year's assessment (Huyện ủy An Phú, 2014, measures 1, 2, 4).

export type Norm = { id: string; text: string }

export type NormRhythm = 'WEEKLY' | 'MONTHLY'

/** One version of a cell's norms. A norm that stays keeps its id, so that its result goes on. */
export type NormList = {
  cellId: string
  version: number
  title: string
  rhythm: NormRhythm
  norms: readonly Norm[]
  setOn: CivilDate
  setByName: string
}

export type NormResult = 'KEPT' | 'PARTLY' | 'NOT'

/** A member praised or reminded in the review; `normId` null: not for one norm alone. `entryId`: the line it left in the notebook. */
export type NamedInReview = {
  memberId: string
  name: string
  act: 'PRAISED' | 'REMINDED'
  normId: string | null
  word: string
  entryId: string
}

/** One review. Never changed: one recorded again for the same day stands in place of the earlier one. */
export type NormReview = {
  cellId: string
  id: string
  heldOn: CivilDate
  listVersion: number
  marks: readonly { normId: string; result: NormResult }[]
  word: string
  named: readonly NamedInReview[]
  recordedById: string
  recordedByName: string
  recordedAt: Instant
}

/** More do not fit on a wall that is read from afar, nor into a review of two minutes. */
export const mostNorms = 12

export function checkNorms(norms: readonly Norm[]): Result<Norm[], NormRefusal> {
  const written = norms.map(({ id, text }) => ({ id, text: text.trim() }))
  if (written.length === 0) return refuse('norms/none')
  if (written.length > mostNorms) return refuse('norms/too-many')
  return written.some(({ text }) => text === '') ? refuse('norms/text-missing') : ok(written)
}

type Reviewing = Pick<NormReview, 'heldOn' | 'marks'> & { named: readonly Pick<NamedInReview, 'memberId'>[] }

/** Every norm of the list is gone through; whoever is named belongs to the cell. */
export function checkReview(
  { heldOn, marks, named }: Reviewing,
  { list, memberIds, on }: { list: NormList | null; memberIds: ReadonlySet<string>; on: CivilDate },
): Result<null, NormRefusal> {
  if (!list) return refuse('norms/not-set')
  if (heldOn > on) return refuse('norms/in-the-future')
  if (list.norms.some(({ id }) => !marks.some((mark) => mark.normId === id))) return refuse('norms/mark-missing')
  return named.every(({ memberId }) => memberIds.has(memberId)) ? ok(null) : refuse('norms/not-a-member')
}

/** The reviews that stand, the oldest first: of one day the one recorded last. */
export function standingReviews<Review extends Pick<NormReview, 'heldOn' | 'recordedAt'>>(reviews: readonly Review[]): Review[] {
  const byDay = new Map<CivilDate, Review>()
  for (const review of reviews.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))) byDay.set(review.heldOn, review)
  return [...byDay.values()].toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
}

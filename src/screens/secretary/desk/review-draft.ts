import type { MemberFilePage } from '#contract/cell.ts'
import { isLevel, type Level } from '#domain/classification/levels.ts'

/** A remark in the making, kept on this device. `version` is that of the review it was begun on; 0 for none. */
export type ReviewDraft = {
  remark: string
  proposedLevel: Level | null
  stateLevel: Level | null
  registrationWord: string
  version: number
}

type Review = MemberFilePage['review']

export const reviewAsDraft = (review: Review): ReviewDraft => ({
  remark: review?.remark ?? '',
  proposedLevel: review?.proposedLevel ?? null,
  stateLevel: review?.stateLevel ?? null,
  registrationWord: review?.registrationWord ?? '',
  version: review?.version ?? 0,
})

/** Null when the draft says nothing that the server does not have already. */
export function worthKeeping(draft: ReviewDraft, review: Review): ReviewDraft | null {
  const saved = reviewAsDraft(review)
  const parts = ['remark', 'proposedLevel', 'stateLevel', 'registrationWord'] as const
  const same = parts.every((part) => draft[part] === saved[part])
  return same ? null : draft
}

/** Somebody saved another text after this draft was begun: both are shown, and the writer chooses. */
export const clashes = (draft: ReviewDraft | null, review: Review): boolean =>
  draft !== null && draft.version !== (review?.version ?? 0) && worthKeeping(draft, review) !== null

export function asReviewDraft(stored: unknown): ReviewDraft | null {
  const draft = stored as ReviewDraft | null
  if (!draft || typeof draft.remark !== 'string' || !Number.isInteger(draft.version)) return null
  const { remark, proposedLevel, stateLevel, registrationWord, version } = draft
  return {
    remark,
    proposedLevel: isLevel(proposedLevel) ? proposedLevel : null,
    stateLevel: isLevel(stateLevel) ? stateLevel : null,
    registrationWord: typeof registrationWord === 'string' ? registrationWord : '',
    version,
  }
}

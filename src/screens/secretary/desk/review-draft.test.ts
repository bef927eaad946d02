import { describe, expect, it } from 'vitest'
import { asReviewDraft, clashes, type ReviewDraft, worthKeeping } from './review-draft.ts'

const saved = {
  remark: 'Đã đọc.',
  proposedLevel: 'GOOD' as const,
  stateLevel: null,
  registrationWord: '',
  recordedBy: 'Huỳnh Văn Sáu',
  recordedAt: '',
  version: 3,
}
const draft = (changes: Partial<ReviewDraft> = {}): ReviewDraft => ({
  remark: 'Đã đọc, nhất trí.',
  proposedLevel: 'GOOD',
  stateLevel: null,
  registrationWord: '',
  version: 3,
  ...changes,
})

describe('a remark in the making', () => {
  it('is kept while it differs from what is saved', () => {
    expect(worthKeeping(draft(), saved)).not.toBeNull()
    expect(worthKeeping(draft({ remark: 'Đã đọc.' }), saved)).toBeNull()
  })

  it('clashes once another committee member has saved since it was begun', () => {
    expect(clashes(draft(), saved)).toBe(false)
    expect(clashes(draft({ version: 2 }), saved)).toBe(true)
    expect(clashes(draft({ version: 0 }), null)).toBe(false)
  })

  it('does not clash when both wrote the same', () => {
    expect(clashes(draft({ version: 2, remark: 'Đã đọc.' }), saved)).toBe(false)
  })

  it('is read back only in its own shape', () => {
    expect(asReviewDraft({ remark: 'x', version: 1, proposedLevel: 'BEST' })?.proposedLevel).toBeNull()
    expect(asReviewDraft(['x'])).toBeNull()
  })
})

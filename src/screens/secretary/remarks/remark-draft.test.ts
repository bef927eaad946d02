import { describe, expect, it } from 'vitest'
import { asRemarkDraft, clashes, type RemarkDraft, withPhrase, worthKeeping } from './remark-draft.ts'

const saved = {
  ...{ month: '2026-11', text: 'Đã đọc.', proposes: null, reason: '', byName: 'Huỳnh Văn Sáu', recordedAt: '', enteredAt: null },
  version: 3,
}
const draft = (changes: Partial<RemarkDraft> = {}): RemarkDraft => ({
  ...{ text: 'Đã đọc, nhất trí.', proposes: null, reason: '', version: 3 },
  ...changes,
})

describe('a month’s remark in the making', () => {
  it('is kept while it differs from what is saved', () => {
    expect(worthKeeping(draft(), saved)).not.toBeNull()
    expect(worthKeeping(draft({ text: 'Đã đọc.', reason: 'sót lại' }), saved)).toBeNull()
    expect(worthKeeping(draft({ text: 'Đã đọc.', proposes: 'PRAISE' }), saved)).not.toBeNull()
  })

  it('clashes once another of the committee has saved since it was begun, unless both wrote the same', () => {
    expect(clashes(draft(), saved)).toBe(false)
    expect(clashes(draft({ version: 2 }), saved)).toBe(true)
    expect(clashes(draft({ version: 0 }), null)).toBe(false)
    expect(clashes(draft({ version: 2, text: 'Đã đọc.' }), saved)).toBe(false)
  })

  it('takes a sentence at its end', () => {
    expect(withPhrase(' ', 'Làm tốt.')).toBe('Làm tốt.')
    expect(withPhrase('Đã đọc. ', 'Làm tốt.')).toBe('Đã đọc. Làm tốt.')
  })

  it('is read back only in its own shape', () => {
    expect(asRemarkDraft({ text: 'x', reason: '', version: 1, proposes: 'BEST' })?.proposes).toBeNull()
    expect(asRemarkDraft({ text: 'x' })).toBeNull()
    expect(asRemarkDraft(['x'])).toBeNull()
  })
})

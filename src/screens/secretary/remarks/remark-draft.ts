import type { MonthRow, WrittenRemark } from '#contract/remarks.ts'
import type { RemarkProposal } from '#domain/notebook/year-entries.ts'

/** A remark in the making, kept on this device. `version` is that of the remark it was begun on; 0 for none. */
export type RemarkDraft = { text: string; proposes: RemarkProposal | null; reason: string; version: number }

export const remarkAsDraft = (remark: WrittenRemark | null): RemarkDraft => ({
  text: remark?.text ?? '',
  proposes: remark?.proposes ?? null,
  reason: remark?.reason ?? '',
  version: remark?.version ?? 0,
})

/** Null when the draft says nothing that the server does not have already. */
export function worthKeeping(draft: RemarkDraft, remark: WrittenRemark | null): RemarkDraft | null {
  const saved = remarkAsDraft(remark)
  const reason = (one: RemarkDraft) => (one.proposes === null ? '' : one.reason)
  const same = draft.text === saved.text && draft.proposes === saved.proposes && reason(draft) === reason(saved)
  return same ? null : draft
}

/** Somebody saved another text after this draft was begun: both are shown, and the writer chooses. */
export const clashes = (draft: RemarkDraft | null, remark: WrittenRemark | null): boolean =>
  draft !== null && draft.version !== (remark?.version ?? 0) && worthKeeping(draft, remark) !== null

/** With another's sentence at its end, on a line of its own where something stands already. */
export const withPhrase = (text: string, phrase: string): string => (text.trim() === '' ? phrase : `${text.trimEnd()} ${phrase}`)

export function asRemarkDraft(stored: unknown): RemarkDraft | null {
  const draft = stored as RemarkDraft | null
  if (!draft || typeof draft.text !== 'string' || typeof draft.reason !== 'string' || !Number.isInteger(draft.version)) return null
  const { text, proposes, reason, version } = draft
  return { text, proposes: proposes === 'PRAISE' || proposes === 'REMINDER' ? proposes : null, reason, version }
}

/** Where the draft lies on this device: drafts of two who use it one after the other stay apart. */
export const draftKey = (by: string | null, memberId: string, month: string): string => `month-remark:${by ?? ''}:${memberId}:${month}`

/** Of these members, who has a draft on this device. */
export const withDrafts = (rows: readonly MonthRow[], of: { by: string | null; month: string }): Set<string> =>
  new Set(rows.flatMap(({ memberId }) => (isKept(draftKey(of.by, memberId, of.month)) ? [memberId] : [])))

function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

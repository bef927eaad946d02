import type { ReportSection } from '#contract/report.ts'
import type { SectionId } from '#domain/document/yearly-sections.ts'

/** What the committee has made of its report and not saved yet, on top of the version it read. */
export type ReportDraft = { saved: number; leftOut: SectionId[]; words: Partial<Record<SectionId, string>> }

export const draftOf = (sections: readonly ReportSection[], saved: number): ReportDraft => ({
  saved,
  leftOut: sections.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id),
  words: Object.fromEntries(sections.filter(({ words }) => words !== '').map(({ id, words }) => [id, words])),
})

export const withWords = (draft: ReportDraft, id: SectionId, words: string): ReportDraft => ({
  ...draft,
  words: { ...draft.words, [id]: words },
})

export const withSection = (draft: ReportDraft, id: SectionId, isIn: boolean): ReportDraft => ({
  ...draft,
  leftOut: isIn ? draft.leftOut.filter((one) => one !== id) : [...draft.leftOut, id],
})

/** As this device kept it; null for anything else that lies under the key. */
export function readDraft(stored: unknown): ReportDraft | null {
  const draft = stored as ReportDraft | null
  const isDraft = typeof draft === 'object' && draft !== null && Array.isArray(draft.leftOut) && typeof draft.words === 'object'
  return isDraft && typeof draft.saved === 'number' ? draft : null
}

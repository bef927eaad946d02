import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { Month } from '#domain/notebook/month.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import type { ReportRecord } from './follow-up.ts'
import type { ShortfallRecord } from './notebooks.ts'

/** One member's reflection of one month: the own draft, and what was last handed in of it. */
export type ReflectionRecord = {
  cellId: string
  memberId: string
  month: Month
  /** Whose template and which version; no unit: the shipped one. Version 0: handed in on paper, on no form of ours. */
  templateUnitId: string
  templateVersion: number
  draft: ReflectionAnswers
  draftVersion: number
  handedIn: ReflectionAnswers | null
  /** The last time. */
  handedInAt: string | null
  /** Handed in after its day the first time. */
  late: boolean
  frozenAt: string | null
}

/** What the cell committee may read: never a draft. */
export type HandedInReflection = Omit<ReflectionRecord, 'draft' | 'draftVersion' | 'handedIn' | 'handedInAt'> & {
  handedIn: ReflectionAnswers
  handedInAt: string
}

type Form = Pick<ReflectionRecord, 'cellId' | 'memberId' | 'month' | 'templateUnitId' | 'templateVersion'>

export type ReflectionDraft = Form & Pick<ReflectionRecord, 'draft' | 'draftVersion'>

export type ReflectionHandIn = Form & {
  /** Shortfalls in it carry the ids of their records. */
  answers: ReflectionAnswers
  at: string
  /** Of the first handing in; later ones leave what stands. */
  late: boolean
  /** The month's meeting is over: what is handed in now stands as it is. */
  frozen: boolean
  /** The draft that the writer saw, 0 for none. Null: recorded for the member, whose draft stays as it is. */
  draftVersion: number | null
  entry: NotebookEntry
  shortfalls: readonly ShortfallRecord[]
  /** Ids of the shortfalls that the last handing in named. */
  replaces: readonly string[]
  /** What was done about earlier shortfalls, for the next meeting that hears of them. */
  reports: readonly ReportRecord[]
}

export interface ReflectionStore {
  find(cellId: string, memberId: string, month: Month): Promise<ReflectionRecord | null>
  /** The own months of a year, drafts among them, January first. */
  ofMember(cellId: string, memberId: string, year: number): Promise<ReflectionRecord[]>
  /** What was handed in for the month, of the whole cell, in the order of the members' ids; drafts of others are never read. */
  ofCell(cellId: string, month: Month): Promise<HandedInReflection[]>
  /** 'clash' when another device saved or handed in meanwhile (`draftVersion` is the one the writer saw, 0 for none); 'frozen' after the meeting. */
  saveDraft(draft: ReflectionDraft): Promise<'saved' | 'clash' | 'frozen'>
  /**
   * Hands in, again as well, until it is frozen. In the same transaction: the entry, the reports, and the self-named shortfalls; those of
   * the last handing in are replaced as long as nobody has touched them (not on the agenda, worded, merged, answered nor concluded).
   * Recorded for the member: 'clash' when it was handed in already.
   */
  handIn(handIn: ReflectionHandIn): Promise<'saved' | 'clash' | 'frozen'>
}

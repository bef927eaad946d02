import type { Level } from '#domain/classification/levels.ts'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { NotebookEntry } from '#domain/notebook/entries.ts'
import type { AssessmentAnswers } from '#domain/notebook/self-assessment.ts'
import type { ShortfallOutcome } from './meetings.ts'

export type AssessmentRecord = {
  cellId: string
  memberId: string
  year: number
  templateKind: string
  templateVersion: number
  draft: AssessmentAnswers
  draftVersion: number
  handedIn: AssessmentAnswers | null
  handedInAt: string | null
  frozenAt: string | null
}

export interface AssessmentStore {
  find(cellId: string, memberId: string, year: number): Promise<AssessmentRecord | null>
  /** What was handed in, of the whole cell; drafts of others are never read. */
  handedIn(cellId: string, year: number): Promise<AssessmentRecord[]>
  /** 'clash' when another device saved meanwhile (`draftVersion` is the one the writer saw); 'frozen' after the meeting. */
  saveDraft(draft: Pick<AssessmentRecord, 'cellId' | 'memberId' | 'year' | 'templateKind' | 'templateVersion' | 'draft' | 'draftVersion'>): Promise<'saved' | 'clash' | 'frozen'>
  /** Hands in once; 'already' when it was, 'frozen' after the meeting. Writes the self-named shortfalls in the same transaction. */
  handIn(handIn: { cellId: string; memberId: string; year: number; answers: AssessmentAnswers; at: string; shortfalls: ShortfallRecord[] }): Promise<'saved' | 'already' | 'frozen'>
}

export type ReviewRecord = {
  cellId: string
  memberId: string
  year: number
  remark: string
  proposedLevel: Level | null
  stateLevel: Level | null
  recordedById: string
  recordedAt: string
  version: number
}

export interface ReviewStore {
  ofCell(cellId: string, year: number): Promise<ReviewRecord[]>
  /** `version` is the one the writer saw, 0 for none: 'clash' when another wrote meanwhile. */
  save(review: ReviewRecord): Promise<'saved' | 'clash'>
}

export type ShortfallRecord = Omit<ShortfallOutcome, 'meetingId'> & {
  cellId: string
  onAgenda: boolean
  agendaOrder: number
  display: 'NAMED' | 'SUMMARY'
  wallText: string | null
  mergedIntoId: string | null
  answer: string | null
  concludedIn: string | null
}

export interface ShortfallStore {
  /** The year's shortfalls and every older one still open. */
  ofCell(cellId: string, year: number): Promise<ShortfallRecord[]>
  find(cellId: string, id: string): Promise<ShortfallRecord | null>
  save(shortfalls: ShortfallRecord[]): Promise<void>
}

export type NominationRecord = { cellId: string; memberId: string; year: number; reason: string; recordedById: string; recordedAt: string }

export interface NominationStore {
  ofCell(cellId: string, year: number): Promise<NominationRecord[]>
  save(nomination: NominationRecord): Promise<void>
  remove(cellId: string, memberId: string, year: number): Promise<void>
}

export interface NotebookStore {
  /** A member's entries of a year (null: all), oldest first. */
  entries(cellId: string, memberId: string, year: number | null): Promise<NotebookEntry[]>
  /** Entries of one kind of a cell's members, for boards. */
  ofCell(cellId: string, year: number, kinds: NotebookEntry['kind'][]): Promise<NotebookEntry[]>
  append(entries: NotebookEntry[]): Promise<void>
}

export interface DecisionStore {
  /** Decisions of the organisation and year that still stand. */
  standing(unitId: string, year: number): Promise<Decision[]>
  /**
   * Records what `judge` allows, seeing all standing decisions of the organisation and year under a lock, and the
   * notebook entry with it in one transaction; a null answer writes nothing.
   */
  record(unitId: string, year: number, judge: (standing: Decision[]) => { decisions: Decision[]; entries: NotebookEntry[] } | null): Promise<void>
}

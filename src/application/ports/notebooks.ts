import type { DecidedYear } from '#domain/classification/commendation.ts'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import type { ShortfallOutcome } from './meetings.ts'

export type AssessmentRecord = {
  cellId: string
  memberId: string
  year: number
  templateKind: string
  templateVersion: number
  draft: SelfAssessmentAnswers
  draftVersion: number
  handedIn: SelfAssessmentAnswers | null
  handedInAt: string | null
  frozenAt: string | null
}

/** Named with the template, for what is handed in may never have been saved as a draft. */
export type HandIn = Pick<AssessmentRecord, 'cellId' | 'memberId' | 'year' | 'templateKind' | 'templateVersion'> & {
  answers: SelfAssessmentAnswers
  at: string
  shortfalls: ShortfallRecord[]
  /** The line it leaves in the notebook. */
  entry: NotebookEntry
  /** Recorded for the member: what the member has written so far stays as it is, beside what is handed in. */
  keepsDraft?: boolean
}

export type DraftToSave = Pick<
  AssessmentRecord,
  'cellId' | 'memberId' | 'year' | 'templateKind' | 'templateVersion' | 'draft' | 'draftVersion'
>

/** Of a self-assessment that was handed in, what the boards set beside the votes: nothing of what the member wrote of themselves. */
export type Assessed = { handedIn: Pick<SelfAssessmentAnswers, 'levelAsMember' | 'registration'> | null }

export interface AssessmentStore {
  find(cellId: string, memberId: string, year: number): Promise<AssessmentRecord | null>
  /** What was handed in, of the whole cell; drafts of others are never read. */
  handedIn(cellId: string, year: number): Promise<AssessmentRecord[]>
  /** Who of these cells handed in, with the level and the registration alone; in the order of the members' ids. */
  assessed(cellIds: readonly string[], year: number): Promise<(Assessed & { memberId: string })[]>
  /** 'clash' when another device saved or handed in meanwhile (`draftVersion` is the one the writer saw, 0 for none); 'frozen' after the meeting. */
  saveDraft(draft: DraftToSave): Promise<'saved' | 'clash' | 'frozen'>
  /** Hands in once; 'already' when it was, 'frozen' after the meeting. Writes the self-named shortfalls and the line of the notebook in the same transaction. */
  handIn(handIn: HandIn): Promise<'saved' | 'already' | 'frozen'>
}

export type ReviewRecord = {
  cellId: string
  memberId: string
  year: number
  remark: string
  proposedLevel: Level | null
  stateLevel: Level | null
  /** Why the level stands although most of what was registered was not kept; left out: no reason given. */
  registrationWord?: string | undefined
  recordedById: string
  recordedAt: string
  version: number
}

export interface ReviewStore {
  ofCell(cellId: string, year: number): Promise<ReviewRecord[]>
  /** Of several cells at once, in the order of the members' ids. */
  ofCells(cellIds: readonly string[], year: number): Promise<ReviewRecord[]>
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
  /** The year's shortfalls and every older one not remedied, in the order of the agenda. */
  ofCell(cellId: string, year: number): Promise<ShortfallRecord[]>
  find(cellId: string, id: string): Promise<ShortfallRecord | null>
  /** All of them or none; a record with a known id replaces it. */
  save(shortfalls: ShortfallRecord[]): Promise<void>
}

export type NominationRecord = { cellId: string; memberId: string; year: number; reason: string; recordedById: string; recordedAt: string }

export interface NominationStore {
  ofCell(cellId: string, year: number): Promise<NominationRecord[]>
  save(nomination: NominationRecord): Promise<void>
  remove(cellId: string, memberId: string, year: number): Promise<void>
}

/** A line with the names it had around it: the cell whose it is, the meeting that left it. */
export type BookLine = { entry: NotebookEntry; cellName: string; meetingTitle: string | null }

export interface NotebookStore {
  /** Everything ever appended about one person, over all memberships and years, oldest first: one round trip. */
  ofPerson(personId: string): Promise<BookLine[]>
  /** What happened to the books of these people themselves (kind BOOK), over all memberships, oldest first; who has nothing is not there. */
  booksOf(personIds: readonly string[]): Promise<Map<string, NotebookEntry[]>>
  /** A member's entries of a year (null: all), oldest first. */
  entries(cellId: string, memberId: string, year: number | null): Promise<NotebookEntry[]>
  /** Entries of one kind of a cell's members, for boards. */
  ofCell(cellId: string, year: number, kinds: NotebookEntry['kind'][]): Promise<NotebookEntry[]>
  /** The same of several cells at once, oldest first. */
  ofCells(cellIds: readonly string[], year: number, kinds: NotebookEntry['kind'][]): Promise<NotebookEntry[]>
  /**
   * What the members of these cells registered in a year and reported of it, oldest first: REGISTRATION and REGISTRATION_SETTLED whole, of a
   * REFLECTION its month and items alone. A board of thousands neither needs nor reads what people wrote of themselves.
   */
  promisedIn(cellIds: readonly string[], year: number): Promise<NotebookEntry[]>
  /** All or none; their ids are new. */
  append(entries: NotebookEntry[]): Promise<void>
  /** One line that depends on the member's others of the year: `judge` sees them under a lock of the member; its null writes nothing. */
  appendJudged(
    of: { cellId: string; memberId: string; year: number },
    judge: (entries: NotebookEntry[]) => NotebookEntry | null,
  ): Promise<void>
  /** Lines that depend on what a meeting's others say: `judge` sees those of these kinds, oldest first, under a lock of the meeting; all or none. */
  appendJudgedOfMeeting(
    of: { meetingId: string; cellId: string; year: number; kinds: NotebookEntry['kind'][] },
    judge: (entries: NotebookEntry[]) => NotebookEntry[],
  ): Promise<void>
  /** As appendJudged, of all years and memberships of one person, under a lock of the person: what happens to the book itself. */
  appendJudgedOfPerson(personId: string, judge: (entries: NotebookEntry[]) => NotebookEntry | null): Promise<void>
  /** As appendJudgedOfPerson, under a lock of the cell; `others` are the BOOK entries of everyone else who is or was of it, in no order. */
  appendJudgedInCell(
    of: { cellId: string; personId: string },
    judge: (entries: NotebookEntry[], others: NotebookEntry[]) => NotebookEntry | null,
  ): Promise<void>
}

export interface DecisionStore {
  /** The standing decisions on these people, over all their memberships and years, each person's in the order of the years. */
  yearsOf(personIds: readonly string[]): Promise<Map<string, DecidedYear[]>>
  /** Decisions of the organisation and year that still stand. */
  standing(unitId: string, year: number): Promise<Decision[]>
  /** Every one, those too that a later one revoked; oldest first. */
  all(unitId: string, year: number): Promise<Decision[]>
  /**
   * Records what `judge` allows, seeing all standing decisions of the organisation and year under a lock, and the
   * notebook entry with it in one transaction; a null answer writes nothing.
   */
  record(
    unitId: string,
    year: number,
    judge: (standing: Decision[]) => { decisions: Decision[]; entries: NotebookEntry[] } | null,
  ): Promise<void>
}

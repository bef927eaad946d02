import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { RegistrationStanding } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'

type Key = { cellId: string; memberId: string; year: number }

/** What was handed in, and what the cell committee said to it. */
export type HandedInRegistration = Key &
  RegistrationStanding & {
    /** Of the version that stands; null before the first. */
    handedInAt: string | null
    /** The first version came after the due day; later ones leave it as it is. */
    late: boolean
    /** Why the version that stands changes an approved one; null for others. */
    changeReason: string | null
    /** The version's line in the notebook. */
    entryId: string | null
    /** The cell committee's remark on the version that stands. */
    word: string
    settledById: string | null
    settledAt: string | null
    /** Raised by every handing in and settling. */
    version: number
  }

/** `draft` is the member's own until handed in; afterwards, where it differs, a change not yet handed in. */
export type RegistrationRecord = HandedInRegistration & { draft: RegistrationAnswers; draftVersion: number }

export type RegistrationDraft = Pick<RegistrationRecord, 'cellId' | 'memberId' | 'year' | 'draft' | 'draftVersion'>

/** `entry`: the line it leaves in the notebook, written in the same transaction. `version` is the one the writer saw, 0 for none. */
export type RegistrationHandIn = Key & {
  answers: RegistrationAnswers
  at: string
  late: boolean
  changeReason: string | null
  entry: NotebookEntry
  version: number
}

export type RegistrationSettlement = Key & {
  state: 'APPROVED' | 'RETURNED'
  word: string
  settledById: string
  at: string
  entry: NotebookEntry
  version: number
}

export interface RegistrationStore {
  find(cellId: string, memberId: string, year: number): Promise<RegistrationRecord | null>
  /** Everything handed in at least once, by member; drafts of others are never read. */
  ofCell(cellId: string, year: number): Promise<HandedInRegistration[]>
  /** 'clash' when another device saved or handed in meanwhile (`draftVersion` is the one the writer saw, 0 for none). */
  saveDraft(draft: RegistrationDraft): Promise<'saved' | 'clash'>
  /** A version and its line in the notebook; the draft is then the same. 'clash' when it was handed in or settled meanwhile: nothing is written. */
  handIn(handIn: RegistrationHandIn): Promise<'saved' | 'clash'>
  /** The cell committee's answer and its line; approving brings the version into force. 'clash' as above. */
  settle(settlement: RegistrationSettlement): Promise<'saved' | 'clash'>
}

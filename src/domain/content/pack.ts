import type { Instant } from '../organization/types.ts'

/**
 * The parts of the notebook that are read, not written (seed 001): 1 is what is taught on the ethics of cadres, 2 the Party's rules, what
 * members must not do and the signs of degradation. Part 3 is the member's own.
 */
export type NotebookPart = 1 | 2

export const notebookParts: readonly NotebookPart[] = [1, 2]

/** What an upper committee gives its members to read. A version on record is never changed; the withdrawal is a version too. */
export type ContentPack = {
  id: string
  version: number
  /** Who publishes; null: what is shipped. */
  unitId: string | null
  part: NotebookPart
  title: string
  /** Markdown; its headings make the sections. */
  text: string
  /** What is new in this version, in the publisher's words; empty in the first. */
  changed: string
  withdrawn: boolean
  publishedAt: Instant | null
}

/** The version that a member has read to the end. */
export type PackRead = { packId: string; version: number; readAt: Instant }

export type ReadingState = 'UNREAD' | 'CHANGED' | 'READ'

export function readingState(pack: Pick<ContentPack, 'version'>, read: Pick<PackRead, 'version'> | null): ReadingState {
  if (!read) return 'UNREAD'
  return read.version < pack.version ? 'CHANGED' : 'READ'
}

/** Who is forgotten: ids stay everywhere, for figures and logs hang on them. */
export type Forgotten = {
  personId: string
  memberIds: readonly string[]
  cellIds: readonly string[]
  name: string
  tombstone: string
  /** Somebody else of these cells bears the name: then only columns tied to the person by id change. */
  isShared: boolean
}

/** Everything on record of a person outside the logs of meetings, in one transaction. */
export interface PersonErasure {
  /** Ballots of these cells whose board, with the names of its takers under a digest, still stands. */
  standingBoards(cellIds: readonly string[]): Promise<number>
  /** Particulars and the ways to sign in go, unsent drafts, slips, devices and notices too; the name gives way to the tombstone in the rows of the cells. */
  forget(who: Forgotten): Promise<void>
}

import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import type { Member, MemberStatus, OrgUnit, Position } from '#domain/organization/types.ts'
import type { MovedMember, UnitChange } from '#domain/organization/unit-change.ts'

/** What an act on the tree writes besides itself, all of it or nothing. */
export type TreeEffects = {
  /** Periods as the writer saw them: when others are on record now, nothing is written. */
  before: readonly OrgUnit[]
  /** The periods that stand instead. */
  after: readonly OrgUnit[]
  /** Memberships, new ones and ones that end; the persons are on record. */
  members: readonly Member[]
  /** Memberships of a planned act that is withdrawn, with their statuses. */
  dropMembers: readonly { cellId: string; id: string }[]
  statuses: readonly MemberStatus[]
  dropStatuses: readonly MemberStatus[]
  positions: readonly Position[]
  carried: Carried
}

/**
 * What goes along with members on the day: the lines in the book, the year's registration as it stands, and shortfalls not remedied, which leave
 * the old cell's agenda. Written once: what is there already stays.
 */
export type Carried = {
  moved: readonly Pick<MovedMember, 'fromCellId' | 'fromId' | 'toCellId' | 'toId'>[]
  year: number
  entries: readonly NotebookEntry[]
}

export interface UnitChangeStore {
  /** Every change on record, withdrawn ones included, by day and then as they were recorded. */
  all(): Promise<UnitChange[]>
  /** Records a change, or that it was withdrawn, with its effects; 'clash' when the tree changed meanwhile: nothing is written. */
  save(change: UnitChange, effects: TreeEffects): Promise<'saved' | 'clash'>
  /** That books and open matters went along on the day. */
  carry(changeId: string, at: string, carried: Carried): Promise<void>
}

export interface TransferStore {
  /** Transfers from and to these cells, the latest asked first. */
  ofCells(cellIds: readonly string[]): Promise<Transfer[]>
  ofPerson(personId: string): Promise<Transfer[]>
  find(id: string): Promise<Transfer | null>
  /** Those done whose day has come and whose book has not gone along yet. */
  toCarry(today: string): Promise<Transfer[]>
  /** `version` is the one the writer saw, 0 for a new one: 'clash' when another settled it meanwhile, and nothing is written. */
  save(transfer: Transfer, effects: TreeEffects): Promise<'saved' | 'clash'>
  carry(transferId: string, at: string, carried: Carried): Promise<void>
}

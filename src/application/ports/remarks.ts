import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { Month } from '#domain/notebook/month.ts'
import type { MonthlyRemark, RemarkToEnter } from '#domain/notebook/monthly-remark.ts'
import type { Member, MemberStatus, Position } from '#domain/organization/types.ts'
import type { ShortfallRecord } from './notebooks.ts'

export type RemarkRecord = MonthlyRemark & { version: number }

/** All of one member that a month's remarks are written from. */
export type MonthOfMember = {
  member: Member
  statuses: MemberStatus[]
  /** The member's own positions at the cell, of any day. */
  positions: Position[]
  /** The month's reflection as last handed in. */
  reflection: Extract<NotebookEntry, { kind: 'REFLECTION' }> | null
  /** Not remedied, in the order of the agenda. */
  shortfalls: ShortfallRecord[]
  remark: RemarkRecord | null
  /** Of the three latest months before that have one, the latest first. */
  earlier: RemarkRecord[]
}

export interface RemarkStore {
  /** Everybody who belonged to the cell on some day of the month, by member id: one statement, whatever the size of the cell. */
  cellMonth(cellId: string, month: Month): Promise<MonthOfMember[]>
  find(cellId: string, memberId: string, month: Month): Promise<RemarkRecord | null>
  /** Those of the month and of earlier ones that do not stand in the notebook. */
  notEntered(cellId: string, upTo: Month): Promise<RemarkRecord[]>
  /** Those of the cell from this month on, newest month first, by member id. */
  since(cellId: string, from: Month): Promise<RemarkRecord[]>
  /** `version` is the one the writer saw, 0 for none: 'clash' when another wrote or entered it meanwhile. */
  save(remark: RemarkRecord): Promise<'saved' | 'clash'>
  /** Each with its line in one transaction; one that was changed or entered meanwhile is left out. How many were entered. */
  enter(cellId: string, remarks: readonly RemarkToEnter[], at: string): Promise<number>
}

import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import type { Month } from '#domain/notebook/month.ts'
import type { Programme, ProgrammeUse } from '#domain/programme/programme.ts'

export type ProgrammeRecord = Programme & { publishedById: string; publishedByName: string }

/** A use with the meeting that took it, as that stands now. */
export type UseRecord = ProgrammeUse & {
  meetingTitle: string
  meetingStatus: MeetingStatus
  meetingKind: MeetingKind
  startsAt: string
}

export interface ProgrammeStore {
  /** Of every programme of these units the newest version, withdrawn ones too; of these months, both included. In the order of their ids. */
  newestOf(unitIds: readonly string[], months: { from: Month; to: Month }): Promise<ProgrammeRecord[]>
  /** Every version of a programme, the newest first. */
  versions(programmeId: string): Promise<ProgrammeRecord[]>
  version(programmeId: string, version: number): Promise<ProgrammeRecord | null>
  /** A new version; none is changed. 'clash' when it is not newer than all on record. */
  publish(programme: ProgrammeRecord): Promise<'saved' | 'clash'>
  /** Who took these programmes, among these cells; in the order of cell, programme and meeting. Written with the meeting's events (`Change`). */
  usesOf(cellIds: readonly string[], programmeIds: readonly string[]): Promise<UseRecord[]>
}

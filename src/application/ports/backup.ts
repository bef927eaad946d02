import type { BackupManifest, BackupTable } from '#domain/backup/manifest.ts'
import type { SealedEvent } from '#domain/meeting/chain.ts'
import type { Append } from './meetings.ts'

/** Pieces of a file, in order. */
export type Pieces = AsyncIterable<Uint8Array>

/** What one moment of a database holds, whatever is written meanwhile. Rows lie in the order of their keys, which is no order of time. */
export interface BackupSnapshot {
  migrations(): Promise<string[]>
  /** Every table that a backup holds, with the digest of its file: each is read once here and once by `rows`. */
  tables(): Promise<BackupTable[]>
  rows(table: BackupTable): Pieces
}

/** One transaction that fills an installation from a backup: all of it, or nothing. */
export interface RestoreIntake {
  /** Takes away what is here and makes the tables as they were after these migrations. */
  makeTables(migrations: readonly string[]): Promise<void>
  put(table: BackupTable, rows: Pieces): Promise<void>
  /** The tables as they now are, to be compared with what the backup said. */
  tables(): Promise<BackupTable[]>
  /** The migrations that came after. */
  bringUpToDate(): Promise<void>
  /** Everybody signs in anew. */
  endSessions(): Promise<void>
  ballotsUnderWay(): Promise<{ ballotId: string; meetingId: string }[]>
  logs(): AsyncIterable<MeetingLog>
  append(append: Append): Promise<'saved' | 'clash' | 'refused'>
}

/** A meeting's log, with the end that the meeting's own row names. */
export type MeetingLog = { meetingId: string; end: { version: number; digest: string }; events: SealedEvent[] }

/** A backup that was opened. It is read from its beginning each time. */
export interface BackupSource {
  /** Its manifest as text; null where the file holds none or breaks off. */
  manifest(): Promise<string | null>
  /** Every table in turn. */
  tables(of: BackupManifest): AsyncIterable<{ table: BackupTable; rows: Pieces }>
}

/** Where a backup goes: the whole of it in one call, so that its maker decides how it is packed. */
export type BackupFile = { name: string; bytes: number; content: Pieces }

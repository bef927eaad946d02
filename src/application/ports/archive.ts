import type { ArchiveRefusal } from '#domain/exchange/refusals.ts'
import type { SealedEvent } from '#domain/meeting/chain.ts'

/** Rows of a table as lines of JSON, some hundred at a time. */
export type TableLines = AsyncIterable<string[]>

/** One transaction that takes an organisation in. */
export interface ArchiveIntake {
  /** Which of these ids of units are here already. */
  knownUnits(unitIds: readonly string[]): Promise<string[]>
  /** Writes lines of a table; how many were rows of these units. A row of anything else is not written. */
  put(table: string, lines: readonly string[], unitIds: readonly string[]): Promise<number>
  /** Hangs the organisation's top under a unit of this installation, or under none. False: a unit there has its code. */
  place(topId: string, underId: string | null): Promise<boolean>
  /** The logs of the meetings that were written, with the end that each meeting names. */
  logs(unitIds: readonly string[]): AsyncIterable<{ end: { version: number; digest: string }; events: SealedEvent[] }>
}

/** An organisation whole, out of one database and into another (domain/exchange/kept-tables.ts). */
export interface OrganisationArchive {
  /** The last migration of this database. */
  schema(): Promise<string>
  uncountedBallots(unitIds: readonly string[]): Promise<number>
  /** Reads in one snapshot, whatever is written meanwhile. Rows come in the order of their keys, which is no order of time. */
  read<T>(unitIds: readonly string[], take: (linesOf: (table: string) => TableLines) => Promise<T>): Promise<T>
  /**
   * All or nothing: what `fill` refuses leaves nothing behind. 'people-here', 'already-here': a key of a person or of something else is taken;
   * 'damaged': a line is no row. One at a time.
   */
  write(fill: (into: ArchiveIntake) => Promise<ArchiveRefusal | null>): Promise<ArchiveRefusal | null>
}

/** Where an export goes: files of one archive, one after the other. */
export interface ArchiveSink {
  file(name: string, content: AsyncIterable<string>): Promise<{ bytes: number; sha256: string }>
}

/** Where an import comes from. Null where there is no such file, or more of it than it may be. */
export interface ArchiveSource {
  text(name: string): Promise<string | null>
  /** Calls `take` with each line in turn; answers with the digest of the whole file. */
  lines(name: string, take: (line: string) => Promise<void>): Promise<{ sha256: string } | null>
}

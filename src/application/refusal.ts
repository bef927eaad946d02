import type { AccessRefusal } from '#domain/access/refusals.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { AgendaRefusal, MaterialRefusal } from '#domain/meeting/agenda-refusals.ts'
import type { ErasureRefusal } from '#domain/meeting/erasure-refusals.ts'
import type { MeetingRefusal } from '#domain/meeting/refusals.ts'
import type { MinutesRefusal } from '#domain/minutes/refusals.ts'
import type { EntryRefusal } from '#domain/notebook/refusals.ts'
import type { GroupRefusal } from '#domain/organization/refusals.ts'
import type { ProgrammeRefusal } from '#domain/programme/refusals.ts'

/** What a use case of meeting and ballot may refuse with. */
export type Refusal =
  | AccessRefusal
  | BallotRefusal
  | MeetingRefusal
  | ErasureRefusal
  | AgendaRefusal
  | MaterialRefusal
  | MinutesRefusal
  | EntryRefusal
  | GroupRefusal
  | ProgrammeRefusal

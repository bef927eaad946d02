import type { AccessRefusal } from '#domain/access/refusals.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { CampaignRefusal, PromiseRefusal } from '#domain/campaign/refusals.ts'
import type { ClassificationRefusal } from '#domain/classification/refusals.ts'
import type { CollectiveRefusal } from '#domain/collective/refusals.ts'
import type { CommendationRefusal, TitleRefusal } from '#domain/commendation/refusals.ts'
import type { ContentRefusal } from '#domain/content/refusals.ts'
import type { ExchangeRefusal } from '#domain/exchange/refusals.ts'
import type { AgendaRefusal, MaterialRefusal } from '#domain/meeting/agenda-refusals.ts'
import type { ErasureRefusal } from '#domain/meeting/erasure-refusals.ts'
import type { MeetingRefusal } from '#domain/meeting/refusals.ts'
import type { MinutesRefusal } from '#domain/minutes/refusals.ts'
import type { NormRefusal } from '#domain/norms/refusals.ts'
import type { NotebookRefusal } from '#domain/notebook/refusals.ts'
import type { OrganizationRefusal } from '#domain/organization/refusals.ts'
import type { ProgrammeRefusal } from '#domain/programme/refusals.ts'
import type { ProposalRefusal } from '#domain/proposals/refusals.ts'
import type { QuestionRefusal } from '#domain/questions/refusals.ts'
import type { FieldProblem } from './fields.ts'

/** Every reason for which the server refuses something; the sentence for it is `refusals.<noun>.<why>` in screens/messages. */
export type Refusal =
  | AccessRefusal
  | MeetingRefusal
  | MinutesRefusal
  | ErasureRefusal
  | AgendaRefusal
  | MaterialRefusal
  | BallotRefusal
  | NotebookRefusal
  | ClassificationRefusal
  | CollectiveRefusal
  | CommendationRefusal
  | TitleRefusal
  | NormRefusal
  | ProposalRefusal
  | QuestionRefusal
  | OrganizationRefusal
  | ContentRefusal
  | ProgrammeRefusal
  | CampaignRefusal
  | PromiseRefusal
  | ExchangeRefusal

/** What stands in `error.data` of a refused call. Exactly one of refusal, issues and id is there. */
export type CallRefused = {
  refusal?: Refusal
  /** Wrong input, field by field. */
  issues?: FieldProblem[]
  /** A fault of the server: the short id that is also in its log. */
  id?: string
}

/** The key of a refusal's sentence inside the area `refusals`. */
export const refusalKey = (refusal: Refusal): string => refusal.replace('/', '.')

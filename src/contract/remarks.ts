import { z } from 'zod'
import type { NotExpected } from '#domain/notebook/expected-in-month.ts'
import { isMonth } from '#domain/notebook/month.ts'
import type { QueueProgress } from '#domain/notebook/remark-queue.ts'
import type { Shortfall } from '#domain/notebook/types.ts'
import type { ReflectionEntry, RemarkProposal } from '#domain/notebook/year-entries.ts'
import type { Standing } from '#domain/organization/types.ts'
import { choice, identifier, mayBeEmpty } from './fields.ts'
import type { Office } from './session.ts'

const month = z.string({ error: 'field/required' }).refine(isMonth, 'field/not-a-date')

export const monthRemarksInput = z.strictObject({ cellId: identifier, month: month.optional() })
export const remarkHeadsInput = z.strictObject({ cellId: identifier, month })

/** `version` is the one the writer last saw, 0 for none: another's text is never overwritten unseen. */
export const saveRemarkInput = z.strictObject({
  ...{ cellId: identifier, memberId: identifier, month },
  text: mayBeEmpty(4000),
  proposes: choice('PRAISE', 'REMINDER').nullable(),
  reason: mayBeEmpty(1000),
  version: z.int().min(0),
})

/** `memberId` null: all of the month that are written. */
export const enterRemarksInput = z.strictObject({ cellId: identifier, month, memberId: identifier.nullable() })
export const remarkProposalsInput = z.strictObject({ meetingId: identifier })

export type WrittenRemark = {
  month: string
  text: string
  proposes: RemarkProposal | null
  reason: string
  byName: string
  recordedAt: string
  /** Since then it stands in the notebook and is final. */
  enteredAt: string | null
  version: number
}

/** A shortfall that is open, whoever named it; `thisMonth`: in this month's reflection. */
export type OpenShortfall = Pick<
  Shortfall,
  'id' | 'topic' | 'text' | 'cause' | 'remedy' | 'dueOn' | 'source' | 'state' | 'year' | 'onAgenda' | 'agendaOrder' | 'display' | 'wallText'
> & { thisMonth: boolean }

export type MonthRow = {
  memberId: string
  name: string
  standing: Standing
  office: Office | null
  /** The reader's own month, which another remarks on. */
  own: boolean
  handedIn: boolean
  remarked: boolean
  /** Named in the reflection. */
  shortfalls: number
  reflection: (ReflectionEntry & { at: string }) | null
  openShortfalls: OpenShortfall[]
  remark: WrittenRemark | null
  /** Of earlier months, the latest first. */
  earlier: WrittenRemark[]
}

/** remarks.month: in the order in which the committee reads. */
export type MonthRemarks = {
  cellId: string
  cellName: string
  upperName: string
  /** The reader's own membership; null for an officer who is no member. */
  memberId: string | null
  month: string
  /** The month whose remarks are due. */
  latestMonth: string
  today: string
  members: MonthRow[]
  leftOut: { name: string; why: NotExpected }[]
  progress: QueueProgress
  /** The month's regular meeting, before which the remarks are due. */
  meeting: { meetingId: string; title: string; startsAt: string } | null
}

export type RemarkHead = { memberId: string; version: number; final: boolean }
export type RemarkSaved = { version: number; recordedAt: string }
export type ProposalOfRemark = { memberId: string; kind: RemarkProposal; reason: string; byName: string }

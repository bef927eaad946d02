import type { Append, MeetingStore, MeetingSummary } from '#application/ports/meetings.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import { invariant } from '#domain/result.ts'
import { planChange } from './changes.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryMeetings(tables: Tables, now: () => string): MeetingStore {
  const summaries = (matches: (summary: MeetingSummary) => boolean) =>
    tables.meetings.where(({ summary }) => matches(summary)).map(({ summary }) => summary)

  return {
    ofCell: async (cellId) => latestFirst(summaries((one) => one.cellId === cellId)),
    annualReviews: async (cellIds) => latestFirst(summaries((one) => one.kind === 'ANNUAL_REVIEW' && cellIds.includes(one.cellId))),
    open: async (cellIds) =>
      summaries((one) => one.status === 'OPEN' && (cellIds === null || cellIds.includes(one.cellId))).toSorted(by((one) => one.id)),
    async openUnder(unitId, on) {
      const tree = orgTreeOn(
        tables.units.where(() => true),
        on,
      )
      const open = summaries((one) => one.status === 'OPEN' && tree.isSelfOrAbove(unitId, one.cellId)).toSorted(by((one) => one.id))
      return open.map((one) => ({ ...one, unitName: tree.unit(one.cellId)?.shortName ?? '' }))
    },
    summary: async (meetingId) => tables.meetings.get(meetingId)?.summary ?? null,
    events: async (meetingId, afterVersion) =>
      (tables.meetings.get(meetingId)?.events ?? []).filter((event) => event.version > afterVersion),
    checkInSecret: async (meetingId) => tables.meetings.get(meetingId)?.checkInSecret ?? null,

    async create(summary, events, checkInSecret, use) {
      invariant(!tables.meetings.has(summary.id), 'a meeting is created once')
      tables.meetings.put({ summary, events, checkInSecret })
      if (use) tables.programmeUses.put(use)
    },

    async append(append: Append) {
      const meeting = tables.meetings.get(append.meetingId)
      if (meeting?.summary.version !== append.expectedVersion) return 'clash'
      const plans = append.changes.map((change) => planChange(tables, change, { now: now(), at: append.summary.touchedAt }))
      if (plans.includes('refused')) return 'refused'
      tables.meetings.put({ ...meeting, summary: append.summary, events: [...meeting.events, ...append.events] })
      for (const plan of plans) if (plan !== 'refused') plan()
      return 'saved'
    },
  }
}

const latestFirst = (summaries: readonly MeetingSummary[]): MeetingSummary[] =>
  summaries.toSorted(by((one) => one.id)).toSorted((a, b) => -by<MeetingSummary>((one) => one.startsAt)(a, b))

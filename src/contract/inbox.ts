import { z } from 'zod'
import type { NoticeFacts } from '#domain/inbox/notice.ts'
import { choice, identifier } from './fields.ts'
import { paths } from './paths.ts'

export const markReadInput = z.strictObject({ key: identifier.nullable() })

/** As the browser's PushSubscription says it. Push services answer over HTTPS only. */
export const subscribeInput = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(2000),
  p256dh: z.string().regex(/^[\w-]{80,100}={0,2}$/),
  auth: z.string().regex(/^[\w-]{20,30}={0,2}$/),
  locale: choice('vi', 'en'),
})
export const unsubscribeInput = subscribeInput.pick({ endpoint: true })

export type InboxLine = { key: string; at: string; readAt: string | null; facts: NoticeFacts; href: string }

/** inbox.list */
export type InboxPage = { notices: InboxLine[]; unread: number }

/** Where a notice leads. */
export function noticeHref(facts: NoticeFacts): string {
  switch (facts.kind) {
    case 'MEETING_ANNOUNCED':
    case 'MEETING_CHANGED':
    case 'MEETING_CANCELLED':
      return paths.phone(facts.meetingId)
    case 'LEVEL_DECIDED':
      return paths.notebook(facts.year)
    case 'COLLECTIVE_DECIDED':
      return paths.cellCollective(facts.cellId)
    case 'COMMENDED':
      return paths.notebook(facts.year)
    case 'COMMENDATION_BACK':
      return paths.cellCommendations(facts.cellId)
    case 'APPEAL_ASKED':
      return facts.by === 'CELL' ? paths.memberFile(facts.unitId, facts.memberId) : paths.committee(facts.unitId)
    case 'APPEAL_ANSWERED':
      return paths.notebook(facts.year)
    case 'DEED_PROPOSED':
      return paths.cellDeeds(facts.cellId)
    case 'DEED_SETTLED':
      return paths.goodDeeds
    case 'SENT_BACK':
      return paths.cell(facts.cellId)
    case 'SENT_BACK_ANSWERED':
      return paths.committee(facts.unitId)
    case 'PIN_RESET_ASKED':
    case 'ADMINISTRATOR_RESET':
      return paths.me
    case 'CAMPAIGN_OPENED':
    case 'CAMPAIGN_REMINDER':
      return paths.campaign(facts.campaignId)
    case 'CAMPAIGN_CELL_REMINDER':
      return paths.cellCampaign(facts.cellId, facts.campaignId)
    case 'ASKED_AFTER':
      return askedHref(facts)
    case 'ROUND_CALLED':
    case 'ROUND_PUBLISHED':
      return `${paths.upward}#${facts.roundId}`
    case 'QUESTION_ASKED':
      return paths.unitQuestions(facts.unitId)
    case 'QUESTION_ANSWERED':
      return paths.cellUpward(facts.cellId)
    case 'REFLECTION_DUE':
      return paths.reflection(facts.month)
    case 'PROGRAMME_PUBLISHED':
    case 'PROGRAMME_REMINDER':
      return paths.cellProgrammes(facts.cellId)
    case 'REGISTRATION_ASKED':
    case 'REGISTRATION_SETTLED':
      return paths.registration
    case 'BOOK_REPORTED':
      return paths.cellBooks(facts.cellId)
    case 'BOOK_SETTLED':
    case 'NOTEBOOK_OPENED':
      return paths.book
    case 'TRANSFER_ASKED':
      return paths.transfers(facts.cellId)
    case 'TRANSFERRED':
    case 'TASK_ASSIGNED':
      return paths.today
  }
}

/** Where the cell does what it was asked after. */
function askedHref({ cellId, ask, period }: Extract<NoticeFacts, { kind: 'ASKED_AFTER' }>): string {
  switch (ask) {
    case 'not-met':
    case 'no-thematic':
      return paths.planMeeting(cellId)
    case 'not-registered':
      return paths.cellRegistrations(cellId)
    case 'remedies':
      return paths.agendaShortfalls(cellId)
    case 'reflections':
    case 'remarks':
      return paths.remarks(cellId, period)
    case 'attendance':
      return paths.cellCalendar(cellId)
  }
}

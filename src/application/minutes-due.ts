import { foldSealed } from '#domain/meeting/evolve-sealed.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { maySign, signerRoles } from '#domain/meeting/minutes-signers.ts'
import { type ReportDue, reportDue } from '#domain/minutes/report-due.ts'
import { addDays, vietnamDay } from '#domain/organization/civil-date.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Ports } from './ports.ts'

export type MinutesDue = { meeting: Meeting; due: ReportDue }

/** Older meetings are let rest: their minutes were kept on paper, or nobody will sign them any more. */
const remembered = 120

type Of = { meetings: readonly MeetingSummary[]; cellId: string; today: string; withinDays: number }

/** Meetings of a cell whose minutes still wait for a signature or for the way up (rule 15), the latest first. */
export async function minutesDue({ stores }: Pick<Ports, 'stores'>, { meetings, cellId, today, withinDays }: Of): Promise<MinutesDue[]> {
  const over = meetings.filter((one) => isOver(one) && vietnamDay(one.startsAt) >= addDays(today, -remembered))
  if (over.length === 0) return []
  const sent = new Set((await stores.minutes.sent([cellId])).map(({ meetingId }) => meetingId))
  const waiting = over.filter(({ id }) => !sent.has(id))
  const logs = await Promise.all(waiting.map(async ({ id }) => foldSealed(null, await stores.meetings.events(id, 0))))
  return logs.flatMap((meeting) => {
    const due = meeting && reportDue({ ...meeting, sentAt: null }, { today, withinDays })
    return meeting && due ? [{ meeting, due }] : []
  })
}

export type OwnMinutesDue = MinutesDue & { what: 'SIGN' | 'SEND' }

/** What this member is to do about them: sign, or send what both have signed. */
export const ownMinutesDue = (all: readonly MinutesDue[], memberId: string): OwnMinutesDue[] =>
  all.flatMap((one): OwnMinutesDue[] => {
    if (maySign(one.meeting, memberId)) return [{ ...one, what: 'SIGN' }]
    const sends = one.due.missing === 'SENDING' && signerRoles(one.meeting, memberId).includes('CHAIR')
    return sends ? [{ ...one, what: 'SEND' }] : []
  })

const isOver = ({ status }: MeetingSummary): boolean => status === 'CLOSED' || status === 'SIGNED'

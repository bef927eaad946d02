import { addDays, vietnamDay } from '../organization/civil-date.ts'

export type ReportDue = {
  /** What is still missing: both signatures, or the way up. */
  missing: 'SIGNATURES' | 'SENDING'
  /** The last day on which it is in time. */
  dueOn: string
  overdue: boolean
}

type Closed = { status: string; closedAt: string | null; sentAt: string | null }

/** Rule 15 (42-HD/BTCTW): minutes are signed and reported within two days of the meeting. Null when nothing is missing, or nothing closed yet. */
export function reportDue({ status, closedAt, sentAt }: Closed, of: { today: string; withinDays: number }): ReportDue | null {
  if (closedAt === null || sentAt !== null) return null
  const dueOn = addDays(vietnamDay(closedAt), of.withinDays)
  return { missing: status === 'SIGNED' ? 'SENDING' : 'SIGNATURES', dueOn, overdue: of.today > dueOn }
}

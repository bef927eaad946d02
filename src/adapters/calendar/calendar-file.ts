import { createEvent, type DateArray } from 'ics'
import type { InvitationFacts } from '#application/read-invitation.ts'
import { invariant } from '#domain/result.ts'

/**
 * The invitation as RFC 5545 says it. Times stand in UTC, so every calendar shows the hour of the hall (UTC+7, no summer time). The same
 * meeting keeps its UID; a change or a cancelling raises SEQUENCE, so that a calendar replaces what it has.
 */
export function calendarFile(invitation: InvitationFacts, url: string): string {
  const { meetingId, title, place, startsAt, endsAt, status, sequence, announcedAt, cancelReason, cellName } = invitation
  const { error, value } = createEvent({
    uid: `${meetingId}@so-tay-chi-bo`,
    sequence,
    start: moment(startsAt),
    end: moment(endsAt),
    ...inUtc,
    title: `${title} (${cellName})`,
    location: place,
    description: descriptionOf(invitation),
    url,
    status: status === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED',
    method: status === 'CANCELLED' ? 'CANCEL' : 'PUBLISH',
    ...(announcedAt && { created: moment(announcedAt) }),
    productId: '-//so-tay-chi-bo//VN',
    ...(cancelReason === null && { alarms: [{ action: 'display', description: title, trigger: { hours: 2, before: true } }] }),
  })
  invariant(value && !error, 'an invitation is an event of a calendar')
  return value
}

const inUtc = { startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const

const moment = (at: string): DateArray => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = at.split(/\D/).map(Number)
  return [year, month, day, hour, minute]
}

const descriptionOf = ({ agenda, cancelReason }: InvitationFacts): string =>
  cancelReason ??
  agenda.map((step, index) => [`${index + 1}. ${step.title}`, ...step.items.map((item) => `   - ${item}`)].join('\n')).join('\n')

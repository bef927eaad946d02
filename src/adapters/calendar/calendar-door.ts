import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { readInvitationEvent } from '#application/read-invitation.ts'
import { takeSeat } from '#application/take-seat.ts'
import { calendarFile } from './calendar-file.ts'

export type CalendarDoorDeps = MeetingDeps & {
  /** Where the entry in the calendar leads back to. */
  pageOf(meetingId: string): string
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
}

const address = /^\/calendar-file\/([A-Za-z0-9_-]{1,121})\.ics$/

/** GET /calendar-file/<meeting>.ics: a phone offers to keep it in its calendar. To who was not invited there is no such file. */
export function calendarDoor(deps: CalendarDoorDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  async function give(request: IncomingMessage, response: ServerResponse, meetingId: string): Promise<void> {
    const actor = await deps.readSession(request.headers)
    const seat = actor && (await takeSeat(deps, actor, meetingId))
    const event = seat?.ok ? await readInvitationEvent(deps, seat.value) : null
    if (!event?.ok) return end(response, 404)
    response.setHeader('content-type', 'text/calendar; charset=utf-8')
    response.setHeader('content-disposition', 'attachment; filename="sinh-hoat-chi-bo.ics"')
    end(response, 200, calendarFile(event.value, deps.pageOf(meetingId)))
  }

  return (request, response) => {
    if (!request.url?.startsWith('/calendar-file/')) return false
    const meetingId = address.exec(request.url)?.[1]
    if (request.method !== 'GET' || meetingId === undefined) end(response, 404)
    else
      give(request, response, meetingId).catch((err: unknown) => {
        deps.log.error({ err }, 'a calendar file could not be given')
        end(response, 500)
      })
    return true
  }
}

function end(response: ServerResponse, status: number, text = ''): void {
  response.statusCode = status
  response.setHeader('cache-control', 'private, no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  response.end(text)
}

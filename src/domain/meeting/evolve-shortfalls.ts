import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type ShortfallEvent = EventOf<'shortfallShown' | 'shortfallRaised' | 'shortfallConcluded'>

export function evolveShortfalls(meeting: Meeting, event: ShortfallEvent): Meeting {
  const { shortfalls } = meeting
  switch (event.type) {
    case 'shortfallShown':
      return { ...meeting, shortfalls: replaceById(shortfalls, event.shortfallId, (one) => ({ ...one, display: event.display })) }
    case 'shortfallRaised':
      return { ...meeting, shortfalls: [...shortfalls, event.shortfall] }
    case 'shortfallConcluded':
      return { ...meeting, shortfalls: replaceById(shortfalls, event.shortfallId, (one) => ({ ...one, conclusion: event.conclusion })) }
    default:
      return unreachable(event)
  }
}

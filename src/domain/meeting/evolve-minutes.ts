import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { isSignedByBoth } from './minutes-signers.ts'

type MinutesEvent = EventOf<
  'meetingScored' | 'minutesSealed' | 'minutesSigned' | 'minutesReturned' | 'annexWritten' | 'annexDropped' | 'annexSigned' | 'minutesSent'
>

/** What becomes of the minutes: scored, sealed, signed, corrected beside, sent up. */
export function evolveMinutes(meeting: Meeting, event: MinutesEvent): Meeting {
  switch (event.type) {
    case 'meetingScored':
      return { ...meeting, score: { lines: event.lines, byName: event.byName, at: event.at } }
    case 'minutesSealed':
      return { ...meeting, seal: event.seal, returned: null }
    case 'minutesSigned':
      return signed(meeting, event)
    case 'minutesReturned': {
      const { reason, byName, at } = event
      return { ...meeting, seal: null, signatures: [], returned: { reason, byName, at } }
    }
    case 'annexWritten':
      return annexWritten(meeting, event)
    case 'annexDropped':
      return { ...meeting, annexes: meeting.annexes.filter(({ id }) => id !== event.id) }
    case 'annexSigned':
      return annexSigned(meeting, event)
    case 'minutesSent': {
      const { unitId, unitName, byName, at } = event
      return { ...meeting, sentUp: { unitId, unitName, byName, at } }
    }
    default:
      return unreachable(event)
  }
}

/** Locked once both the chair and the minute-taker have signed (rule 15). */
function signed(meeting: Meeting, { memberId, name, role, at }: EventOf<'minutesSigned'>): Meeting {
  const signatures = [...meeting.signatures, { memberId, name, role, at }]
  return { ...meeting, signatures, status: isSignedByBoth(signatures) ? 'SIGNED' : meeting.status }
}

function annexWritten(meeting: Meeting, { id, section, wrong, right, byName, at }: EventOf<'annexWritten'>): Meeting {
  const annex = { id, section, wrong, right, writtenBy: byName, at, signatures: [], digest: null }
  const others = meeting.annexes.filter((one) => one.id !== id)
  return { ...meeting, annexes: [...others, annex] }
}

function annexSigned(meeting: Meeting, { id, memberId, name, role, at, digest }: EventOf<'annexSigned'>): Meeting {
  const annexes = meeting.annexes.map((one) =>
    one.id === id ? { ...one, digest, signatures: [...one.signatures, { memberId, name, role, at }] } : one,
  )
  return { ...meeting, annexes }
}

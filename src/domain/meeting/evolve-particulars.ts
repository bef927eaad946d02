import { unreachable } from '../result.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { replaceById } from './replace-by-id.ts'

type ParticularsEvent = EventOf<
  'previousResultWritten' | 'petitionWritten' | 'petitionDropped' | 'feesRecorded' | 'guestAdded' | 'guestRemoved'
>

export function evolveParticulars(meeting: Meeting, event: ParticularsEvent): Meeting {
  switch (event.type) {
    case 'previousResultWritten':
      return { ...meeting, previousResult: event.text }
    case 'petitionWritten':
      return { ...meeting, petitions: petitionsWith(meeting, event) }
    case 'petitionDropped':
      return { ...meeting, petitions: meeting.petitions.filter(({ id }) => id !== event.id) }
    case 'feesRecorded':
      return { ...meeting, fees: { paid: event.paid, owing: event.owing, note: event.note } }
    case 'guestAdded':
      return { ...meeting, guests: [...meeting.guests, { id: event.id, name: event.name, title: event.title }] }
    case 'guestRemoved':
      return { ...meeting, guests: meeting.guests.filter(({ id }) => id !== event.id) }
    default:
      return unreachable(event)
  }
}

function petitionsWith({ petitions }: Meeting, { id, from, text, answer }: EventOf<'petitionWritten'>): Meeting['petitions'] {
  const written = { id, from, text, answer }
  return petitions.some((one) => one.id === id) ? replaceById(petitions, id, () => written) : [...petitions, written]
}

import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'

// What Hướng dẫn 42-HD asks of a meeting besides its steps, and domain.md 2.5 of its minutes: guests, fees, petitions and the result
// of the previous resolution.

export const writePreviousResult = ({ meeting }: Asked, { text }: CommandOf<'writePreviousResult'>): Facts =>
  meeting.previousResult === text ? nothing : happened({ type: 'previousResultWritten', text })

/** An answer may follow later in the meeting; the petition itself is needed. */
export function writePetition({ meeting, newId }: Asked, { petitionId, ...words }: CommandOf<'writePetition'>): Facts {
  const [from, text, answer] = [words.from.trim(), words.text.trim(), words.answer.trim()]
  if (text === '') return refuse('meeting/petition-empty')
  if (petitionId !== null && !meeting.petitions.some(({ id }) => id === petitionId)) return refuse('meeting/no-such-petition')
  const same = meeting.petitions.some((one) => one.from === from && one.text === text && one.answer === answer)
  return same ? nothing : happened({ type: 'petitionWritten', id: petitionId ?? newId, from, text, answer })
}

export const dropPetition = ({ meeting }: Asked, { petitionId }: CommandOf<'dropPetition'>): Facts =>
  meeting.petitions.some(({ id }) => id === petitionId) ? happened({ type: 'petitionDropped', id: petitionId }) : nothing

export function recordFees({ meeting: { fees } }: Asked, { type: _, ...recorded }: CommandOf<'recordFees'>): Facts {
  const same = fees?.paid === recorded.paid && fees.owing === recorded.owing && fees.note === recorded.note
  return same ? nothing : happened({ type: 'feesRecorded', ...recorded })
}

/** A guest is named, sits in the room and does not vote (rule 2). */
export function addGuest({ meeting, newId }: Asked, { name, title }: CommandOf<'addGuest'>): Facts {
  const again = meeting.guests.some((one) => one.name === name && one.title === title)
  return again ? nothing : happened({ type: 'guestAdded', id: newId, name, title })
}

export const removeGuest = ({ meeting }: Asked, { guestId }: CommandOf<'removeGuest'>): Facts =>
  meeting.guests.some(({ id }) => id === guestId) ? happened({ type: 'guestRemoved', id: guestId }) : nothing

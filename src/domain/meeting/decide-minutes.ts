import { scoreProblem } from '../minutes/quality-score.ts'
import { sectionTitle } from '../minutes/sections.ts'
import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import { notOpen, steers } from './gates.ts'
import type { Meeting } from './meeting.ts'
import { rolesToSign, signerRoles } from './minutes-signers.ts'

/** The chair enters the cell's score before the minutes are signed; whoever steers may while the meeting is open. */
export function scoreMeeting(asked: Asked, { lines, findings }: CommandOf<'scoreMeeting'>): Facts {
  const { meeting, seat } = asked
  if (meeting.status !== 'OPEN' && meeting.status !== 'CLOSED') return refuse(notOpen(asked))
  if (meeting.seal !== null) return refuse('minutes/locked')
  if (!signerRoles(meeting, seat.memberId).includes('CHAIR') && !steers(asked)) return refuse('score/not-yours')
  const problem = scoreProblem(lines, findings)
  if (problem) return refuse(problem)
  const same = JSON.stringify(meeting.score?.lines) === JSON.stringify(lines)
  return same ? nothing : happened({ type: 'meetingScored', lines, byName: seat.name })
}

/** The first signature freezes numbers, text and the log's head. Already frozen: nothing to do. */
export function sealMinutes({ meeting, seat }: Asked, { seal }: CommandOf<'sealMinutes'>): Facts {
  if (meeting.status !== 'CLOSED' && meeting.status !== 'SIGNED') return refuse('meeting/not-closed')
  if (signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  return meeting.seal || meeting.status === 'SIGNED' ? nothing : happened({ type: 'minutesSealed', seal })
}

/** The chair and the minute-taker, each once, after the closing (rule 15). One person in both roles signs for both. */
export function signMinutes({ meeting, seat }: Asked): Facts {
  if (meeting.status !== 'CLOSED' && meeting.status !== 'SIGNED') return refuse('meeting/not-closed')
  if (signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  const { memberId, name } = seat
  const roles = rolesToSign(meeting, memberId, meeting.signatures)
  return happened(...roles.map((role): EventFact => ({ type: 'minutesSigned', memberId, name, role })))
}

/** Between the first and the second signature either signer gives the text back, with a word; the first signature falls. */
export function returnMinutes({ meeting, seat }: Asked, { reason }: CommandOf<'returnMinutes'>): Facts {
  if (meeting.status === 'SIGNED') return refuse('minutes/locked')
  if (signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  if (meeting.seal === null) return nothing
  if (reason.trim() === '') return refuse('minutes/reason-missing')
  return happened({ type: 'minutesReturned', reason: reason.trim(), byName: seat.name })
}

/** Signed minutes stay as they are: what was wrong is said beside them, and signed again. */
export function writeAnnex({ meeting, seat, newId }: Asked, { annexId, ...words }: CommandOf<'writeAnnex'>): Facts {
  const [section, wrong, right] = [words.section, words.wrong.trim(), words.right.trim()]
  if (meeting.status !== 'SIGNED') return refuse('minutes/not-signed')
  if (signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  if (sectionTitle(meeting, section) === null) return refuse('minutes/no-such-section')
  if (wrong === '' || right === '') return refuse('minutes/annex-incomplete')
  const known = meeting.annexes.find(({ id }) => id === annexId)
  if (annexId !== null && !known) return refuse('minutes/no-such-annex')
  if (known && known.signatures.length > 0) return refuse('minutes/annex-signed')
  const twin = meeting.annexes.find((one) => one.section === section && one.wrong === wrong && one.right === right)
  if (twin) return nothing
  return happened({ type: 'annexWritten', id: annexId ?? newId, section, wrong, right, byName: seat.name })
}

export function dropAnnex({ meeting, seat }: Asked, { annexId }: CommandOf<'dropAnnex'>): Facts {
  if (signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  const known = annexOf(meeting, annexId)
  if (!known) return nothing
  return known.signatures.length > 0 ? refuse('minutes/annex-signed') : happened({ type: 'annexDropped', id: annexId })
}

export function signAnnex({ meeting, seat }: Asked, { annexId, digest }: CommandOf<'signAnnex'>): Facts {
  const annex = annexOf(meeting, annexId)
  if (!annex) return refuse('minutes/no-such-annex')
  if (signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  const { memberId, name } = seat
  const roles = rolesToSign(meeting, memberId, annex.signatures)
  return happened(...roles.map((role): EventFact => ({ type: 'annexSigned', id: annexId, memberId, name, role, digest })))
}

/** Reported to the committee above (rule 15): once, by a signer or whoever may steer. Annexes signed later are read there as well. */
export function sendMinutes({ meeting, seat }: Asked, { unitId, unitName }: CommandOf<'sendMinutes'>): Facts {
  if (meeting.status !== 'SIGNED') return refuse('minutes/not-signed')
  if (!seat.maySteer && signerRoles(meeting, seat.memberId).length === 0) return refuse('meeting/not-signer')
  return meeting.sentUp ? nothing : happened({ type: 'minutesSent', unitId, unitName, byName: seat.name })
}

const annexOf = (meeting: Meeting, annexId: string) => meeting.annexes.find(({ id }) => id === annexId)

import type { PersonalView, PhoneView } from '#domain/meeting/view.ts'

export type MyTurn = { state: 'NONE' } | { state: 'SPEAKING' } | { state: 'WAITING'; ahead: number }

/** One's own turn, from the shared list where it reaches that far, else from the personal part. `ahead` counts who speaks before. */
export function myTurn(view: Pick<PhoneView, 'speakers'>, mine: Pick<PersonalView, 'memberId' | 'speaker'>): MyTurn {
  const own = view.speakers.find(({ memberId }) => memberId === mine.memberId)
  if (own?.state === 'SPEAKING') return { state: 'SPEAKING' }
  const waiting = view.speakers.filter(({ state }) => state === 'WAITING')
  if (own) return { state: 'WAITING', ahead: waiting.indexOf(own) }
  const isCut = view.speakers.length > 0 && mine.speaker?.state === 'WAITING' && mine.speaker.ahead >= waiting.length
  return isCut && mine.speaker ? { state: 'WAITING', ahead: mine.speaker.ahead } : { state: 'NONE' }
}

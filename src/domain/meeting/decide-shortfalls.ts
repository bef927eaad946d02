import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { Conclusion } from './meeting.ts'
import { isConvened } from './roll-call.ts'

/** Rule 10: by name, or as a summary that hides whose it is. */
export function showShortfall({ meeting }: Asked, { shortfallId, display }: CommandOf<'showShortfall'>): Facts {
  const shortfall = meeting.shortfalls.find(({ id }) => id === shortfallId)
  if (!shortfall) return refuse('meeting/no-such-shortfall')
  return shortfall.display === display ? nothing : happened({ type: 'shortfallShown', shortfallId, display })
}

/** What the meeting itself finds joins the end of the list. */
export function raiseShortfall({ meeting, newId }: Asked, { type: _, ...raised }: CommandOf<'raiseShortfall'>): Facts {
  if (!isConvened(meeting, raised.memberId)) return refuse('meeting/no-such-member')
  const { memberId, topic, text, cause, remedy, dueOn } = raised
  const written = { id: newId, memberId, topic, text, cause, remedy, dueOn }
  const found = { source: 'MEETING', display: 'NAMED', wallText: null, answer: null, conclusion: null } as const
  return happened({ type: 'shortfallRaised', shortfall: { ...written, ...found, alsoMemberIds: [] } })
}

/** A remedy left empty is the one proposed; what is not remedied needs one. */
export function concludeShortfall({ meeting }: Asked, { type: _, shortfallId, ...said }: CommandOf<'concludeShortfall'>): Facts {
  const shortfall = meeting.shortfalls.find(({ id }) => id === shortfallId)
  if (!shortfall) return refuse('meeting/no-such-shortfall')
  if (said.followerId !== null && !isConvened(meeting, said.followerId)) return refuse('meeting/no-such-member')
  const remedy = said.remedy.trim() || shortfall.remedy.trim()
  if (said.text.trim() === '' || (remedy === '' && said.state !== 'REMEDIED')) return refuse('meeting/conclusion-empty')
  const { dueOn, followerId, state } = said
  const conclusion: Conclusion = { text: said.text.trim(), remedy, dueOn, followerId, state }
  const same = shortfall.conclusion !== null && isSame(shortfall.conclusion, conclusion)
  return same ? nothing : happened({ type: 'shortfallConcluded', shortfallId, conclusion })
}

const isSame = (a: Conclusion, b: Conclusion): boolean =>
  a.text === b.text && a.remedy === b.remedy && a.dueOn === b.dueOn && a.followerId === b.followerId && a.state === b.state

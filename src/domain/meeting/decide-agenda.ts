import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import { itemsOf, type Stand, standAfter, standBefore, stepAfter } from './walk.ts'

/**
 * The next shortfall, else the next step. At the end there is nothing left but to close. A press that comes twice, from a bad line or from
 * two consoles, is one step.
 */
export const next = ({ meeting }: Asked, { from }: CommandOf<'next'>): Facts =>
  !from || (from.stepId === meeting.currentStepId && from.item === meeting.currentItem) ? enter(standAfter(meeting)) : nothing

export const back = ({ meeting }: Asked): Facts => enter(standBefore(meeting))

export function goTo({ meeting }: Asked, { stepId, item }: CommandOf<'goTo'>): Facts {
  const step = meeting.steps.find(({ id }) => id === stepId)
  if (!step || !Number.isInteger(item) || item < 0 || item >= itemsOf(meeting, step)) return refuse('meeting/no-such-step')
  return stepId === meeting.currentStepId && item === meeting.currentItem ? nothing : enter({ stepId, item })
}

/** Rule 11: the reason is kept in the minutes. Roll call and conclusion are held in every meeting. */
export function skipStep({ meeting }: Asked, { stepId, reason }: CommandOf<'skipStep'>): Facts {
  const step = meeting.steps.find(({ id }) => id === stepId)
  if (!step) return refuse('meeting/no-such-step')
  if (step.kind === 'ROLL_CALL' || step.kind === 'CONCLUSION') return refuse('meeting/required-step')
  if (reason.trim() === '') return refuse('meeting/skip-needs-reason')
  if (meeting.progress[stepId]?.state === 'SKIPPED') return nothing
  const after = meeting.currentStepId === stepId ? stepAfter(meeting) : null
  return happened({ type: 'stepSkipped', stepId, reason: reason.trim() }, ...(after ? [entered(after)] : []))
}

const enter = (stand: Stand | null): Facts => (stand ? happened(entered(stand)) : nothing)

const entered = ({ stepId, item }: Stand): EventFact => ({ type: 'stepEntered', stepId, item })

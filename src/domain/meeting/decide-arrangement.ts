import { ok, type Result, refuse } from '../result.ts'
import { entriesOf, isSameAgenda } from './agenda.ts'
import type { AgendaRefusal } from './agenda-refusals.ts'
import { agendaProblem } from './agenda-rules.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import { notOpen, steers } from './gates.ts'
import { mostMaterials } from './material.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingRefusal } from './refusals.ts'
import { isConvened } from './roll-call.ts'

/**
 * The agenda as whoever may steer wants it, whole. While the meeting is open, what was reached stays as it was, and what is new comes after
 * the step or item the meeting stands at; the minutes tell what was changed.
 */
export function arrangeAgenda(asked: Asked, { steps, edition, memberIds }: CommandOf<'arrangeAgenda'>): Facts {
  const may = mayArrange(asked)
  if (!may.ok) return may
  const { meeting, seat } = asked
  if (isSameAgenda(steps, meeting.steps)) return nothing
  if (edition !== meeting.agendaEdition) return refuse('agenda/changed-meanwhile')
  const isHere = (id: string) => (meeting.status === 'OPEN' ? isConvened(meeting, id) : memberIds.includes(id))
  if (entriesOf(steps).some(({ entry }) => entry.presenterId !== null && !isHere(entry.presenterId)))
    return refuse('meeting/no-such-member')
  const problem = agendaProblem(meeting.kind, steps) ?? pastProblem(meeting, steps) ?? materialProblem(meeting, steps)
  return problem ? refuse(problem) : happened({ type: 'agendaArranged', steps, byMemberId: seat.memberId })
}

/** `material` was judged by its content before (material.ts). */
export function attachMaterial(asked: Asked, { material }: CommandOf<'attachMaterial'>): Facts {
  const may = mayArrange(asked)
  if (!may.ok) return may
  const { meeting, seat } = asked
  if (!entriesOf(meeting.steps).some(({ entry }) => entry.id === material.entryId)) return refuse('material/no-such-entry')
  if (meeting.material.length >= mostMaterials) return refuse('material/too-many')
  return happened({ type: 'materialAttached', material, byMemberId: seat.memberId })
}

/** What belongs to something that was reached was shown, and stays. */
export function removeMaterial(asked: Asked, { materialId }: CommandOf<'removeMaterial'>): Facts {
  const may = mayArrange(asked)
  if (!may.ok) return may
  const { meeting, seat } = asked
  const material = meeting.material.find(({ id }) => id === materialId)
  if (!material) return refuse('material/not-found')
  if (meeting.status === 'OPEN' && isReached(meeting, material.entryId)) return refuse('agenda/already-reached')
  return happened({ type: 'materialRemoved', id: materialId, byMemberId: seat.memberId })
}

/** Before the meeting opens whoever may steer it, then the one who steers. */
export function mayArrange(asked: Asked): Result<null, MeetingRefusal> {
  const { meeting, seat } = asked
  if (meeting.status === 'DRAFT' || meeting.status === 'ANNOUNCED') return seat.maySteer ? ok(null) : refuse('meeting/may-not-steer')
  if (meeting.status !== 'OPEN') return refuse(notOpen(asked))
  return steers(asked) ? ok(null) : refuse('meeting/not-steering')
}

export const isReached = ({ progress }: Pick<Meeting, 'progress'>, id: string): boolean => progress[id] !== undefined

type Line = { id: string; title: string; kind?: string }

function pastProblem(meeting: Meeting, steps: Meeting['steps']): AgendaRefusal | null {
  if (meeting.status !== 'OPEN') return null
  const inSteps = lineProblem(meeting, { before: meeting.steps, after: steps, currentId: meeting.currentStepId })
  if (inSteps) return inSteps
  for (const step of steps) {
    const before = meeting.steps.find(({ id }) => id === step.id)?.items ?? []
    const currentId = step.id === meeting.currentStepId ? (before[meeting.currentItem]?.id ?? null) : null
    const inItems = lineProblem(meeting, { before, after: step.items, currentId })
    if (inItems) return inItems
    // Items put under a step that has none while the meeting stands at it: it would stand at the first without having entered it.
    if (step.id === meeting.currentStepId && before.length === 0 && step.items.length > 0) return 'agenda/already-reached'
  }
  return null
}

/** What was reached keeps its name, its kind and its order; what was not may not slip in before where the meeting stands. */
function lineProblem(
  meeting: Meeting,
  { before, after, currentId }: { before: readonly Line[]; after: readonly Line[]; currentId: string | null },
): AgendaRefusal | null {
  const reached = (lines: readonly Line[]) =>
    lines.filter(({ id }) => isReached(meeting, id)).map(({ id, title, kind }) => [id, title, kind])
  if (JSON.stringify(reached(before)) !== JSON.stringify(reached(after))) return 'agenda/already-reached'
  const passedBy = (lines: readonly Line[]) =>
    lines.slice(
      0,
      Math.max(
        0,
        lines.findIndex(({ id }) => id === currentId),
      ),
    )
  const old = passedBy(before).map(({ id }) => id)
  return passedBy(after).some(({ id }) => !isReached(meeting, id) && !old.includes(id)) ? 'agenda/already-passed' : null
}

/** Files are taken off first, so that nobody removes them unseen. */
function materialProblem({ material }: Meeting, steps: Meeting['steps']): AgendaRefusal | null {
  const left = entriesOf(steps).map(({ entry }) => entry.id)
  return material.every(({ entryId }) => left.includes(entryId)) ? null : 'agenda/has-material'
}

import { unreachable } from '../result.ts'
import { type AgendaChange, agendaChanges } from './agenda-changes.ts'
import type { EventOf } from './event.ts'
import type { Meeting } from './meeting.ts'
import { currentEntry } from './walk.ts'

type ArrangementEvent = EventOf<'agendaArranged' | 'materialAttached' | 'materialRemoved'>

export function evolveArrangement(meeting: Meeting, event: ArrangementEvent): Meeting {
  switch (event.type) {
    case 'agendaArranged':
      return arranged(meeting, event)
    case 'materialAttached':
      return withMaterial(meeting, [...meeting.material, event.material])
    case 'materialRemoved':
      return withMaterial(
        meeting,
        meeting.material.filter(({ id }) => id !== event.id),
      )
    default:
      return unreachable(event)
  }
}

/** The meeting stands where it stood: items before the current one may have gone. */
function arranged(meeting: Meeting, { steps, byMemberId, at }: EventOf<'agendaArranged'>): Meeting {
  const itemId = currentEntry(meeting)?.id
  const items = steps.find(({ id }) => id === meeting.currentStepId)?.items ?? []
  const item = items.findIndex(({ id }) => id === itemId)
  const made = meeting.status === 'OPEN' ? agendaChanges(meeting.steps, steps) : []
  return {
    ...meeting,
    steps,
    agendaEdition: meeting.agendaEdition + 1,
    agendaChanges: [...meeting.agendaChanges, ...made.map((change): AgendaChange => ({ ...change, at, byMemberId }))],
    currentItem: item >= 0 ? item : meeting.currentItem,
  }
}

const withMaterial = (meeting: Meeting, material: Meeting['material']): Meeting => ({
  ...meeting,
  material,
  materialEdition: meeting.materialEdition + 1,
})

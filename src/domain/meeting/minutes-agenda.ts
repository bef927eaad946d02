import type { AgendaEntry } from './agenda.ts'
import type { Meeting } from './meeting.ts'
import type { Minutes, MinutesEntry } from './minutes-shape.ts'
import { nameOf } from './roll-call.ts'

/** The agenda as it was held, items under their steps. Notes of the cell committee are its own and never stand here. */
export const minutesAgenda = (meeting: Meeting): Minutes['agenda'] =>
  meeting.steps.map((step) => ({
    ...minutesEntry(meeting, step),
    kind: step.kind,
    items: step.items.map((item) => minutesEntry(meeting, item)),
  }))

export const minutesAgendaChanges = (meeting: Meeting): Minutes['agendaChanges'] =>
  meeting.agendaChanges.map(({ at, what, title, was, byMemberId }) => ({ at, what, title, was, name: nameOf(meeting, byMemberId) }))

function minutesEntry(meeting: Meeting, { id, title, presenterId }: AgendaEntry): MinutesEntry {
  const stood = meeting.progress[id]
  return {
    id,
    title,
    presenter: nameOf(meeting, presenterId) || null,
    material: meeting.material.filter(({ entryId }) => entryId === id).map(({ name }) => name),
    state: stood === undefined ? 'NOT_HELD' : stood.state === 'SKIPPED' ? 'SKIPPED' : 'HELD',
    at: stood?.at ?? null,
    reason: stood?.reason ?? null,
  }
}

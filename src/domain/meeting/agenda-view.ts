import { type AgendaEntry, minutesPlanned } from './agenda.ts'
import { isReached } from './decide-arrangement.ts'
import type { Meeting } from './meeting.ts'
import { nameOf } from './roll-call.ts'
import type { AgendaLine, AgendaView, ArrangedAgenda, EntryNow } from './view.ts'
import { currentEntry } from './walk.ts'

type Around = { nameOfMember: (memberId: string) => string; leastMinutes: number | null }

/** For everybody with a seat. `nameOfMember` tells the names before anybody is convened. */
export function agendaView(meeting: Meeting, { nameOfMember, leastMinutes }: Around): AgendaView {
  const line = ({ id, title, minutes, presenterId }: AgendaEntry): AgendaLine => ({
    ...{ id, title, minutes },
    presenter: (presenterId && nameOfMember(presenterId)) || null,
    state: meeting.progress[id]?.state ?? 'PENDING',
    material: meeting.material
      .filter(({ entryId }) => entryId === id)
      .map((one) => ({ id: one.id, name: one.name, type: one.type, bytes: one.bytes })),
  })
  return {
    edition: meeting.agendaEdition + meeting.materialEdition,
    minutesPlanned: minutesPlanned(meeting.steps),
    leastMinutes,
    steps: meeting.steps.map((step) => ({ ...line(step), kind: step.kind, items: step.items.map(line) })),
  }
}

export const arrangedAgenda = (meeting: Meeting): ArrangedAgenda => ({
  edition: meeting.agendaEdition,
  steps: meeting.steps,
  reached: meeting.steps
    .flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
    .filter((id) => meeting.status === 'OPEN' && isReached(meeting, id)),
  material: meeting.material,
  minutesPlanned: minutesPlanned(meeting.steps),
  template: meeting.template,
})

export function entryNow(meeting: Meeting): EntryNow | null {
  const entry = meeting.status === 'OPEN' ? currentEntry(meeting) : null
  if (!entry) return null
  const { id, title, minutes, note, presenterId } = entry
  const stays = meeting.stays.filter((stay) => stay.id === id).map(({ from, to }) => ({ from, to }))
  return { id, title, minutes, note, presenter: nameOf(meeting, presenterId) || null, stays }
}

import { type AgendaEntry, type AgendaStep, minutesPlanned, type StepKind, type TemplateRef } from './agenda.ts'
import { isReached } from './decide-arrangement.ts'
import type { StepLine } from './head.ts'
import type { Material } from './material.ts'
import type { Meeting } from './meeting.ts'
import { nameOf } from './roll-call.ts'
import { currentEntry } from './walk.ts'

/** Material as members are given it; the content is fetched by its id. */
export type MaterialLine = Pick<Material, 'id' | 'name' | 'type' | 'bytes'>

export type AgendaLine = {
  id: string
  title: string
  minutes: number | null
  presenter: string | null
  state: StepLine['state']
  material: MaterialLine[]
}

/** The agenda with its items and material, for everybody who has a seat; on request, since it outgrows a phone's view. No notes. */
export type AgendaView = {
  edition: number
  minutesPlanned: number
  /** What rule 13 asks for; null where it asks nothing. */
  leastMinutes: number | null
  steps: (AgendaLine & { kind: StepKind; items: AgendaLine[] })[]
}

/** The agenda as it is arranged, with the cell committee's notes. */
export type ArrangedAgenda = {
  /** Changed by arranging alone. */
  edition: number
  steps: AgendaStep[]
  /** Steps and items that can't be changed any more. */
  reached: string[]
  material: Material[]
  minutesPlanned: number
  template: TemplateRef | null
}

/** What is being dealt with, the minutes planned for it, and when the meeting stood at it: `to` is null while it does. */
export type EntryNow = Pick<AgendaEntry, 'id' | 'title' | 'minutes' | 'note'> & {
  presenter: string | null
  stays: { from: string; to: string | null }[]
}

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

import { type AgendaItem, type AgendaStep, wholeStep } from '../meeting/agenda.ts'
import type { Programme } from './programme.ts'
import { entriesOfProgramme, isOfProgramme, type ProgrammeEntry } from './programme-entries.ts'

/** What taking a programme would change of an agenda; `was` is the title before. */
export type ProgrammeDifference = { added: string[]; changed: { title: string; was: string }[]; removed: string[] }

type Taking = {
  programme: Pick<Programme, 'id' | 'title' | 'items'>
  /** The version that the agenda has now; null where it has none. */
  taken: Pick<Programme, 'id' | 'items'> | null
}

/**
 * The agenda with the programme's items under their steps of 42-HD: after the cell's own, which stay as they are. Taken twice it changes
 * nothing. A newer version adds, changes and removes what it has different from the version taken; what the cell itself changed meanwhile
 * stays, so does who presents it.
 */
export function takeProgramme(steps: readonly AgendaStep[], { programme, taken }: Taking): AgendaStep[] {
  const wanted = entriesOfProgramme(programme)
  const before = taken ? entriesOfProgramme(taken) : []
  const kept = steps.map((step) => ({
    ...step,
    items: step.items.flatMap((item) => {
      if (!isOfProgramme(programme.id, item.id)) return [item]
      const now = wanted.find((one) => one.item.id === item.id)
      return now ? [updated(item, now.item, before.find((one) => one.item.id === item.id)?.item ?? null)] : []
    }),
  }))
  const missing = wanted.filter(({ item }) => !steps.some((step) => step.items.some(({ id }) => id === item.id)))
  return missing.reduce((agenda, entry) => put(agenda, entry, programme), kept)
}

/** What is different between an agenda and the one with the programme taken into it, in words that are read before one presses. */
export function programmeDifference(steps: readonly AgendaStep[], taking: Taking): ProgrammeDifference {
  const [old, now] = [itemsOf(steps), itemsOf(takeProgramme(steps, taking))].map((items) =>
    items.filter(({ id }) => isOfProgramme(taking.programme.id, id)),
  ) as [AgendaItem[], AgendaItem[]]
  const former = ({ id }: AgendaItem) => old.find((one) => one.id === id)
  return {
    added: now.filter((item) => !former(item)).map(({ title }) => title),
    changed: now.flatMap((item) => {
      const was = former(item)
      return was && (was.title !== item.title || was.minutes !== item.minutes || was.note !== item.note)
        ? [{ title: item.title, was: was.title }]
        : []
    }),
    removed: old.filter(({ id }) => !now.some((item) => item.id === id)).map(({ title }) => title),
  }
}

export const isNoDifference = ({ added, changed, removed }: ProgrammeDifference): boolean =>
  added.length + changed.length + removed.length === 0

/** Whether the agenda has something of it. */
export const hasProgramme = (steps: readonly Pick<AgendaStep, 'items'>[], programmeId: string): boolean =>
  steps.some(({ items }) => items.some(({ id }) => isOfProgramme(programmeId, id)))

const itemsOf = (steps: readonly AgendaStep[]): AgendaItem[] => steps.flatMap(({ items }) => items)

/** Word by word: what the programme has changed since it was taken counts, all else is the cell's. */
function updated(item: AgendaItem, now: AgendaItem, before: AgendaItem | null): AgendaItem {
  const pick = <Key extends 'title' | 'minutes' | 'note'>(key: Key): AgendaItem[Key] =>
    before !== null && before[key] !== now[key] ? now[key] : item[key]
  return { ...item, title: pick('title'), minutes: pick('minutes'), note: pick('note') }
}

function put(steps: readonly AgendaStep[], { step: kind, item }: ProgrammeEntry, programme: Taking['programme']): AgendaStep[] {
  const own = `p.${programme.id}`
  const place = steps.find((step) => step.kind === kind) ?? steps.find(({ id }) => id === own)
  if (!place) return put(withStepOf(steps, own, programme.title), { step: kind, item }, programme)
  return steps.map((step) => (step === place ? { ...step, items: [...ownItems(step), item] } : step))
}

/** A step whose minutes were its own keeps them as its first item: of a step with items the items' minutes count. */
function ownItems({ id, title, minutes, presenterId, items }: AgendaStep): AgendaItem[] {
  if (items.length > 0 || minutes === null) return items
  return [{ id: `${id}.own`, title, minutes, presenterId, note: '' }]
}

/** An extraordinary meeting has neither of the steps: the programme stands for itself, before tasks are given and conclusions drawn. */
function withStepOf(steps: readonly AgendaStep[], id: string, title: string): AgendaStep[] {
  const at = steps.findIndex(({ kind }) => kind === 'BALLOTS' || kind === 'TASKS' || kind === 'CONCLUSION')
  const before = at < 0 ? steps.length : at
  return [...steps.slice(0, before), wholeStep({ id, kind: 'OTHER', title }), ...steps.slice(before)]
}

import type { AgendaEntry, AgendaStep } from './agenda.ts'

/** A change of the agenda made while the meeting was open, as the minutes tell it. `was`: the title before. */
export type AgendaChange = {
  at: string
  byMemberId: string
  what: 'ADDED' | 'REMOVED' | 'RENAMED' | 'MOVED'
  title: string
  was: string | null
}

type Change = Pick<AgendaChange, 'what' | 'title' | 'was'>

/** What a member notices: what came, went, has another name or another place. Minutes, presenters and notes are no change of the agenda. */
export function agendaChanges(before: readonly AgendaStep[], after: readonly AgendaStep[]): Change[] {
  const places = [...movedIn(before, after), ...movedItems(before, after)]
  const [old, now] = [allOf(before), allOf(after)]
  return [
    ...old.filter((one) => !has(now, one.id)).map((one) => change('REMOVED', one)),
    ...now.filter((one) => !has(old, one.id)).map((one) => change('ADDED', one)),
    ...now.flatMap((one) => {
      const was = old.find(({ id }) => id === one.id)
      return was && was.title !== one.title ? [{ ...change('RENAMED', one), was: was.title }] : []
    }),
    ...now.filter(({ id }) => places.includes(id)).map((one) => change('MOVED', one)),
  ]
}

const change = (what: AgendaChange['what'], { title }: AgendaEntry): Change => ({ what, title, was: null })

const allOf = (steps: readonly AgendaStep[]): AgendaEntry[] => steps.flatMap((step) => [step, ...step.items])

const has = (entries: readonly AgendaEntry[], id: string): boolean => entries.some((one) => one.id === id)

/** Items in another order under their step, or under another step. */
function movedItems(before: readonly AgendaStep[], after: readonly AgendaStep[]): string[] {
  return after.flatMap((step) => {
    const was = before.find(({ id }) => id === step.id)?.items ?? []
    const fromElsewhere = step.items.filter((item) => !has(was, item.id) && has(allOf(before), item.id)).map(({ id }) => id)
    return [...movedIn(was, step.items), ...fromElsewhere]
  })
}

/** The fewest entries whose moving leads from one order to the other: all that are not in the longest run that kept its order. */
function movedIn(before: readonly AgendaEntry[], after: readonly AgendaEntry[]): string[] {
  const positions = after.flatMap(({ id }) => {
    const at = before.findIndex((one) => one.id === id)
    return at >= 0 ? [{ id, at }] : []
  })
  const runs: { id: string; at: number }[][] = []
  for (const one of positions) {
    const longest = runs
      .filter((run) => (run.at(-1)?.at ?? -1) < one.at)
      .reduce<typeof positions>((a, b) => (b.length > a.length ? b : a), [])
    runs.push([...longest, one])
  }
  const kept = runs.reduce<typeof positions>((a, b) => (b.length > a.length ? b : a), [])
  return positions.filter((one) => !kept.includes(one)).map(({ id }) => id)
}

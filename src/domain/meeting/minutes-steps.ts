import type { Meeting } from './meeting.ts'

/** The step under which something of the meeting stands in the minutes: the last one entered by then; null before the first. */
export function stepAt({ steps, progress }: Meeting, at: string): string | null {
  const entered = steps.flatMap(({ id }) => {
    const stood = progress[id]
    return stood && stood.state !== 'SKIPPED' && stood.at <= at ? [{ id, at: stood.at }] : []
  })
  return entered.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1)?.id ?? null
}

import type { MeetingDeps } from '#application/live-meetings.ts'
import type { MeetingSummary } from '#application/ports/meetings.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'

/** A database that does not answer in this time is away: saving is paused and everybody is told. */
const awayAfterMs = 3000

export type Watched = {
  /** Meetings that somebody here looks at, by the version last known. */
  versions(): Map<string, number>
  /** Live boards are open here, so every meeting counts. */
  everything(): boolean
  /** Says whether it could be followed; what could not is told again at the next reading. */
  moved(meetingId: string, version: number): Promise<boolean>
  paused(paused: boolean): void
}

/**
 * Hints get lost: every process re-reads `(id, version)` of the meetings it shows, every two seconds (design.md 5). What this reading
 * finds out besides is whether the database is there.
 */
export function watch({ ports }: Pick<MeetingDeps, 'ports'>, watched: Watched): () => Promise<void> {
  let away = false
  const seen = new Map<string, number>()

  async function read(): Promise<MeetingSummary[]> {
    const live = [...watched.versions().keys()]
    if (watched.everything()) return withEnded(await ports.stores.meetings.open(null), live)
    const cells = [...new Set(live.map(cellIdOf))]
    return cells.length === 0 ? [] : withEnded(await ports.stores.meetings.open(cells), live)
  }

  /** A meeting that is shown here and no longer open is read by itself: it was closed, or is not open yet. */
  async function withEnded(open: MeetingSummary[], live: readonly string[]): Promise<MeetingSummary[]> {
    const others = live.filter((meetingId) => !open.some(({ id }) => id === meetingId))
    const summaries = await Promise.all(others.map((meetingId) => ports.stores.meetings.summary(meetingId)))
    return [...open, ...summaries.filter((one) => one !== null)]
  }

  return async () => {
    try {
      const summaries = await within(awayAfterMs, read())
      if (away) watched.paused(false)
      away = false
      const known = watched.versions()
      const follow = async ({ id, version }: MeetingSummary) => {
        const isNew = version > Math.max(known.get(id) ?? 0, seen.get(id) ?? 0)
        if (!isNew || (await watched.moved(id, version))) seen.set(id, version)
      }
      await Promise.all(summaries.map(follow))
      for (const id of seen.keys()) if (!summaries.some((one) => one.id === id)) seen.delete(id)
    } catch {
      if (!away) watched.paused(true)
      away = true
    }
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

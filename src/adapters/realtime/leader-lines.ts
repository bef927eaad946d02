import { liveLines, pushedLine } from '#application/live-lines.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { treeToday } from '#application/org-today.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { inRoom, type LiveIo, type LiveSocket, unitRoom } from './live-io.ts'
import { type Paced, paced } from './paced.ts'

const linePace = 1000
const treeKeptMs = 60_000

type Deps = MeetingDeps & { io: LiveIo; failed(error: unknown): void }

/** One line a meeting for the live boards of the units above its cell, at most one a second (design.md 5). No name, no vote. */
export function leaderLines(deps: Deps) {
  const { io, ports, failed } = deps
  const lines = new Map<string, Paced>()
  const watched = new Set<string>()
  const tree = keptFor(treeKeptMs, () => treeToday(ports))

  async function tell(meetingId: string): Promise<void> {
    const summary = await ports.stores.meetings.summary(meetingId)
    if (!summary) return
    const today = await tree()
    const rooms = [summary.cellId, ...today.ancestors(summary.cellId).map(({ id }) => id)]
      .map(unitRoom)
      .filter((room) => inRoom(io, room) > 0)
    const cell = today.unit(summary.cellId)
    const line = cell && rooms.length > 0 ? await pushedLine(deps, cell.shortName, summary) : null
    if (line) io.local.to(rooms).emit('live', line)
    if (summary.status !== 'OPEN') forget(meetingId)
  }

  function forget(meetingId: string): void {
    lines.get(meetingId)?.stop()
    lines.delete(meetingId)
  }

  function isWatched(): boolean {
    for (const unitId of watched) if (inRoom(io, unitRoom(unitId)) === 0) watched.delete(unitId)
    return watched.size > 0
  }

  return {
    isWatched,
    changed(meetingId: string): void {
      if (!isWatched()) return
      const line = lines.get(meetingId) ?? paced(linePace, () => tell(meetingId), failed)
      lines.set(meetingId, line)
      line.call()
    },
    /** Someone came to a unit's board: the meetings open now. */
    async arrived(socket: LiveSocket, unitId: string): Promise<void> {
      watched.add(unitId)
      for (const line of await liveLines(deps, unitId)) socket.emit('live', line)
    },
    stop(): void {
      for (const line of lines.values()) line.stop()
    },
  }
}

export type LeaderLines = ReturnType<typeof leaderLines>

/** The organisations change by the day, live boards ask by the second. */
function keptFor(milliseconds: number, read: () => Promise<OrgTree>): () => Promise<OrgTree> {
  let kept: { tree: Promise<OrgTree>; until: number } | null = null
  return () => {
    if (!kept || performance.now() > kept.until) {
      kept = { tree: read(), until: performance.now() + milliseconds }
      kept.tree.catch(() => {
        kept = null
      })
    }
    return kept.tree
  }
}

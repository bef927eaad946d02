import { readTogether } from '#application/read-together.ts'
import type { Board } from '#domain/ballot/types.ts'

/** A hall fetches its board within seconds of the publication, hours or days later nobody does. */
const keptMs = 60_000
const mostKept = 4

/** A board never changes, so for a minute it is not read again; until there is one, each asks anew. `forget` those that were dropped. */
export function recentBoards(readBoard: (ballotId: string) => Promise<Board | null>) {
  const kept = new Map<string, { board: Board; until: number }>()
  const read = readTogether(readBoard)

  function keep(ballotId: string, board: Board): void {
    kept.delete(ballotId)
    kept.set(ballotId, { board, until: performance.now() + keptMs })
    const oldest = kept.keys().next()
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  }

  return {
    async get(ballotId: string): Promise<Board | null> {
      const known = kept.get(ballotId)
      if (known && performance.now() < known.until) return known.board
      const board = await read(ballotId)
      if (board) keep(ballotId, board)
      return board
    },
    forget(ballotIds: readonly string[]): void {
      for (const ballotId of ballotIds) kept.delete(ballotId)
    },
  }
}

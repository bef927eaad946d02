import type { BallotStore } from '#application/ports/ballots.ts'
import type { BallotStatus } from '#domain/ballot/types.ts'
import { by } from './shelf.ts'
import type { BallotRow, Tables } from './tables.ts'

type PrintedStore = Pick<
  BallotStore,
  'handPrinted' | 'takeBackPrinted' | 'printedTakers' | 'enterPrinted' | 'withdrawPrinted' | 'printedEntries'
>

/** Printed papers: who was handed one stands in the same list as who took one by phone. */
export function memoryPrintedPapers(ballots: Tables['ballots']): PrintedStore {
  const inState = (ballotId: string, ...states: BallotStatus[]): BallotRow | null => {
    const row = ballots.get(ballotId)
    return row && states.includes(row.record.status) ? row : null
  }

  return {
    async handPrinted(ballotId, memberId) {
      const row = inState(ballotId, 'OPEN')
      if (!row) return 'not-open'
      const mark = row.marks.get(memberId)
      if (mark !== undefined) return mark === null ? 'same' : 'phone'
      row.marks.set(memberId, null)
      return 'handed'
    },

    async takeBackPrinted(ballotId, memberId) {
      const row = inState(ballotId, 'OPEN')
      if (!row) return 'not-open'
      if (row.marks.get(memberId) !== null) return 'none'
      row.marks.delete(memberId)
      return 'taken-back'
    },

    printedTakers: async (ballotId) =>
      [...(ballots.get(ballotId)?.marks ?? [])].flatMap(([memberId, mark]) => (mark === null ? [memberId] : [])).toSorted(),

    async enterPrinted(ballotId, entry) {
      const row = inState(ballotId, 'CLOSING', 'CLOSED')
      row?.entries.set(entry.enteredBy, structuredClone(entry))
      return row ? 'entered' : 'not-closed'
    },

    async withdrawPrinted(ballotId, enteredBy) {
      const row = inState(ballotId, 'CLOSING', 'CLOSED')
      row?.entries.delete(enteredBy)
      return row ? 'withdrawn' : 'not-closed'
    },

    printedEntries: async (ballotId) =>
      structuredClone([...(ballots.get(ballotId)?.entries.values() ?? [])]).toSorted(by((entry) => entry.enteredBy)),
  }
}

export const printedIn = (marks: BallotRow['marks']): number => [...marks.values()].filter((mark) => mark === null).length

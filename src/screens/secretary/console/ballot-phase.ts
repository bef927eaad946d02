import type { ConsoleView, Turnout } from '#domain/meeting/view.ts'
import type { Ballot } from './view-parts.ts'

export type Phase = 'OPEN' | 'CLOSING' | 'CLOSED'

export const ballotUnderWay = ({ ballots }: ConsoleView): Ballot | undefined =>
  ballots.find(({ status }) => status === 'OPEN' || status === 'CLOSING' || status === 'CLOSED')

/** Casting ends by the clock, without an event, so the turnout knows it first. */
export function ballotPhase(ballot: Ballot, turnout: Turnout | null): Phase {
  if (turnout?.ballotId === ballot.id) return turnout.status
  return ballot.status === 'COUNTED' || ballot.status === 'CANCELLED' ? 'CLOSED' : ballot.status
}

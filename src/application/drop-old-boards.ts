import type { Ports } from './ports.ts'

/**
 * Boards go some days after the decision (design.md 6; `boardRetentionDays` of the rule set that each ballot froze); digest and tally stay.
 * Any process calls it, every hour and at every start. How many went.
 */
export const dropOldBoards = async ({ stores }: Pick<Ports, 'stores'>): Promise<number> => (await stores.ballots.dropOldBoards()).length

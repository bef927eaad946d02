/** What goes by itself when its time is over, each night. Days, counted from what `since` says. */
export type Overdue =
  | 'unused-slips'
  | 'settled-resets'
  | 'wall-links'
  | 'replies'
  | 'notices'
  | 'devices-of-leavers'
  | 'unsent-drafts'
  | 'wrong-tries'

export type RetentionRule = {
  what: string
  /** Null: as long as the last column says. */
  days: number | null
  since: string
  why: string
  /** The key of the job that drops it; null where something else does, or nothing. */
  drops: Overdue | null
}

/**
 * What is kept how long and why: the one place, read by the job and, word for word, by docs/data-protection.md (a test holds the two together).
 * Only what nobody needs any more goes by itself. How long a party organisation keeps its own files is its archive's rule, not ours.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    what: 'Sign-in slips that nobody used',
    days: 30,
    since: 'their end',
    why: 'Good for nothing any more. A used one stays: it is the second person of a later PIN reset.',
    drops: 'unused-slips',
  },
  {
    what: 'PIN resets that were settled and seen',
    days: 365,
    since: 'being settled',
    why: 'The log of acts has them too; a year is enough to look back.',
    drops: 'settled-resets',
  },
  { what: 'Links of walls', days: 90, since: 'being made', why: 'A key without a door: the meeting is over.', drops: 'wall-links' },
  {
    what: 'Answers to invitations, with reasons of absence',
    days: 30,
    since: 'the end of the meeting',
    why: 'The roll call says who was there; a reason may be about health.',
    drops: 'replies',
  },
  {
    what: 'Notices in the inbox',
    days: 730,
    since: 'being told',
    why: 'What they tell of is on record where it happened.',
    drops: 'notices',
  },
  {
    what: 'Push devices of members who have left the cell',
    days: 0,
    since: 'the day of leaving',
    why: 'They were asked for as a member. Signing out removes one at once.',
    drops: 'devices-of-leavers',
  },
  {
    what: 'Drafts that were never handed in',
    days: 730,
    since: 'the year they are of',
    why: "The member's own; nobody else has read them, and nobody waits for them.",
    drops: 'unsent-drafts',
  },
  { what: 'Counts of wrong PINs', days: 30, since: 'the last try', why: 'The lock is long over.', drops: 'wrong-tries' },
  {
    what: 'The log of acts',
    days: null,
    since: 'each line',
    why: 'auditRetentionDays of the highest unit, five years by default: it is how a member finds out who opened the notebook.',
    drops: null,
  },
  {
    what: 'Boards of secret ballots (numbers and marks)',
    days: null,
    since: 'the last decision of that year',
    why: 'boardRetentionDays of the rule set, 90 by default: long enough to recount and to object. Counts, tally and digest stay.',
    drops: null,
  },
  { what: 'Papers as cast', days: 0, since: 'the count', why: 'Dropped in the transaction that writes the board.', drops: null },
  { what: 'Sessions', days: null, since: 'signing in', why: 'Nothing is kept but their number; the cookie ends by itself.', drops: null },
  {
    what: 'Notebooks, minutes, logs of meetings, decisions, levels',
    days: null,
    since: 'being written',
    why: "The party organisation's records: kept until its archive decides. A name can be erased after leaving (npm run erase-person), words at any time (npm run erase-text).",
    drops: null,
  },
  {
    what: 'Backups',
    days: null,
    since: 'being made',
    why: 'As many as the timer keeps (14 by default): what was erased is gone from them after as many nights.',
    drops: null,
  },
]

/** Days of what the job drops. */
export const overdueDays = (): ReadonlyMap<Overdue, number> =>
  new Map(retentionRules.flatMap(({ drops, days }) => (drops && days !== null ? [[drops, days] as const] : [])))

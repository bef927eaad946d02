/** What is assumed of a month of meetings; what is known is cited. Printed with every result. */
export const assumptions = {
  /** Members of a cell: 5,631 in 300 cells at Cao Lãnh. */
  cellSize: 18.8,
  /** The Charter, article 24: every cell meets once a month. Most do in the same five evenings. */
  busyEvenings: 5,
  shareInBusyEvenings: 0.8,
  /** On which the others meet. */
  otherEvenings: 17,
  /** Of those convened; 42-HD aims at more than 90 %. */
  attendance: 0.95,
  /** Minutes after midnight at which a meeting is called for, and how many of a hundred are. */
  begins: [
    { minute: 18 * 60 + 30, share: 15 },
    { minute: 19 * 60, share: 50 },
    { minute: 19 * 60 + 30, share: 25 },
    { minute: 20 * 60, share: 10 },
  ],
  /** Minutes around the hour called for at which it really begins, evenly. */
  beginsAround: 5,
  /** Minutes before the beginning in which its members open the page, evenly. */
  arrivesWithin: 15,
  /** Minutes of a meeting: 42-HD asks for 90 at least. */
  lasts: 90,
  /** Pushes of the shared view to each phone in an hour of a meeting. */
  pushesAnHour: 120,
  /** Secret ballots of each meeting in the month of the annual review; in other months most meetings have none. */
  ballots: 2,
  /** Minutes after the beginning at which the first ballot opens, earliest and latest; each further one so many later. */
  ballotOpens: { earliest: 40, latest: 70, apart: 12 },
  /** Seconds after the opening within which all take, and from then within which all cast. */
  takesWithin: 30,
  castsWithin: 90,
  /** Seconds after the last cast at which the chair counts, and within which phones recount after that. */
  countsAfter: 15,
  recountsWithin: 3,
} as const

export type Assumptions = typeof assumptions

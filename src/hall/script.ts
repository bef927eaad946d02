import type { Mark } from '#domain/ballot/types.ts'

/** What `npm run hall` needs: who to be, and how each would mark a row the first time it is voted on. Written by the demo, mode 0600. */
export type HallScript = {
  origin: string
  /** Opens the wall, where the check-in code is read as a person in the hall would read it. */
  wallToken: string
  people: HallPerson[]
}

export type HallPerson = {
  name: string
  login: string
  pin: string
  /** By the label of the row. A row not named here, and every row of a second round, is marked as the cell committee proposes. */
  marks: Record<string, Mark>
}

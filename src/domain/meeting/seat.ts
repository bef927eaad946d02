/**
 * Someone's place in one meeting. Minted only by application/take-seat.ts, so that a forgotten permission check is a type error.
 * An administrator has none; the
 * supervising member of the committee above has one that sees, may take the floor and votes on nothing: its memberId is the person's.
 */
export type Seat = {
  readonly kind: 'seat'
  meetingId: string
  cellId: string
  memberId: string
  personId: string
  name: string
  /** Secretary, deputy, or the member named chair: may take the steering (design.md 3). */
  maySteer: boolean
  /** Of the cell committee: reads the console. */
  isCellCommittee: boolean
}

/** The cell committee, and the head of a party group who chairs its own meeting. */
export const mayReadConsole = (seat: Pick<Seat, 'isCellCommittee' | 'maySteer'>): boolean => seat.isCellCommittee || seat.maySteer

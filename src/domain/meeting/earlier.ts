// What earlier meetings left open and this one takes up again: shortfalls that return by themselves, tasks, the last resolution
// (Hướng dẫn 42-HD; design.md 3).

/** A member's dated word on what was done about a shortfall or a task of theirs. */
export type MemberReport = { id: string; text: string; at: string }

/** What an earlier meeting decided on a shortfall that returns. `on` and `dueOn` are days. */
export type ReturnedShortfall = {
  meeting: string
  on: string | null
  conclusion: string
  remedy: string
  dueOn: string | null
  /** Its day had passed when this meeting opened. */
  overdue: boolean
}

/** A task of an earlier meeting, and what this one finds of it. */
export type EarlierTask = {
  id: string
  what: string
  memberId: string
  dueOn: string | null
  overdue: boolean
  /** Title of the meeting that assigned it. */
  meeting: string
  reports: MemberReport[]
  outcome: { done: boolean; word: string } | null
}

/** The meeting before this one, with the resolution whose results are reported now. */
export type PreviousMeeting = { meetingId: string; title: string; on: string; resolution: string }

/** A petition to the cell and its answer (Hướng dẫn 42-HD, closing). */
export type Petition = { id: string; from: string; text: string; answer: string }

/** Members who have paid the party fee and who owe it, as the secretary records them. */
export type PartyFees = { paid: number; owing: number; note: string }

export type Guest = { id: string; name: string; title: string }

/** The member of the committee above who follows this cell (cấp ủy viên theo dõi): seat and view, no vote. `id` is the person's. */
export type Supervisor = { id: string; name: string }

export type PraiseKind = 'PRAISE' | 'REMINDER'

/** Praise of the month or a reminder, proposed before or in the meeting; apart from the yearly level (domain.md 0). */
export type PraiseProposal = { id: string; kind: PraiseKind; memberId: string; reason: string; byMemberId: string; at: string }

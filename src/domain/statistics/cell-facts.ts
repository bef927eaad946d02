import type { Campaign } from '#domain/campaign/campaign.ts'
import type { CountedMeeting } from '#domain/campaign/coverage.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { CollectiveReview } from '#domain/collective/review.ts'
import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import type { ScoreBand } from '#domain/minutes/quality-score.ts'
import type { NormReview } from '#domain/norms/norms.ts'
import type { Month } from '#domain/notebook/month.ts'
import type { RegistrationOutcome } from '#domain/notebook/types.ts'
import type { CivilDate, Instant, Member, MemberStatus, Position } from '#domain/organization/types.ts'
import type { Period } from './parts.ts'

export type FactFile = { member: Member; statuses: readonly MemberStatus[] }

/** What a meeting leaves for figures when it closes, read from its log. */
export type MeetingCount = {
  openedOn: CivilDate
  minutes: number
  /** Of those expected in the room: exempt members and guests are not. */
  expected: number
  present: number
  band: ScoreBand | null
  praised: number
  reminded: number
  /** A thematic meeting that follows this regular one the same day. */
  followsId: string | null
}

export type MeetingFacts = {
  id: string
  groupId: string | null
  kind: MeetingKind
  year: number
  startsAt: Instant
  status: MeetingStatus
  counted: MeetingCount | null
}

/** Days of its first word and of its remedy; null where none is on record. */
export type ShortfallFacts = {
  year: number
  topic: string
  isRemedied: boolean
  dueOn: CivilDate | null
  openedOn: CivilDate | null
  remediedOn: CivilDate | null
}

/** Everything on record that a cell's figures are folded from; more than a part or a period needs may be there. Never a word of a person. */
export type CellFacts = {
  cellId: string
  /** All memberships of the cell, ended ones too. */
  files: readonly FactFile[]
  /** Memberships of the same persons in other cells. */
  elsewhere: readonly FactFile[]
  /** Of these persons, at any unit. */
  positions: readonly Position[]
  /** Handed in. */
  reflections: readonly { memberId: string; month: Month; late: boolean }[]
  remarks: readonly { memberId: string; month: Month }[]
  meetings: readonly MeetingFacts[]
  shortfalls: readonly ShortfallFacts[]
  normReviews: readonly Pick<NormReview, 'cellId' | 'heldOn' | 'marks' | 'recordedAt'>[]
  /** What the cell's last vote on a member proposed, and the cell committee before it. */
  opinions: readonly { memberId: string; year: number; proposal: Proposal; committeeLevel: Level | null }[]
  /** Standing decisions on these persons, over all their memberships. */
  decisions: readonly { cellId: string; memberId: string; personId: string; year: number; level: Level }[]
  /** Self-assessments handed in, with what they say of each registered item. */
  assessments: readonly { memberId: string; year: number; outcomes: readonly (RegistrationOutcome | null)[] }[]
  /** Registrations handed in; `firstOn`: for the first time. */
  registrations: readonly { memberId: string; year: number; late: boolean; firstOn: CivilDate; items: number }[]
  /** Campaign reports of these persons, in whichever cell they wrote them. */
  reports: readonly { campaignId: string; personId: string }[]
  campaignMeetings: readonly (CountedMeeting & { campaignId: string })[]
  /** Confirmed good deeds. */
  deeds: readonly { year: number }[]
  /** Commendations that began here: of the cell's members, and of the cell itself. */
  commendations: readonly { year: number; title: string; decided: boolean }[]
  /** What the cell itself has handed in of its year, with the votes on it. */
  ownReviews: readonly { year: number; level: Level | null; votes: CollectiveReview['votes'] }[]
  /** Standing decisions on the cell itself. */
  ownLevels: readonly { year: number; level: Level }[]
  /** The cell's periods in the tree. */
  periods: readonly { validFrom: CivilDate }[]
}

/** What is not the cell's own: rules and campaigns of the units above it. */
export type FactRules = {
  ruleSetOf(year: number): RuleSet
  campaigns: readonly Campaign[]
  /** Whether a cell lies under a unit, today. */
  isUnder(cellId: string, unitId: string): boolean
}

export type Counting = { facts: CellFacts; rules: FactRules; period: Period; today: CivilDate }

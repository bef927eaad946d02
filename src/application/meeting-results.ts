import type { Proposal } from '#domain/classification/proposed-level.ts'
import { type CountedRow, cellOpinions, outcomeOfOpinion } from '#domain/meeting/cell-opinions.ts'
import { voteOn } from '#domain/meeting/decide-praise.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { isCarried, openVoteCard } from '#domain/meeting/open-vote-card.ts'
import type { MeetingResult, PraiseResult } from '#domain/notebook/entries.ts'
import type { ConcludedShortfall, CountedMarks, TaskLine } from '#domain/notebook/entry.ts'
import type { TaskRecord } from './ports/follow-up.ts'
import type { ShortfallOutcome } from './ports/meetings.ts'
import type { NominationRecord, ReviewRecord, ShortfallRecord } from './ports/notebooks.ts'

/** What the notebooks need besides the log. `authorName` of who wrote a remark. */
export type NotebookFacts = {
  reviews: ReviewRecord[]
  nominations: NominationRecord[]
  shortfalls: ShortfallRecord[]
  /** Members whose notebook has the year's remark from an earlier meeting. */
  remarkedBefore: ReadonlySet<string>
  authorName(personId: string): string
}

/** What the closed meeting knows of each member it spoke of. */
export function meetingResults(meeting: Meeting, facts: NotebookFacts): MeetingResult[] {
  const outcomes = shortfallOutcomes(meeting, facts.shortfalls)
  return membersSpokenOf(meeting).map((memberId) => ({
    memberId,
    remark: remarkOn(meeting, facts, memberId),
    opinion: opinionOn(meeting, memberId),
    commendation: commendationOf(meeting, facts, memberId),
    conclusions: outcomes.filter((one) => one.memberId === memberId && one.conclusion !== null).map((one) => concluded(meeting, one)),
    tasks: tasksOf(meeting, memberId),
    praise: praiseOf(meeting, memberId),
  }))
}

/** What becomes of every shortfall of the meeting, and of those merged into it; the ones left unspoken stay as they were. */
export const shortfallOutcomes = (meeting: Meeting, known: readonly ShortfallRecord[]): ShortfallOutcome[] =>
  meeting.shortfalls.flatMap((one) => {
    if (one.conclusion === null && known.some(({ id }) => id === one.id)) return []
    const ended = {
      remedy: one.conclusion?.remedy || one.remedy,
      dueOn: one.conclusion ? one.conclusion.dueOn : one.dueOn,
      state: one.conclusion?.state ?? ('OPEN' as const),
      conclusion: one.conclusion?.text ?? null,
      followerId: one.conclusion?.followerId ?? null,
      meetingId: meeting.id,
    }
    const record = known.find(({ id }) => id === one.id)
    const { id, memberId, topic, text, cause, source } = one
    const own = { id, memberId, topic, text, cause, source, year: record?.year ?? meeting.year, ...ended }
    const merged = known
      .filter(({ mergedIntoId }) => mergedIntoId === one.id)
      .map((other) => ({
        id: other.id,
        memberId: other.memberId,
        topic: other.topic,
        text: other.text,
        cause: other.cause,
        source: other.source,
        year: other.year,
        ...ended,
      }))
    return [own, ...merged]
  })

/** Tasks as they stand when the meeting closes: new ones open, earlier ones open until they are done. */
export const taskOutcomes = (meeting: Meeting): TaskRecord[] => [
  ...meeting.tasks.map((task) => ({
    ...{ ...task, cellId: meeting.cellId, meetingId: meeting.id },
    ...{ state: 'OPEN' as const, word: '', settledIn: null },
  })),
  ...meeting.earlierTasks.flatMap(({ id, memberId, what, dueOn, outcome }) =>
    outcome
      ? [
          {
            ...{ cellId: meeting.cellId, id, memberId, what, dueOn, meetingId: meeting.id },
            ...{ state: outcome.done ? ('DONE' as const) : ('OPEN' as const), word: outcome.word },
            settledIn: outcome.done ? meeting.id : null,
          },
        ]
      : [],
  ),
]

/** What was assigned now, and what was heard of earlier tasks; an earlier one that nobody spoke of leaves no line. */
const tasksOf = (meeting: Meeting, memberId: string): TaskLine[] => [
  ...meeting.tasks
    .filter((task) => task.memberId === memberId)
    .map(({ id, what, dueOn }) => ({ taskId: id, what, dueOn, state: 'ASSIGNED' as const, word: '' })),
  ...meeting.earlierTasks.flatMap(({ id, what, dueOn, outcome, ...task }) =>
    outcome && task.memberId === memberId
      ? [{ taskId: id, what, dueOn, state: outcome.done ? ('DONE' as const) : ('NOT_DONE' as const), word: outcome.word }]
      : [],
  ),
]

const praiseOf = (meeting: Meeting, memberId: string): PraiseResult[] =>
  meeting.praise.flatMap(({ id, kind, reason, ...proposal }) => {
    const vote = proposal.memberId === memberId ? voteOn(meeting, id) : null
    if (!vote?.closedAt || !isCarried(vote)) return []
    return [{ kind, reason, agreed: openVoteCard(meeting, vote).counts.FOR, base: vote.base, voteId: vote.id }]
  })

const membersSpokenOf = (meeting: Meeting): string[] => [
  ...new Set([
    ...meeting.convened.map(({ memberId }) => memberId),
    ...meeting.ballots.flatMap(({ result }) => result?.rows.flatMap(({ memberId }) => memberId ?? []) ?? []),
  ]),
]

/** The yearly remark belongs to the year-end review; a supplementary session adds those of the members it was about. */
function remarkOn(meeting: Meeting, { reviews, remarkedBefore, authorName }: NotebookFacts, memberId: string): MeetingResult['remark'] {
  if (remarkedBefore.has(memberId) && !cellOpinions(meeting).has(memberId)) return null
  const review = meeting.kind === 'ANNUAL_REVIEW' ? reviews.find((one) => one.memberId === memberId) : undefined
  if (!review || (review.remark.trim() === '' && review.proposedLevel === null)) return null
  const { remark, proposedLevel, recordedById, recordedAt } = review
  const office = meeting.convened.find(({ personId }) => personId === recordedById)?.office ?? 'CELL_COMMITTEE_MEMBER'
  return { remark, proposedLevel, author: { id: recordedById, name: authorName(recordedById), role: office }, at: recordedAt }
}

function opinionOn(meeting: Meeting, memberId: string): MeetingResult['opinion'] {
  const opinion = cellOpinions(meeting).get(memberId)
  if (!opinion) return null
  const { first, second, passedOn } = opinion
  return { proposal: outcomeOfOpinion(opinion) as Proposal, ...marksOf(first), excellent: second && marksOf(second), passedOn }
}

const marksOf = ({ ballot, result, row }: CountedRow): CountedMarks => ({
  figures: row.figures,
  base: result.base,
  ballotId: ballot.id,
  ballotDigest: result.digest,
})

function commendationOf(meeting: Meeting, { nominations }: NotebookFacts, memberId: string): MeetingResult['commendation'] {
  const found = lastCommendation(meeting, memberId)
  if (!found) return null
  const { ballot, result, row } = found
  const reason = nominations.find((one) => one.memberId === memberId)?.reason ?? ''
  return { passed: row.outcome === 'PASSED', reason, figures: row.figures, base: result.base, ballotId: ballot.id }
}

/** Of the last counted commendation ballot that had the member on a row: a second round replaces the first. */
function lastCommendation(meeting: Meeting, memberId: string) {
  const counted = meeting.ballots.flatMap((ballot) => {
    const row = ballot.kind === 'COMMENDATION' ? ballot.result?.rows.find((one) => one.memberId === memberId) : undefined
    return ballot.result && row ? [{ ballot, result: ballot.result, row }] : []
  })
  return counted.at(-1) ?? null
}

const concluded = (meeting: Meeting, outcome: ShortfallOutcome): ConcludedShortfall => ({
  shortfallId: outcome.id,
  topic: outcome.topic,
  text: outcome.text,
  conclusion: outcome.conclusion ?? '',
  remedy: outcome.remedy,
  dueOn: outcome.dueOn,
  follower: meeting.convened.find(({ memberId }) => memberId === outcome.followerId)?.name ?? null,
  state: outcome.state,
})

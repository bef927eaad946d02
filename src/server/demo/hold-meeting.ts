import { announceMeeting } from '#application/announce-meeting.ts'
import { castPaper } from '#application/cast-paper.ts'
import { closeBallot } from '#application/close-ballot.ts'
import { closeMeeting } from '#application/close-meeting.ts'
import { commandMeeting, submitCommand } from '#application/command-meeting.ts'
import { confirmEntries } from '#application/confirm-entries.ts'
import { countBallot } from '#application/count-ballot.ts'
import { finishOverdue } from '#application/finish-overdue.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { openBallot } from '#application/open-ballot.ts'
import { openMeeting } from '#application/open-meeting.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import { sendMinutes } from '#application/send-minutes.ts'
import { signMinutes } from '#application/sign-minutes.ts'
import { takePaper } from '#application/take-paper.ts'
import { takeSeat } from '#application/take-seat.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { drawPaper, unblind } from '#paper/blind-suite.ts'
import { sheetOf } from '#paper/row-ids.ts'
import { mustBe } from './must-be.ts'
import type { DemoMember } from './populate.ts'
import { actorOf } from './write-reviews.ts'

type Held = { people: DemoMember[]; levels: Level[]; year: number; startsAt: string; title: string; place: string }

/** One of the meetings that were held before: the same use cases and the same protocol as in a hall, only nobody watches. */
export async function holdMeeting(deps: MeetingDeps, { people, levels, year, startsAt, title, place }: Held): Promise<void> {
  const [secretary, deputy] = people as [DemoMember, DemoMember]
  const plan = { cellId: secretary.cellId, kind: 'ANNUAL_REVIEW' as const, year, title, place, startsAt, chairId: secretary.memberId }
  const { meetingId } = mustBe(await planMeeting(deps, actorOf(secretary), plan))
  const seatOf = async (one: DemoMember) => mustBe(await takeSeat(deps, actorOf(one), meetingId))
  const chair = await seatOf(secretary)
  mustBe(await announceMeeting(deps, chair))
  mustBe(await openMeeting(deps, chair))
  const seats = await Promise.all(people.map(seatOf))
  for (const seat of seats) mustBe(await submitCommand(deps, seat, { type: 'checkIn', phone: 'CAN_VOTE' }))
  mustBe(await commandMeeting(deps, chair, { type: 'appointMinuteTaker', memberId: deputy.memberId }))
  const team = people.slice(2, 5).map((one) => one.memberId)
  mustBe(await commandMeeting(deps, chair, { type: 'appointCountingTeam', headId: team[0] ?? '', memberIds: team }))
  await walk(deps, chair, { seats, levels, people })
  mustBe(await closeMeeting(deps, chair))
  mustBe(await signMinutes(deps, chair))
  mustBe(await signMinutes(deps, await seatOf(deputy)))
  mustBe(await sendMinutes(deps, chair))
  mustBe(await confirmEntries(deps, chair))
}

type Hall = { seats: Seat[]; levels: Level[]; people: DemoMember[] }

/** Step by step to the end; the agenda by raised hand, the levels by papers. */
async function walk(deps: MeetingDeps, chair: Seat, hall: Hall): Promise<void> {
  for (;;) {
    const meeting = await deps.meetings.load(chair.meetingId)
    const step = meeting?.steps.find((one) => one.id === meeting.currentStepId)
    if (!meeting || !step) return
    if (step.kind === 'AGENDA') await raiseHands(deps, chair, { ...hall, title: step.title })
    if (step.kind === 'BALLOTS') await classify(deps, chair, hall)
    if (step.kind === 'CONCLUSION') {
      const text = 'Chi bộ nhất trí kết quả xếp loại; từng đồng chí sửa hạn chế đúng hạn đã ghi.'
      mustBe(await commandMeeting(deps, chair, { type: 'writeConclusion', text }))
    }
    if (step === meeting.steps.at(-1)) return
    mustBe(await commandMeeting(deps, chair, { type: 'next' }))
  }
}

async function raiseHands(deps: MeetingDeps, chair: Seat, { seats, title }: Hall & { title: string }): Promise<void> {
  mustBe(await commandMeeting(deps, chair, { type: 'openVote', subject: 'AGENDA', title }))
  const vote = (await deps.meetings.load(chair.meetingId))?.openVotes.at(-1)
  if (!vote) return
  for (const seat of seats) mustBe(await commandMeeting(deps, seat, { type: 'castOpenVote', voteId: vote.id, choice: 'FOR' }))
  mustBe(await commandMeeting(deps, chair, { type: 'closeOpenVote', voteId: vote.id }))
}

async function classify(deps: MeetingDeps, chair: Seat, hall: Hall): Promise<void> {
  const { ballotId } = mustBe(await openBallot(deps, chair, { kind: 'CLASSIFICATION', reason: null }))
  for (const [voter, seat] of hall.seats.entries()) await vote(deps, seat, { ballotId, hall, voter })
  mustBe(await closeBallot(deps, chair, ballotId))
  for (;;) {
    await finishOverdue(deps.ports)
    const ballot = await deps.ports.stores.ballots.find(ballotId)
    if (ballot?.status === 'CLOSED') break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  mustBe(await countBallot(deps, chair, ballotId))
}

/** Each row its level, but for one or two of every ten voters who see it one step lower. */
async function vote(
  deps: MeetingDeps,
  seat: Seat,
  { ballotId, hall, voter }: { ballotId: string; hall: Hall; voter: number },
): Promise<void> {
  const ballot = await deps.ports.stores.ballots.find(ballotId)
  if (!ballot) return
  const { publicKey } = ballot
  const drawn = await drawPaper(publicKey)
  const { blindSignature } = mustBe(await takePaper(deps, seat, { ballotId, blinded: drawn.blinded }))
  const signature = await unblind(publicKey, drawn, blindSignature)
  if (!signature) throw new Error('the signature on a paper of the demo does not fit')
  const marks = Object.fromEntries(
    ballot.rows.map((row, place): [string, Mark] => [row.key, markFor(levelOf(hall, row.memberId), place + voter * 3)]),
  )
  const rows = sheetOf(
    drawn.secret,
    ballot.rows.map((row) => row.key),
    marks,
  )
  mustBe(await castPaper({ ports: deps.ports, ballots: deps.meetings.ballots }, ballotId, { number: drawn.number, signature, rows }))
}

const levelOf = ({ people, levels }: Hall, memberId: string | null): Level =>
  levels[people.findIndex((one) => one.memberId === memberId)] ?? 'GOOD'

const lower: Record<Level, Mark> = { EXCELLENT: 'GOOD', GOOD: 'SATISFACTORY', SATISFACTORY: 'SATISFACTORY', NOT_COMPLETED: 'NOT_COMPLETED' }

const markFor = (level: Level, turn: number): Mark => (turn % 7 === 0 ? lower[level] : level)

import { compareFigures } from '#application/compare-figures.ts'
import type { Ports } from '#application/ports.ts'
import { verifyLogs } from '#application/verify-logs.ts'
import type { BallotStatus } from '#domain/ballot/types.ts'
import { openEvent, type SealedEvent } from '#domain/meeting/chain.ts'
import { type Month, monthOfDay } from '#domain/notebook/month.ts'
import { behindTheApp, type Hall } from '../../support/load-hall.ts'
import type { Facts, Found, FoundBoard } from './facts.ts'

type Stores = Ports['stores']

/** Reads what the meeting left in the database, from its version at the beginning of the run on. */
export const readFacts = (
  variables: Record<string, string>,
  { hall, since, ...more }: { hall: Hall; since: number } & Pick<Facts, 'fresh' | 'recounts'>,
): Promise<Facts> =>
  behindTheApp(variables, async ({ ports }) => {
    const { stores } = ports
    const sealed = await stores.meetings.events(hall.meetingId, 0)
    const ballots = await stores.ballots.ofMeeting(hall.meetingId)
    const logs = []
    for await (const log of verifyLogs(ports)) if (log.meetingId === hall.meetingId) logs.push(log)
    const figures = []
    for await (const { period, part, kept, counted } of compareFigures(ports, { cellIds: [hall.cellId] }))
      figures.push(`${hall.cellId} ${period} ${part}: kept ${JSON.stringify(kept)}, counted ${JSON.stringify(counted)}`)
    return {
      ...more,
      found: [
        ...sealed.filter(({ version }) => version > since).flatMap((one) => foundIn(one, hall.meetingId)),
        ...(await Promise.all(ballots.map(({ id }) => marksOf(stores, id)))).flat(),
        ...(await draftsOf(stores, hall, monthOfDay(ports.clock.today()))),
      ],
      boards: (await Promise.all(ballots.map(({ id }) => boardOf(stores, id)))).flat(),
      together: [...(await writtenTogether(stores, hall, sealed)), payloads(sealed)],
      logs,
      figures,
    }
  })

/** The events that clients asked for, each under the name by which its writer knows it. */
function foundIn(sealed: SealedEvent, meetingId: string): Found[] {
  const event = openEvent(sealed)
  const version = `v${sealed.version}`
  switch (event?.type) {
    case 'stepEntered':
      return [{ kind: 'step', key: version, parts: {} }]
    case 'opinionSent':
      return [{ kind: 'opinion', key: event.key ?? event.id, parts: { memberId: event.memberId, text: event.text } }]
    case 'attendanceRecorded':
      return [{ kind: 'checkIn', key: event.memberId, parts: {} }]
    case 'openVoteOpened':
      return [{ kind: 'openVote', key: event.title, parts: {} }]
    case 'openVoteCast':
      return [{ kind: 'hand', key: `${event.voteId}/${event.memberId}`, parts: { choice: event.choice } }]
    case 'openVoteClosed':
      return [{ kind: 'openVoteClosed', key: event.voteId, parts: {} }]
    case 'taskAssigned':
      return [{ kind: 'task', key: event.what, parts: { memberId: event.memberId } }]
    case 'ballotOpened':
      return [{ kind: 'ballotOpened', key: event.ballot.id, parts: {} }]
    case 'ballotClosing':
    case 'ballotCounted':
      return [{ kind: event.type, key: event.ballotId, parts: {} }]
    case 'meetingClosed':
      return [{ kind: 'meetingClosed', key: meetingId, parts: {} }]
    default:
      return []
  }
}

const marksOf = async (stores: Stores, ballotId: string): Promise<Found[]> =>
  (await stores.ballots.takers(ballotId)).map((memberId) => ({ kind: 'mark', key: `${ballotId}/${memberId}`, parts: {} }))

async function draftsOf({ reflections }: Stores, { cellId, officials, absent }: Hall, month: Month): Promise<Found[]> {
  const drafts = await Promise.all([...officials, ...absent].map(({ memberId }) => reflections.find(cellId, memberId, month)))
  return drafts.flatMap((one) => (one && one.draftVersion > 0 ? [{ kind: 'draft', key: one.memberId, parts: one.draft.text }] : []))
}

async function boardOf(stores: Stores, ballotId: string): Promise<FoundBoard[]> {
  const board = await stores.ballots.board(ballotId)
  return board ? [{ ballotId, counts: board.counts, numbers: board.numbers.map(({ number }) => number), rows: board.rows }] : []
}

/** What the log says and what stands in other tables came in one transaction, so each tells of the other. */
async function writtenTogether(stores: Stores, hall: Hall, sealed: readonly SealedEvent[]): Promise<Facts['together']> {
  const events = sealed.flatMap((one) => openEvent(one) ?? [])
  const told = statusesIn(sealed)
  const ballots = await stores.ballots.ofMeeting(hall.meetingId)
  const boards = await Promise.all(ballots.map(({ id }) => stores.ballots.board(id)))
  const tasks = events.flatMap((event) => (event.type === 'taskAssigned' ? [`TASK ${event.memberId}`] : []))
  const nominees = ballots.flatMap(({ rows }) => rows.map(({ memberId }) => `COMMENDATION ${memberId}`))
  const entries = await stores.notebooks.ofCell(hall.cellId, yearOf(sealed), ['TASK', 'COMMENDATION'])
  return [
    {
      what: 'notebook entries of the closing',
      happened: events.some(({ type }) => type === 'meetingClosed'),
      expected: [...tasks, ...nominees],
      there: entries.filter(({ meetingId }) => meetingId === hall.meetingId).map(({ kind, memberId }) => `${kind} ${memberId}`),
    },
    {
      what: 'ballots as the log tells them',
      happened: true,
      expected: [...told].map(([id, status]) => `${id} ${status}`),
      there: ballots.map(({ id, status }) => `${id} ${status === 'CLOSED' ? 'CLOSING' : status}`),
    },
    {
      what: 'boards of counted ballots',
      happened: true,
      expected: [...told].flatMap(([id, status]) => (status === 'COUNTED' ? [id] : [])),
      there: ballots.flatMap(({ id }, at) => (boards[at] ? [id] : [])),
    },
  ]
}

/** The grace of a closing ballot ends by the clock, which is no event. */
function statusesIn(sealed: readonly SealedEvent[]): Map<string, BallotStatus> {
  const statuses = new Map<string, BallotStatus>()
  for (const one of sealed) {
    const event = openEvent(one)
    if (event?.type === 'ballotOpened') statuses.set(event.ballot.id, 'OPEN')
    if (event?.type === 'ballotClosing') statuses.set(event.ballotId, 'CLOSING')
    if (event?.type === 'ballotCounted') statuses.set(event.ballotId, 'COUNTED')
    if (event?.type === 'ballotCancelled') statuses.set(event.ballotId, 'CANCELLED')
  }
  return statuses
}

function yearOf(sealed: readonly SealedEvent[]): number {
  const first = sealed[0] && openEvent(sealed[0])
  return first?.type === 'meetingPlanned' ? first.year : 0
}

/** Nobody erased anything here: an event without its words is one half of a write. */
const payloads = (sealed: readonly SealedEvent[]): Facts['together'][number] => ({
  what: 'words of the events',
  happened: true,
  expected: sealed.map(({ version }) => `v${version}`),
  there: sealed.flatMap(({ version, payload }) => (payload ? [`v${version}`] : [])),
})

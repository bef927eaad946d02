import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ballotKeys } from '#adapters/keys/ballot-keys.ts'
import { appRouter } from '#adapters/trpc/router.ts'
import { castPaper } from '#application/cast-paper.ts'
import { checkSession } from '#application/check-session.ts'
import { readCheckInCode, readNotTaken, readRecounts } from '#application/meeting-figures.ts'
import { numberedView } from '#application/meeting-views.ts'
import { readBoard, readPublicBallot } from '#application/read-board.ts'
import { takeSeat } from '#application/take-seat.ts'
import { drawPaper, unblind } from '#paper/blind-suite.ts'
import { sheetOf } from '#paper/row-ids.ts'
import { fillHalls, type Hall, type HallMember } from '../support/load-hall.ts'
import { referenceTables } from '../support/reference-tables.ts'
import { freshDatabase, type TestDatabase } from '../support/test-database.ts'
import { openToldWorld, type ToldWorld } from '../support/told-world.ts'
import { watchPool } from '../support/watched-pool.ts'

// Two cells meet; one of them is followed through everything that a hall does at once. What a meeting asks of PostgreSQL stays on the rows
// of its own cell: on that rests every sentence of docs/scaling.md on spreading cells over several servers.

let database: TestDatabase
let world: ToldWorld
let watched: ReturnType<typeof watchPool>
let hall: Hall
let other: Hall

beforeAll(async () => {
  database = await freshDatabase()
  world = openToldWorld(database, { keys: ballotKeys(new Uint8Array(randomBytes(32))), from: Date.now() })
  watched = watchPool(world.pool, { cellTables: await tablesOfCells(), connection: database.connection })
  const plans = [
    { cellId: 'ap3', officials: 6, absent: 1, nominees: 3 },
    { cellId: 'ap4', officials: 5 },
  ]
  ;[hall, other] = (await fillHalls(world, plans, { graceSeconds: 0, pinHash: 'none', secret: 'none' })) as [Hall, Hall]
})
afterAll(async () => {
  await watched.close()
  await world.close()
  await database.drop()
})

async function tablesOfCells(): Promise<Set<string>> {
  const client = new pg.Client(database.connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  )
  await client.end()
  return new Set(rows.map(({ name }) => name).filter((name) => !referenceTables.includes(name)))
}

/** The API as this member calls it, with the session asked of the database as for every request. */
async function as({ personId }: HallMember) {
  const actor = await checkSession(world.ports, { personId, sessionNumber: 1 })
  return appRouter.createCaller({ ...world, actor, requestId: 'hot', isAway: async () => false })
}

const strayed = () => watched.seen.filter(({ leaves }) => leaves.length > 0)
const rowsOf = async (cellId: string) => [...(await world.dump()).values()].flat().filter((row) => row.includes(`"cellId": "${cellId}"`))

describe('the judge of statements', () => {
  const judged = async (text: string, values: unknown[] = []) => {
    watched.follow('ap3')
    await watched.judge(text, values)
    watched.follow(null)
    return watched.seen.splice(0).flatMap(({ leaves }) => leaves)
  }

  test.each([
    ['all cells', 'SELECT * FROM "Meeting" WHERE "status" = \'OPEN\'', [], ['Meeting']],
    ['another cell', 'SELECT * FROM "Meeting" WHERE "cellId" = $1', ['ap4'], ['Meeting']],
    ['two cells', 'SELECT * FROM "Meeting" WHERE "cellId" = ANY($1)', [['ap3', 'ap4']], ['Meeting']],
    ['a table joined by less than the cell', joined('b."id" = m."id"'), ['ap3'], ['Ballot']],
    ['a change of all cells', 'UPDATE "Ballot" SET "status" = \'CLOSED\' WHERE "status" = \'CLOSING\'', [], ['Ballot']],
    ['a statement that it cannot plan', 'SELECT * FROM "Nowhere"', [], ['no plan: relation "Nowhere" does not exist']],
  ])('finds %s', async (_what, text, values, leaves) => {
    expect(await judged(text, values)).toEqual(leaves)
  })

  test.each([
    ['its own cell', 'SELECT * FROM "Meeting" WHERE "cellId" = $1', ['ap3']],
    ['a list that is this cell alone', 'SELECT * FROM "Meeting" WHERE "cellId" = ANY($1)', [['ap3']]],
    ['a table joined by the cell', joined('b."cellId" = m."cellId" AND b."meetingId" = m."id"'), ['ap3']],
    ['reference tables, whatever of them', 'SELECT * FROM "OrgUnit" WHERE "parentId" IS NOT NULL', []],
  ])('lets pass %s', async (_what, text, values) => {
    expect(await judged(text, values)).toEqual([])
  })
})

function joined(on: string): string {
  return `SELECT * FROM "Meeting" m JOIN "Ballot" b ON ${on} WHERE m."cellId" = $1`
}

test('a meeting from check-in to the recounted ballot asks for rows of its own cell alone, and leaves those of the next cell as they were', async () => {
  const before = await rowsOf('ap4')
  watched.follow('ap3')
  await meet()
  watched.follow(null)
  expect(strayed()).toEqual([])
  const tables = new Set(watched.seen.flatMap(({ text }) => [...text.matchAll(/"([A-Z]\w+)"/g)].map(([, name]) => name)))
  expect([...tables]).toEqual(
    expect.arrayContaining(['Meeting', 'MeetingEvent', 'Ballot', 'VoterMark', 'BoardNumber', 'Recount', 'Person']),
  )
  expect(watched.seen.some(({ text }) => text.includes('INSERT INTO "papers_'))).toBe(true)
  expect(before.length).toBeGreaterThan(10)
  expect(await rowsOf('ap4')).toEqual(before)
  expect(other.cellId).toBe('ap4')
})

/** Everything that phones, console and wall do in the minutes when all do it at once. */
async function meet(): Promise<void> {
  const { meetingId, officials, absent } = hall
  const [chair, phone, late] = [await as(officials[0]!), await as(officials[2]!), await as(absent[0]!)]
  const tell = (command: Parameters<typeof chair.meeting.command>[0]['command']) => chair.meeting.command({ meetingId, command })
  const meeting = (await world.meetings.load(meetingId))!
  const { code } = (await readCheckInCode(world, meeting))!
  await late.meeting.checkIn({ meetingId, code, phone: 'CAN_VOTE' })
  await readPages()
  await tell({ type: 'appointMinuteTaker', memberId: officials[1]!.memberId })
  await tell({ type: 'markPresent', memberId: absent[0]!.memberId })
  await talk(phone, tell)
  await voteInSecret()
  await readPages()
  await pushViews()
}

async function readPages(): Promise<void> {
  const { meetingId, officials } = hall
  const [chair, phone] = [await as(officials[0]!), await as(officials[2]!)]
  await phone.meeting.phone({ meetingId })
  await phone.meeting.mine({ meetingId })
  await phone.meeting.screen({ meetingId })
  await phone.meeting.people({ meetingId })
  await chair.meeting.console({ meetingId })
}

type Api = Awaited<ReturnType<typeof as>>
type Command = Parameters<Api['meeting']['command']>[0]['command']

/** Words and hands: the floor, an opinion, an open vote. */
async function talk(phone: Api, tell: (command: Command) => Promise<unknown>): Promise<void> {
  const { meetingId } = hall
  const say = (command: Command) => phone.meeting.command({ meetingId, command })
  await say({ type: 'askToSpeak' })
  const speakerId = (await world.meetings.load(meetingId))!.speakers.at(-1)!.id
  await tell({ type: 'inviteSpeaker', speakerId })
  await say({ type: 'sendOpinion', text: 'Việc này làm được trong quý I.', aboutMemberId: null })
  await tell({ type: 'openVote', subject: 'OTHER', title: 'Thông qua nghị quyết' })
  const voteId = (await world.meetings.load(meetingId))!.openVotes.at(-1)!.id
  await say({ type: 'castOpenVote', voteId, choice: 'FOR' })
  await tell({ type: 'closeOpenVote', voteId })
}

/** A ballot from the first look to the recount. */
async function voteInSecret(): Promise<void> {
  const { meetingId, officials } = hall
  const chair = await as(officials[0]!)
  await chair.ballot.preview({ meetingId, kind: 'COMMENDATION' })
  const { ballotId } = await chair.ballot.open({ meetingId, kind: 'COMMENDATION', reason: null })
  for (const voter of officials) await takeAndCast(voter, ballotId)
  await pushViews()
  await chair.ballot.close({ ballotId })
  await chair.ballot.count({ ballotId })
  for (const voter of officials) {
    const phone = await as(voter)
    await readBoard(world, await actorOf(voter), ballotId)
    await phone.meeting.result({ meetingId, ballotId })
    await phone.ballot.reportRecount({ ballotId, agreed: true })
  }
}

const actorOf = async ({ personId }: HallMember) => (await checkSession(world.ports, { personId, sessionNumber: 1 }))!

async function takeAndCast(voter: HallMember, ballotId: string): Promise<void> {
  const phone = await as(voter)
  const read = await readPublicBallot(world, await actorOf(voter), ballotId)
  if (!read.ok) throw new Error(read.refusal)
  await phone.ballot.sheet({ ballotId })
  const { publicKey, rows } = read.value
  const drawn = await drawPaper(publicKey)
  const { blindSignature } = await phone.ballot.takePaper({ ballotId, blinded: drawn.blinded })
  const signature = (await unblind(publicKey, drawn, blindSignature))!
  const keys = rows.map(({ key }) => key)
  const sheet = sheetOf(drawn.secret, keys, Object.fromEntries(keys.map((key) => [key, 'AGREE' as const])))
  const box = { ports: world.ports, ballots: world.meetings.ballots }
  const paper = { number: drawn.number, signature, rows: sheet }
  // once, and once more as a phone that heard no answer
  for (const _again of [1, 2]) expect((await castPaper(box, ballotId, paper)).ok).toBe(true)
}

/** What realtime asks for a push, and a socket when it sits down. */
async function pushViews(): Promise<void> {
  const { meetingId, officials } = hall
  await takeSeat(world, await actorOf(officials[2]!), meetingId)
  const meeting = (await world.meetings.load(meetingId))!
  for (const audience of ['phone', 'console', 'projector'] as const) await numberedView(world, meeting, audience)
  await world.meetings.turnout.now(meeting)
  await readRecounts(world, meeting)
  await readNotTaken(world, meeting)
  await world.ports.stores.meetings.summary(meetingId)
}

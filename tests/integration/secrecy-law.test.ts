import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { ballotKeys } from '#adapters/keys/ballot-keys.ts'
import type { BallotKeys } from '#application/ballot-keys-port.ts'
import { castPaper } from '#application/cast-paper.ts'
import { closeBallot } from '#application/close-ballot.ts'
import { closeMeeting } from '#application/close-meeting.ts'
import { commandMeeting } from '#application/command-meeting.ts'
import { countBallot } from '#application/count-ballot.ts'
import { finishOverdue } from '#application/finish-overdue.ts'
import { readNotTaken, readRecounts } from '#application/meeting-figures.ts'
import { numberedView } from '#application/meeting-views.ts'
import { openBallot } from '#application/open-ballot.ts'
import { readBoard } from '#application/read-board.ts'
import { readMinutes } from '#application/read-minutes.ts'
import { readMyPart } from '#application/read-my-part.ts'
import { readResult } from '#application/read-result.ts'
import { reportRecount } from '#application/report-recount.ts'
import { takePaper } from '#application/take-paper.ts'
import { takeSeat } from '#application/take-seat.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { type DrawnPaper, drawPaper, unblind } from '#paper/blind-suite.ts'
import { sheetOf } from '#paper/row-ids.ts'
import { mustBe } from '#server/demo/must-be.ts'
import { fillHalls, type Hall } from '../support/load-hall.ts'
import { freshDatabase, type TestDatabase } from '../support/test-database.ts'
import { openToldWorld, type ToldWorld } from '../support/told-world.ts'

// The secrecy law (style.md 6): two members swap papers, secret, number and marks together, and nothing that is kept, shown or said differs.

const voters = 5
const keyFile = new Uint8Array(randomBytes(32))
const from = Date.now()
let loaded: TestDatabase
let hall: Hall

beforeAll(async () => {
  loaded = await freshDatabase()
  const world = openToldWorld(loaded, { keys: ballotKeys(keyFile), from })
  const [only] = await fillHalls(world, [{ cellId: 'ap3', officials: voters, nominees: 3 }], {
    graceSeconds: 0,
    pinHash: 'none',
    secret: 'none',
  })
  hall = only!
  await world.close()
})
afterAll(() => loaded.drop())

/** One pair of keys however often it is made: both worlds have the same ballot. */
function sameKeys(): BallotKeys {
  const keys = ballotKeys(keyFile)
  const made = new Map<string, ReturnType<BallotKeys['make']>>()
  return { ...keys, make: (ballotId) => made.get(ballotId) ?? made.set(ballotId, keys.make(ballotId)).get(ballotId)! }
}

/** The story is told once with each paper in its member's hands, once with two of them swapped. */
type Story = { marks: Mark[][]; casting: number[]; silent: number | null; swap: [number, number] }

const aMark = fc.constantFrom<Mark>('AGREE', 'DISAGREE', 'BLANK')
const story: fc.Arbitrary<Story> = fc.record({
  marks: fc.array(fc.array(aMark, { minLength: 3, maxLength: 3 }), { minLength: voters, maxLength: voters }),
  casting: fc.shuffledSubarray(
    Array.from({ length: voters }, (_, at) => at),
    { minLength: voters },
  ),
  silent: fc.option(fc.nat(voters - 1)),
  swap: fc
    .shuffledSubarray(
      Array.from({ length: voters }, (_, at) => at),
      { minLength: 2, maxLength: 2 },
    )
    .map(([a, b]): [number, number] => [a!, b!]),
})

test('two members swap papers: every view, entry, row and board stays the same to the byte, but for the blinded hashes', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const keys = sameKeys()
      const papers: DrawnPaper[] = []
      const hands = Array.from({ length: voters }, (_, at) => at)
      const one = await tell(told, { keys, papers, hands })
      const [a, b] = told.swap
      const other = await tell(told, { keys, papers, hands: hands.with(a, b).with(b, a) })
      expect(other.shown).toEqual(one.shown)
      expect(other.said).toEqual(one.said)
      expect(other.rows).toEqual(one.rows)
      expect(other.blindedHashes.toSorted()).toEqual(one.blindedHashes.toSorted())
      expect(other.blindedHashes).not.toEqual(one.blindedHashes)
    }),
    { numRuns: 2 },
  )
})

/** `hands[member]` is the paper that this member holds. Papers are drawn in the first telling, when the ballot's key is known. */
type Telling = { keys: BallotKeys; papers: DrawnPaper[]; hands: number[] }

async function tell(told: Story, telling: Telling) {
  const database = await copyOf(loaded)
  const world = openToldWorld(database, { keys: telling.keys, from: from + 60_000 })
  try {
    return await play(world, told, telling)
  } finally {
    await world.close()
    await database.drop()
  }
}

async function play(world: ToldWorld, told: Story, { papers, hands }: Telling) {
  const shown: string[] = []
  const seats = await seatsOf(world)
  const chair = seats[0]!
  const { ballotId } = mustBe(await openBallot(world, chair, { kind: 'COMMENDATION', reason: null }))
  const ballot = (await world.ports.stores.ballots.find(ballotId))!
  const { publicKey } = ballot
  while (papers.length < voters) papers.push(await drawPaper(publicKey))

  const signatures: string[] = []
  for (const [member, seat] of seats.entries()) {
    const paper = papers[hands[member]!]!
    const { blindSignature } = mustBe(await takePaper(world, seat, { ballotId, blinded: paper.blinded }))
    signatures[member] = (await unblind(publicKey, paper, blindSignature))!
    shown.push(...(await look(world, [chair], ballotId)))
  }
  // A silent member keeps the paper, whichever it is: both worlds lack the same one only when the swap leaves it alone.
  const silent = told.silent !== null && !told.swap.includes(told.silent) ? told.silent : null
  for (const member of told.casting.filter((one) => one !== silent)) {
    const paper = papers[hands[member]!]!
    const keys = ballot.rows.map(({ key }) => key)
    const marks = Object.fromEntries(keys.map((key, row): [string, Mark] => [key, told.marks[hands[member]!]![row]!]))
    const sent = { number: paper.number, signature: signatures[member]!, rows: sheetOf(paper.secret, keys, marks) }
    mustBe(await castPaper({ ports: world.ports, ballots: world.meetings.ballots }, ballotId, sent))
    shown.push(...(await look(world, [chair], ballotId)))
  }
  await countAndClose(world, { chair, seats, ballotId, shown })
  return { shown, said: world.said, ...kept(await world.dump()) }
}

type End = { chair: Seat; seats: Seat[]; ballotId: string; shown: string[] }

async function countAndClose(world: ToldWorld, { chair, seats, ballotId, shown }: End): Promise<void> {
  mustBe(await closeBallot(world, chair, ballotId))
  while ((await world.ports.stores.ballots.find(ballotId))?.status !== 'CLOSED') await finishOverdue(world.ports)
  mustBe(await countBallot(world, chair, ballotId))
  for (const seat of seats) mustBe(await reportRecount(world, seat, { ballotId, agreed: true }))
  shown.push(...(await look(world, seats, ballotId)))
  mustBe(await commandMeeting(world, chair, { type: 'appointMinuteTaker', memberId: seats[1]!.memberId }))
  mustBe(await commandMeeting(world, chair, { type: 'writeConclusion', text: 'Chi bộ nhất trí.' }))
  for (;;) if (!(await commandMeeting(world, chair, { type: 'next' })).ok || (await isAtEnd(world))) break
  mustBe(await closeMeeting(world, chair))
  shown.push(...(await look(world, seats, ballotId)))
}

async function isAtEnd({ meetings }: ToldWorld): Promise<boolean> {
  const meeting = await meetings.load(hall.meetingId)
  return meeting?.currentStepId === meeting?.steps.at(-1)?.id
}

const seatsOf = async (world: ToldWorld): Promise<Seat[]> => {
  const seats: Seat[] = []
  for (const { personId, name } of hall.officials)
    seats.push(mustBe(await takeSeat(world, { kind: 'actor', personId, name, sessionNumber: 1 }, hall.meetingId)))
  return seats
}

/** Everything that these may see at this moment; the box's own times are the database's. */
async function look(world: ToldWorld, seats: readonly Seat[], ballotId: string): Promise<string[]> {
  const meeting = (await world.meetings.load(hall.meetingId))!
  const views = await Promise.all((['projector', 'phone', 'console'] as const).map((audience) => numberedView(world, meeting, audience)))
  const { issued, collected, status } = (await world.ports.stores.ballots.turnout(ballotId))!
  const own: unknown[] = []
  for (const seat of seats) {
    const actor = { kind: 'actor', personId: seat.personId, name: seat.name, sessionNumber: 1 } as const
    own.push([
      await readMyPart(world, seat),
      await readMinutes(world, seat),
      await readResult(world, seat, ballotId),
      await readBoard(world, actor, ballotId),
    ])
  }
  const figures = [issued, collected, status, await readNotTaken(world, meeting), await readRecounts(world, meeting)]
  return [...views, figures, ...own].map((one) => JSON.stringify(one))
}

/** The rows as they lie, without what the law excepts (the marks' random blinded hashes) and the database's own clock. */
function kept(dump: Map<string, string[]>) {
  const blindedHashes: string[] = []
  const rows = [...dump].map(([name, lines]) => [
    name,
    lines.map((line) => {
      const { blindedHash, closesAt: _byItsClock, ...row } = JSON.parse(line)
      if (name !== 'VoterMark') return { ...row, ...(blindedHash && { blindedHash }) }
      blindedHashes.push(blindedHash)
      return row
    }),
  ])
  return { rows, blindedHashes }
}

/** The loaded hall once more, as a database of its own. */
async function copyOf({ connection }: TestDatabase): Promise<TestDatabase> {
  const database = `law_${randomBytes(6).toString('hex')}`
  await administer(`create database ${database} template ${connection.database}`)
  return { connection: { ...connection, database }, drop: () => administer(`drop database ${database} with (force)`) }
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ ...inject('testServer').connection, database: 'postgres' })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

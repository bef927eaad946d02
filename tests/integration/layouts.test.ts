import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ballotPath, boardDocument, boardPath } from '#contract/ballot-box.ts'
import type { ResultPage } from '#contract/meeting.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { verifyFile } from '#paper/cli/verify-file.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask, aVoter, type Chair, cast, closeBallot, countBallot, get, heldBy, recountOn, take, type Voter } from '../support/voters.ts'

// One ballot of each layout on the running app, from the first paper to `npm run verify`, and the counting team's signatures.

const { ballots } = defaultRuleSet(2026)
const chooseTwo = { mode: 'SECRET', layout: 'CHOOSE_UP_TO_K', atMost: 2 } as const
const twoSheets = { mode: 'SECRET', layout: 'TWO_SHEET' } as const
const officials = 5

let app: RunningApp
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-bang-kiem-'))
  app = await startApp({
    halls: [
      { cellId: 'motto', officials, nominees: 3 },
      { cellId: 'haito', officials, nominees: 3, ballots: { ...ballots, CLASSIFICATION: twoSheets, COMMENDATION: chooseTwo } },
    ],
  })
})
afterAll(async () => {
  await app?.remove()
  await rm(folder, { recursive: true, force: true })
})

const chairOf = ({ secretary, meetingId }: Hall): Chair => ({ url: app.url, cookie: secretary.cookie, meetingId })

async function open(hall: Hall, wish: object): Promise<string> {
  const opened = await get<{ ballotId: string }>(chairOf(hall), 'mutate', 'ballot.open', {
    meetingId: hall.meetingId,
    reason: null,
    ...wish,
  })
  return opened.ballotId
}

/** Everybody takes, casts by chance as far as the layout allows, and recounts; the exported board is recounted away from the server. */
async function hold(hall: Hall, ballotId: string): Promise<ResultPage> {
  const voters = hall.officials.map((member) => aVoter(app.url, member))
  for (const voter of voters) expect((await take(voter, ballotId)).ok).toBe(true)
  for (const voter of voters) await castSomehow(voter, ballotId)
  await closeBallot(chairOf(hall), ballotId)
  await countBallot(chairOf(hall), ballotId)
  const page = await get<ResultPage>(chairOf(hall), 'query', 'meeting.result', { meetingId: hall.meetingId, ballotId })
  for (const voter of voters) expect((await recountOn(voter, ballotId, page.result.digest)).checks.filter(({ held }) => !held)).toEqual([])
  await verifyExport(hall.secretary, { ballotId, seal: page.result.seal })
  return page
}

/** Chance may choose too many: then the box says so with 422, and the voter marks anew. */
async function castSomehow(voter: Voter, ballotId: string): Promise<void> {
  for (;;) {
    const sent = await cast(voter, ballotId)
    if (sent.ok && sent.value.state === 'recorded') return
    expect(sent.ok ? 'not recorded' : sent.refusal).toBe('ballot/too-many-chosen')
  }
}

async function verifyExport({ cookie }: HallMember, { ballotId, seal }: { ballotId: string; seal: string }): Promise<void> {
  const board = await (await fetch(`${app.url}${boardPath(ballotId)}`, { headers: { cookie } })).text()
  expect(boardDocument.safeParse(JSON.parse(board)).error).toBeUndefined()
  const file = path.join(folder, `${ballotId}.json`)
  await writeFile(file, board)
  const { lines, exitCode } = await verifyFile([file, seal])
  expect(exitCode, lines.join('\n')).toBe(0)
}

describe('one sheet and agreeing', () => {
  test('FOUR_COLUMN, whose count each of the counting team signs on their own phone', async () => {
    const hall = app.halls[0] as Hall
    const [, , third, fourth, fifth] = hall.officials as [HallMember, HallMember, HallMember, HallMember, HallMember]
    const say = (member: HallMember, command: object) =>
      ask({ url: app.url, cookie: member.cookie }, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command })
    await say(hall.secretary, { type: 'appointCountingTeam', headId: third.memberId, memberIds: [fourth.memberId] })
    const ballotId = await open(hall, { kind: 'CLASSIFICATION' })
    const { ballot, result } = await hold(hall, ballotId)
    expect(ballot.layout).toBe('FOUR_COLUMN')

    const sign = { type: 'signCount', ballotId, digest: result.digest }
    expect(await say(fifth, sign)).toMatchObject({ refusal: 'ballot/not-on-counting-team' })
    expect(await say(third, { ...sign, digest: 'another' })).toMatchObject({ refusal: 'meeting/other-digest' })
    expect((await say(third, sign)).status).toBe(200)
    const { countSignatures } = await get<ResultPage>(chairOf(hall), 'query', 'meeting.result', { meetingId: hall.meetingId, ballotId })
    expect(countSignatures).toEqual([
      { name: third.name, at: expect.stringMatching(/Z$/) },
      { name: fourth.name, at: null },
    ])
  })

  test('YES_NO per nominee', async () => {
    const hall = app.halls[0] as Hall
    const { ballot, result } = await hold(hall, await open(hall, { kind: 'COMMENDATION' }))
    expect(ballot.layout).toBe('YES_NO')
    expect(result.rows).toHaveLength(3)
  })
})

describe('two sheets and choosing', () => {
  test('TWO_SHEET: three levels of everybody, then EXCELLENT of the nominees on a ballot that follows', async () => {
    const hall = app.halls[1] as Hall
    expect(await ask(chairOf(hall), 'mutate', 'ballot.open', { meetingId: hall.meetingId, kind: 'EXCELLENT', reason: null })).toMatchObject(
      { status: 412, refusal: 'ballot/first-sheet-missing' },
    )
    const first = await open(hall, { kind: 'CLASSIFICATION' })
    // All five the same, so that somebody comes to GOOD and can stand on the second sheet.
    const voters = hall.officials.map((member) => aVoter(app.url, member))
    for (const voter of voters) expect((await take(voter, first)).ok).toBe(true)
    for (const voter of voters) expect(await sendAll(voter, { ballotId: first, mark: 'GOOD' })).toBe(200)
    await closeBallot(chairOf(hall), first)
    await countBallot(chairOf(hall), first)
    const page = await get<ResultPage>(chairOf(hall), 'query', 'meeting.result', { meetingId: hall.meetingId, ballotId: first })
    expect(page.result.rows.map(({ outcome }) => outcome)).toEqual(hall.officials.map(() => 'GOOD'))
    await verifyExport(hall.secretary, { ballotId: first, seal: page.result.seal })

    const nominees = hall.officials.slice(0, 2).map(({ memberId }) => memberId)
    const second = await hold(hall, await open(hall, { kind: 'EXCELLENT', nominees }))
    expect(second.ballot).toMatchObject({ kind: 'EXCELLENT', layout: 'YES_NO' })
    for (const { outcome, figures } of second.result.rows) expect(outcome).toBe((figures.AGREE ?? 0) > officials / 2 ? 'EXCELLENT' : 'GOOD')
  })

  test('CHOOSE_UP_TO_K: K from the rule set, held by the box, seen by the recount as a sum', async () => {
    const hall = app.halls[1] as Hall
    const ballotId = await open(hall, { kind: 'COMMENDATION' })
    const document = await (await fetch(`${app.url}${ballotPath(ballotId)}`, { headers: { cookie: hall.secretary.cookie } })).json()
    expect(document).toMatchObject({ layout: 'CHOOSE_UP_TO_K', atMost: 2 })
    const greedy = aVoter(app.url, hall.officials[0]!)
    expect((await take(greedy, ballotId)).ok).toBe(true)
    expect(await sendAll(greedy, { ballotId, mark: 'CHOSEN' })).toBe(422)
    await get(chairOf(hall), 'mutate', 'ballot.cancel', { ballotId, reason: 'Thử xong' })
    const page = await hold(hall, await open(hall, { kind: 'COMMENDATION', reason: 'Sau khi hủy' }))
    expect(page.ballot).toMatchObject({ layout: 'CHOOSE_UP_TO_K', atMost: 2 })
    const chosen = page.result.rows.reduce((sum, { figures }) => sum + (figures.CHOSEN ?? 0), 0)
    expect(chosen).toBeLessThanOrEqual(2 * officials)
  })
})

/** The same mark in every row, sent past what a phone would allow. */
async function sendAll(voter: Voter, { ballotId, mark }: { ballotId: string; mark: string }): Promise<number> {
  const { ballot, number, signature } = await heldBy(voter, ballotId)
  const id = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const rows = Object.fromEntries(ballot.rows.map(({ key }) => [key, { id: id(), mark }]))
  const sent = await fetch(`${app.url}${ballotPath(ballotId)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, signature, rows }),
  })
  return sent.status
}

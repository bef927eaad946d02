import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintedState } from '#contract/ballot.ts'
import { boardPath } from '#contract/ballot-box.ts'
import type { Board } from '#domain/ballot/types.ts'
import { recount } from '#paper/recount.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask, aVoter, type Caller, type Chair, cast, closeBallot, countBallot, get, recountOn, take } from '../support/voters.ts'

/** An hour of a hall through the interfaces: the secretary steers, the third and fourth member count. */
function inHall(app: RunningApp, hall: Hall) {
  const caller = (member: HallMember): Caller => ({ url: app.url, cookie: member.cookie })
  const chair: Chair = { ...caller(hall.secretary), meetingId: hall.meetingId }
  const [, , third, fourth] = hall.officials as [HallMember, HallMember, HallMember, HallMember]
  const counters = [caller(third), caller(fourth)] as const
  const command = (said: object) => get(chair, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: said })
  const hand = (ballotId: string, { memberId }: HallMember) => ask(counters[0], 'mutate', 'ballot.handPrinted', { ballotId, memberId })
  const enter = (who: Caller, ballotId: string, figures: object) => ask(who, 'mutate', 'ballot.enterPrinted', { ballotId, ...figures })
  const state = (who: Caller, ballotId: string) => get<PrintedState>(who, 'query', 'ballot.printedState', { ballotId })
  const board = async (ballotId: string) =>
    (await (await fetch(`${app.url}${boardPath(ballotId)}`, { headers: { cookie: hall.secretary.cookie } })).json()) as Board
  const appoint = () => command({ type: 'appointCountingTeam', headId: third.memberId, memberIds: [fourth.memberId] })
  return { chair, counters, caller, hand, enter, state, board, appoint }
}

/** The same mark in every row of so many papers. */
async function all(state: Promise<PrintedState>, mark: string, papers: number) {
  const { rows } = await state
  return { collected: papers, invalid: 0, tally: Object.fromEntries(rows.map(({ key }) => [key, { [mark]: papers }])) }
}

/** Taking is over; casting too, so that printed papers are counted. */
async function closed(at: ReturnType<typeof inHall>, ballotId: string): Promise<void> {
  await closeBallot(at.chair, ballotId)
  while ((await at.state(at.chair, ballotId)).status !== 'CLOSED') await new Promise((done) => setTimeout(done, 50))
}

describe('four printed papers and six by phone', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await startApp({ halls: [{ cellId: 'giay', officials: 10, probationary: 1 }], graceSeconds: 1 })
  })
  afterAll(() => app?.remove())

  it('are one count, entered by two people who agree, and every phone recounts it', async () => {
    const hall = app.halls[0] as Hall
    const at = inHall(app, hall)
    await at.appoint()
    const wish = { meetingId: hall.meetingId, kind: 'CLASSIFICATION', reason: null }
    const paperVoters = hall.officials.slice(6).map(({ memberId }) => memberId)
    expect(await ask(at.chair, 'mutate', 'ballot.open', { ...wish, paperVoters: paperVoters.slice(2) })).toMatchObject({
      refusal: 'ballot/too-few-printed-papers',
    })
    const { ballotId } = await get<{ ballotId: string }>(at.chair, 'mutate', 'ballot.open', { ...wish, paperVoters })
    const voters = hall.officials.slice(0, 6).map((member) => aVoter(app.url, member))
    const [ly, mo, na, oanh] = hall.officials.slice(6) as [HallMember, HallMember, HallMember, HallMember]
    for (const voter of voters) expect((await take(voter, ballotId)).ok).toBe(true)
    for (const member of [ly, mo]) expect((await at.hand(ballotId, member)).status).toBe(200)
    expect(await ask(at.chair, 'mutate', 'ballot.close', { ballotId })).toMatchObject({ refusal: 'ballot/too-few-printed-papers' })
    for (const member of [na, oanh]) expect((await at.hand(ballotId, member)).status).toBe(200)

    // one paper a member: neither list knows anybody twice
    expect(await at.hand(ballotId, hall.officials[0] as HallMember)).toMatchObject({ refusal: 'ballot/not-marked-for-paper' })
    expect(await take(aVoter(app.url, ly), ballotId)).toEqual({ ok: false, refusal: 'ballot/marked-for-paper' })
    expect(await ask(at.caller(ly), 'mutate', 'ballot.handPrinted', { ballotId, memberId: ly.memberId })).toMatchObject({
      refusal: 'ballot/not-on-counting-team',
    })
    expect(await ask(at.caller(mo), 'query', 'ballot.printedState', { ballotId })).toMatchObject({ refusal: 'ballot/not-on-counting-team' })

    for (const voter of voters) expect((await cast(voter, ballotId)).ok).toBe(true)
    await closed(at, ballotId)
    const [one, other] = at.counters
    const good = await all(at.state(one, ballotId), 'GOOD', 4)
    const key = Object.keys(good.tally)[0] ?? ''
    const slip = { ...good, tally: { ...good.tally, [key]: { GOOD: 3, BLANK: 1 } } }
    expect((await at.enter(one, ballotId, good)).status).toBe(200)
    expect(await at.state(other, ballotId)).toMatchObject({ own: null, agreed: null, differences: [] })
    expect((await at.enter(other, ballotId, slip)).status).toBe(200)
    expect(await ask(at.chair, 'mutate', 'ballot.count', { ballotId })).toMatchObject({ refusal: 'ballot/entries-differ' })
    expect((await at.state(other, ballotId)).differences[0]?.where.map(({ mark }) => mark)).toEqual(['GOOD', 'BLANK'])
    expect((await at.enter(other, ballotId, good)).status).toBe(200)
    await countBallot(at.chair, ballotId)

    const board = await at.board(ballotId)
    expect(board.counts).toEqual({ issued: 10, collected: 10, valid: 10, invalid: 0 })
    expect(board.onPaper).toMatchObject({ issued: 4, collected: 4, invalid: 0 })
    expect(board.numbers).toHaveLength(6)
    expect([...board.took].toSorted()).toEqual(hall.officials.map(({ name }) => name).toSorted())
    const marked = voters.filter(({ marks }) => marks[key] === 'GOOD').length
    expect(board.tally[key]?.GOOD).toBe(marked + 4)
    for (const voter of voters) expect(await recountOn(voter, ballotId, board.digest)).toMatchObject({ agreed: true })
    expect(await recountOn(aVoter(app.url, hall.probationary[0] as HallMember), ballotId, board.digest)).toMatchObject({ agreed: true })
  })
})

describe('where phones cannot vote', () => {
  let app: RunningApp
  beforeAll(async () => {
    const variables = { PUBLIC_URL: 'http://192.168.77.7:3000', ALLOWED_HOSTS: 'localhost' }
    app = await startApp({ halls: [{ cellId: 'xa', officials: 7 }], graceSeconds: 0, variables })
  })
  afterAll(() => app?.remove())

  it('a ballot opens on printed papers alone, and comes to the same board', async () => {
    const hall = app.halls[0] as Hall
    const at = inHall(app, hall)
    await at.appoint()
    const wish = { meetingId: hall.meetingId, kind: 'CLASSIFICATION', reason: null }
    expect(await ask(at.chair, 'mutate', 'ballot.open', wish)).toMatchObject({ refusal: 'ballot/insecure-origin' })
    expect(await get(at.chair, 'query', 'ballot.preview', { meetingId: hall.meetingId, kind: 'CLASSIFICATION' })).toMatchObject({
      refusal: 'ballot/insecure-origin',
      printedRefusal: null,
    })
    const { ballotId } = await get<{ ballotId: string }>(at.chair, 'mutate', 'ballot.open', { ...wish, printedOnly: true })
    expect(await take(aVoter(app.url, hall.deputy), ballotId)).toEqual({ ok: false, refusal: 'ballot/printed-only' })
    for (const member of hall.officials) expect((await at.hand(ballotId, member)).status).toBe(200)
    await closed(at, ballotId)
    const figures = await all(at.state(at.chair, ballotId), 'EXCELLENT', 7)
    for (const who of at.counters) expect((await at.enter(who, ballotId, figures)).status).toBe(200)
    await countBallot(at.chair, ballotId)

    const board = await at.board(ballotId)
    expect(board.counts).toEqual({ issued: 7, collected: 7, valid: 7, invalid: 0 })
    expect((await recount(board)).checks.filter(({ held }) => !held)).toEqual([])
  })
})

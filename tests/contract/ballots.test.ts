import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import type { Board, CastPaper } from '#domain/ballot/types.ts'
import { aUnit } from '../support/people.ts'
import {
  aBallot,
  aCount,
  aMeeting,
  anOpenBallot,
  aPaper,
  boardOf,
  cancel,
  close,
  closeFor,
  count,
  digest,
  make,
  newCell,
  newId,
  otherSheet,
} from './given.ts'
import { type World, worlds } from './worlds.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

describe.each(worlds)('ballots $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  /** A decision on some member of the cell, recorded so many days ago. */
  async function decideFor(cellId: string, daysAgo: number): Promise<void> {
    const unitId = newCell()
    await stores.organization.saveUnit(aUnit(unitId, null, { grassroots: true }))
    const recordedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString()
    const about = { cellId, memberId: newId(cellId), year: 2026, level: 'GOOD' as const, reason: null, revokesId: null }
    const document = { unitId, number: '52-QĐ/ĐU', decidedOn: recordedAt.slice(0, 10), signedBy: '', signerId: 'signer', recordedAt }
    await stores.decisions.record(unitId, 2026, () => ({ decisions: [{ id: newId('d'), ...about, ...document }], entries: [] }))
  }

  const statusOf = async (ballotId: string) => (await stores.ballots.find(ballotId))?.status

  describe('on record', () => {
    test('a ballot comes back as it was opened', async () => {
      const { ballot, meeting } = await anOpenBallot(stores)
      expect(await stores.ballots.find(ballot.id)).toEqual(ballot)
      expect(await stores.ballots.ofMeeting(meeting.id)).toEqual([ballot])
    })

    test('of many ids those that are ballots are told by one question', async () => {
      const [one, other] = [(await anOpenBallot(stores)).ballot.id, (await anOpenBallot(stores)).ballot.id]
      expect(await stores.ballots.existing([one, 'nowhere-x', 'x', '', other, one])).toEqual(expect.arrayContaining([one, other]))
      expect(new Set(await stores.ballots.existing([one, 'nowhere-x', other]))).toEqual(new Set([one, other]))
      expect(await stores.ballots.existing([])).toEqual([])
    })

    test('the ballots of a meeting stand in the order of their opening', async () => {
      const meeting = await aMeeting(stores)
      const [second, first] = [
        aBallot(meeting, { openedAt: '2026-12-05T02:00:00.000Z' }),
        aBallot(meeting, { atMost: 3, layout: 'CHOOSE_UP_TO_K' }),
      ]
      await make(stores, meeting.id, { kind: 'openBallot', ballot: second })
      await make(stores, meeting.id, { kind: 'openBallot', ballot: first })
      expect(await stores.ballots.ofMeeting(meeting.id)).toEqual([first, second])
    })

    test.each(['nothing', '', 'cell-none', `x'; DROP TABLE "Ballot"; --`])('an unknown id finds nothing: %s', async (id) => {
      expect(await stores.ballots.find(id)).toBeNull()
      expect(await stores.ballots.turnout(id)).toBeNull()
      expect(await stores.ballots.board(id)).toBeNull()
      expect(await stores.ballots.papers(id)).toEqual([])
      expect(await stores.ballots.takers(id)).toEqual([])
      expect(await stores.ballots.printedTakers(id)).toEqual([])
      expect(await stores.ballots.printedEntries(id)).toEqual([])
      expect(await stores.ballots.handPrinted(id, 'sau')).toBe('not-open')
      expect(await stores.ballots.takeBackPrinted(id, 'sau')).toBe('not-open')
      expect(await stores.ballots.enterPrinted(id, aCount('sau'))).toBe('not-closed')
      expect(await stores.ballots.withdrawPrinted(id, 'sau')).toBe('not-closed')
      expect(await stores.ballots.ofMeeting(id)).toEqual([])
      expect(await stores.ballots.markVoter(id, 'sau', bytes(1))).toBe('not-open')
      expect(await stores.ballots.cast(id, aPaper())).toBe('late')
    })
  })

  describe('taking', () => {
    test('two tabs: the same blinded message may be signed again, another one is refused', async () => {
      const { ballot } = await anOpenBallot(stores)
      expect(await stores.ballots.markVoter(ballot.id, 'sau', bytes(1, 2))).toBe('marked')
      expect(await stores.ballots.markVoter(ballot.id, 'sau', bytes(1, 2))).toBe('same')
      expect(await stores.ballots.markVoter(ballot.id, 'sau', bytes(2, 1))).toBe('other')
      expect(await stores.ballots.takers(ballot.id)).toEqual(['sau'])
    })

    test('ten taps at once are one paper', async () => {
      const { ballot } = await anOpenBallot(stores)
      const answers = await Promise.all(Array.from({ length: 10 }, () => stores.ballots.markVoter(ballot.id, 'sau', bytes(7))))
      expect(answers.toSorted()).toEqual(['marked', ...Array(9).fill('same')])
    })

    test('of two tabs at once one takes the paper', async () => {
      const { ballot } = await anOpenBallot(stores)
      const answers = await Promise.all([7, 8].map((byte) => stores.ballots.markVoter(ballot.id, 'sau', bytes(byte))))
      expect(answers.toSorted()).toEqual(['marked', 'other'])
    })

    test('once the ballot closes nobody takes a paper, but a taken one is signed again until the count', async () => {
      const { ballot } = await anOpenBallot(stores)
      await stores.ballots.markVoter(ballot.id, 'sau', bytes(1))
      await close(stores, ballot, 600)
      expect(await stores.ballots.markVoter(ballot.id, 'loan', bytes(1))).toBe('not-open')
      expect(await stores.ballots.markVoter(ballot.id, 'sau', bytes(1))).toBe('same')
      expect(await stores.ballots.markVoter(ballot.id, 'sau', bytes(2))).toBe('other')
    })

    test('after the count and after a cancellation nothing is signed any more', async () => {
      const [counted, cancelled] = [await anOpenBallot(stores), await anOpenBallot(stores)]
      for (const { ballot } of [counted, cancelled]) await stores.ballots.markVoter(ballot.id, 'sau', bytes(1))
      await closeFor(stores, counted.ballot)
      await count(stores, counted.ballot)
      await cancel(stores, cancelled.ballot)
      for (const { ballot } of [counted, cancelled]) {
        expect(await stores.ballots.markVoter(ballot.id, 'sau', bytes(1))).toBe('not-open')
        expect(await stores.ballots.takers(ballot.id)).toEqual(['sau'])
      }
    })

    test('the signature list does not show who took first', async () => {
      const { ballot } = await anOpenBallot(stores)
      for (const member of ['sau', 'lanh', 'loan']) await stores.ballots.markVoter(ballot.id, member, bytes(1))
      expect(await stores.ballots.takers(ballot.id)).toEqual(['lanh', 'loan', 'sau'])
    })
  })

  describe('casting', () => {
    test('a paper is collected once, and its number takes no other sheet', async () => {
      const { ballot } = await anOpenBallot(stores)
      const paper = aPaper()
      expect(await stores.ballots.cast(ballot.id, paper)).toBe('collected')
      expect(await stores.ballots.cast(ballot.id, paper)).toBe('same')
      expect(await stores.ballots.cast(ballot.id, otherSheet(paper))).toBe('other')
      expect((await stores.ballots.turnout(ballot.id))?.collected).toBe(1)
    })

    test('a paper under way is still collected while the ballot closes', async () => {
      const { ballot } = await anOpenBallot(stores)
      await close(stores, ballot, 600)
      expect(await stores.ballots.cast(ballot.id, aPaper())).toBe('collected')
    })

    test('when the time is over a paper is late, before anybody has noticed', async () => {
      const { ballot } = await anOpenBallot(stores)
      await close(stores, ballot)
      expect(await statusOf(ballot.id)).toBe('CLOSING')
      await new Promise((resolve) => setTimeout(resolve, 5))
      expect(await stores.ballots.cast(ballot.id, aPaper())).toBe('late')
    })

    test('a retry after closing is the same paper, another sheet is refused, a new one is late', async () => {
      const { ballot } = await anOpenBallot(stores)
      const paper = aPaper()
      await stores.ballots.cast(ballot.id, paper)
      await closeFor(stores, ballot)
      expect(await stores.ballots.cast(ballot.id, paper)).toBe('same')
      expect(await stores.ballots.cast(ballot.id, otherSheet(paper))).toBe('other')
      expect(await stores.ballots.cast(ballot.id, aPaper())).toBe('late')
    })

    test('after the count everything is late', async () => {
      const { ballot } = await anOpenBallot(stores)
      const paper = aPaper()
      await stores.ballots.cast(ballot.id, paper)
      await closeFor(stores, ballot)
      await count(stores, ballot)
      expect(await stores.ballots.cast(ballot.id, paper)).toBe('late')
      expect(await stores.ballots.cast(ballot.id, aPaper())).toBe('late')
    })

    test('a cancelled ballot burns its papers unread', async () => {
      const { ballot } = await anOpenBallot(stores)
      const paper = aPaper()
      await stores.ballots.cast(ballot.id, paper)
      await cancel(stores, ballot)
      expect(await stores.ballots.cast(ballot.id, paper)).toBe('late')
      expect(await stores.ballots.papers(ballot.id)).toEqual([])
      expect(await stores.ballots.board(ballot.id)).toBeNull()
      expect(await stores.ballots.find(ballot.id)).toMatchObject({ status: 'CANCELLED', sealedKeys: null })
    })
  })

  describe('turnout', () => {
    test('tells issued and collected while the ballot is open', async () => {
      const { ballot } = await anOpenBallot(stores)
      for (const member of ['sau', 'loan']) await stores.ballots.markVoter(ballot.id, member, bytes(1))
      await stores.ballots.cast(ballot.id, aPaper())
      const turnout = await stores.ballots.turnout(ballot.id)
      expect(turnout).toMatchObject({ status: 'OPEN', issued: 2, collected: 1, secondsLeft: null })
      expect(turnout?.readAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    })

    test('tells whole seconds until casting ends, and none when it is over', async () => {
      const { ballot } = await anOpenBallot(stores)
      await close(stores, ballot, 30)
      const left = (await stores.ballots.turnout(ballot.id))?.secondsLeft ?? 0
      expect(left).toBeGreaterThan(25)
      expect(left).toBeLessThanOrEqual(30)
      const other = await anOpenBallot(stores)
      await closeFor(stores, other.ballot)
      expect(await stores.ballots.turnout(other.ballot.id)).toMatchObject({ status: 'CLOSED', secondsLeft: 0 })
    })

    test('stays after the count', async () => {
      const { ballot } = await anOpenBallot(stores)
      await stores.ballots.markVoter(ballot.id, 'sau', bytes(1))
      await stores.ballots.cast(ballot.id, aPaper())
      await closeFor(stores, ballot)
      await count(stores, ballot)
      expect(await stores.ballots.turnout(ballot.id)).toMatchObject({ status: 'COUNTED', issued: 1, collected: 1 })
    })
  })

  describe('closing and counting', () => {
    test('a ballot closes once, by the clock of the database, and says which meeting it is of', async () => {
      const { ballot, meeting } = await anOpenBallot(stores)
      expect(await close(stores, ballot, 600)).toBe('saved')
      expect(await close(stores, ballot, 0)).toBe('refused')
      expect((await stores.ballots.finishOverdue()).map(({ ballotId }) => ballotId)).not.toContain(ballot.id)
      const other = await anOpenBallot(stores)
      await close(stores, other.ballot)
      const finished = []
      while ((await statusOf(other.ballot.id)) !== 'CLOSED') finished.push(...(await stores.ballots.finishOverdue()))
      expect(finished).toContainEqual({ ballotId: other.ballot.id, meetingId: other.ballot.meetingId })
      expect(await statusOf(ballot.id)).toBe('CLOSING')
      expect(meeting.id).toBe(ballot.meetingId)
    })

    test('a ballot whose time is over is closed by itself where it alone is asked for', async () => {
      const [one, next] = [await anOpenBallot(stores), await anOpenBallot(stores)]
      for (const { ballot } of [one, next]) await close(stores, ballot)
      while ((await statusOf(one.ballot.id)) !== 'CLOSED') await stores.ballots.finishOverdue(one.ballot.id)
      expect(await statusOf(next.ballot.id)).toBe('CLOSING')
    })

    test('a ballot whose end lies further off than its grace, as after the clock was set back, is closed', async () => {
      const ruleSet = { ...Object(aBallot(await aMeeting(stores)).ruleSet), graceSeconds: 10 }
      const [inTime, setBack] = [await anOpenBallot(stores, { ruleSet }), await anOpenBallot(stores, { ruleSet })]
      await close(stores, inTime.ballot, 10)
      await close(stores, setBack.ballot, 10 + 3600)
      const finished = (await stores.ballots.finishOverdue()).map(({ ballotId }) => ballotId)
      expect(finished).toContain(setBack.ballot.id)
      expect(finished).not.toContain(inTime.ballot.id)
      expect(await statusOf(setBack.ballot.id)).toBe('CLOSED')
    })

    test('the papers are read only when no other can come', async () => {
      const { ballot } = await anOpenBallot(stores)
      const papers = Array.from({ length: 12 }, () => aPaper())
      for (const paper of papers) await stores.ballots.cast(ballot.id, paper)
      expect(await stores.ballots.papers(ballot.id)).toEqual([])
      await close(stores, ballot, 600)
      expect(await stores.ballots.papers(ballot.id)).toEqual([])
      const other = await anOpenBallot(stores)
      for (const paper of papers) await stores.ballots.cast(other.ballot.id, paper)
      await closeFor(stores, other.ballot)
      expect(await stores.ballots.papers(other.ballot.id)).toEqual(papers.toSorted(byBytesOfNumber))
    })

    test('only a closed ballot is counted, and once', async () => {
      const { ballot } = await anOpenBallot(stores)
      const board = await boardOf(stores, ballot)
      const counting = { kind: 'countBallot', ballotId: ballot.id, board } as const
      expect(await make(stores, ballot.meetingId, counting)).toBe('refused')
      await close(stores, ballot, 600)
      expect(await make(stores, ballot.meetingId, counting)).toBe('refused')
      const other = await anOpenBallot(stores)
      await closeFor(stores, other.ballot)
      await count(stores, other.ballot)
      expect(await make(stores, other.ballot.meetingId, { ...counting, ballotId: other.ballot.id })).toBe('refused')
      expect(await cancel(stores, other.ballot)).toBe('refused')
    })

    test('the board comes back as it was published, digest and all', async () => {
      const { ballot } = await anOpenBallot(stores)
      const marks = ['EXCELLENT', 'GOOD', 'BLANK'] as const
      for (let at = 0; at < 40; at++) await stores.ballots.cast(ballot.id, aPaper(marks[at % 3]))
      await closeFor(stores, ballot)
      const board = await count(stores, ballot)
      const read = (await stores.ballots.board(ballot.id)) as Board
      expect(read).toEqual(board)
      expect(Object.keys(read.rows)).toEqual(['sau', 'loan', 'lanh'])
      const { digest: printed, ...rest } = read
      expect(digest(rest)).toBe(printed)
      expect(await stores.ballots.find(ballot.id)).toMatchObject({ status: 'COUNTED', sealedKeys: null })
    })

    test('a board goes when its time after the last decision is over; what was counted and its digest stay', async () => {
      const decided = async (daysAgo: number, retentionDays = 90) => {
        const { ballot } = await anOpenBallot(stores, { ruleSet: { boardRetentionDays: retentionDays } })
        await stores.ballots.cast(ballot.id, aPaper())
        await closeFor(stores, ballot)
        await count(stores, ballot)
        if (daysAgo >= 0) await decideFor(ballot.cellId, daysAgo)
        return ballot
      }
      const [old, recent, undecided, short] = [await decided(91), await decided(89), await decided(-1), await decided(31, 30)]
      const again = await decided(91)
      await decideFor(again.cellId, 1)
      const dropped = await stores.ballots.dropOldBoards()
      expect(dropped).toEqual(expect.arrayContaining([old.id, short.id]))
      for (const kept of [recent, undecided, again]) {
        expect(dropped).not.toContain(kept.id)
        expect((await stores.ballots.board(kept.id))?.numbers).toHaveLength(1)
      }
      expect(await stores.ballots.board(old.id)).toBeNull()
      expect(await stores.ballots.turnout(old.id)).toMatchObject({ status: 'COUNTED', collected: 1 })
      expect(await stores.ballots.dropOldBoards()).not.toContain(old.id)
    })

    test('a ballot that nobody cast in has an empty board', async () => {
      const { ballot } = await anOpenBallot(stores)
      await closeFor(stores, ballot)
      const board = await count(stores, ballot)
      expect(await stores.ballots.board(ballot.id)).toEqual(board)
      expect(board.counts.collected).toBe(0)
    })

    test('printed papers stand on the board beside those of the phones', async () => {
      const { ballot } = await anOpenBallot(stores)
      const voters = ['sau', 'loan', 'lanh', 'ut', 'tam', 'moi']
      for (const voter of voters.slice(0, 3)) await stores.ballots.markVoter(ballot.id, voter, bytes(1))
      for (const voter of voters.slice(3)) await stores.ballots.handPrinted(ballot.id, voter)
      await stores.ballots.cast(ballot.id, aPaper())
      await closeFor(stores, ballot)
      for (const counter of ['sau', 'loan']) await stores.ballots.enterPrinted(ballot.id, aCount(counter))
      const { digest: _digest, ...counted } = await boardOf(stores, ballot)
      const { enteredBy: _, ...figures } = aCount('sau')
      const onPaper = { issued: 3, ...figures }
      const head = { ...counted, onPaper, counts: { issued: 4, collected: 4, valid: 3, invalid: 1 } }
      const board: Board = { ...head, digest: digest(head) }
      expect(await make(stores, ballot.meetingId, { kind: 'countBallot', ballotId: ballot.id, board })).toBe('saved')
      expect(await stores.ballots.board(ballot.id)).toEqual(board)
      expect((await stores.ballots.turnout(ballot.id))?.collected).toBe(1)
    })

    test('a change that is refused leaves nothing of its append', async () => {
      const { ballot, meeting } = await anOpenBallot(stores)
      const before = await stores.meetings.summary(meeting.id)
      const second = aBallot(meeting)
      const refused = await make(
        stores,
        meeting.id,
        { kind: 'openBallot', ballot: second },
        { kind: 'countBallot', ballotId: ballot.id, board: await boardOf(stores, ballot) },
      )
      expect(refused).toBe('refused')
      expect(await stores.ballots.find(second.id)).toBeNull()
      expect(await stores.meetings.summary(meeting.id)).toEqual(before)
      expect(await stores.ballots.cast(second.id, aPaper())).toBe('late')
    })
  })

  test('a phone reports its recount once', async () => {
    const { ballot } = await anOpenBallot(stores)
    expect(await stores.ballots.recounts(ballot.id)).toEqual({ agreed: 0, disagreed: 0 })
    await Promise.all([
      stores.ballots.reportRecount(ballot.id, 'sau', true),
      stores.ballots.reportRecount(ballot.id, 'loan', false),
      stores.ballots.reportRecount(ballot.id, 'lanh', true),
    ])
    await stores.ballots.reportRecount(ballot.id, 'loan', true)
    expect(await stores.ballots.recounts(ballot.id)).toEqual({ agreed: 2, disagreed: 1 })
  })
})

const byBytesOfNumber = (a: CastPaper, b: CastPaper): number =>
  Buffer.compare(Buffer.from(a.number, 'base64url'), Buffer.from(b.number, 'base64url'))

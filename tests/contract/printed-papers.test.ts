import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BallotRecord } from '#application/ports/ballots.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { PrintedEntry } from '#domain/ballot/printed-papers.ts'
import type { Board, OnPaper } from '#domain/ballot/types.ts'
import { aCount, anOpenBallot, boardOf, cancel, close, closeFor, digest, make } from './given.ts'
import { type World, worlds } from './worlds.ts'

const hash = new Uint8Array([1, 2, 3])
const comrades = ['lanh', 'loan', 'moi', 'sau', 'tam', 'ut']

describe.each(worlds)('printed papers $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const take = async ({ id }: BallotRecord, members: readonly string[]) => {
    for (const member of members) await stores.ballots.markVoter(id, member, hash)
  }
  const hand = async ({ id }: BallotRecord, members: readonly string[]) => {
    for (const member of members) await stores.ballots.handPrinted(id, member)
  }
  const printedBoard = async (ballot: BallotRecord, onPaper: OnPaper | null): Promise<Board> => {
    const { digest: _, ...rest } = await boardOf(stores, ballot)
    const whole = { ...rest, onPaper }
    return { ...whole, digest: digest(whole) }
  }
  const countWith = async (ballot: BallotRecord, onPaper: OnPaper | null) =>
    make(stores, ballot.meetingId, { kind: 'countBallot', ballotId: ballot.id, board: await printedBoard(ballot, onPaper) })
  const counted = ({ enteredBy: _, ...figures }: PrintedEntry, issued = 3): OnPaper => ({ issued, ...figures })

  test('a printed paper stands on the list of those who took one, and apart in the turnout', async () => {
    const { ballot } = await anOpenBallot(stores)
    await take(ballot, ['sau'])
    expect(await stores.ballots.handPrinted(ballot.id, 'loan')).toBe('handed')
    expect(await stores.ballots.handPrinted(ballot.id, 'lanh')).toBe('handed')
    expect(await stores.ballots.takers(ballot.id)).toEqual(['lanh', 'loan', 'sau'])
    expect(await stores.ballots.printedTakers(ballot.id)).toEqual(['lanh', 'loan'])
    expect(await stores.ballots.turnout(ballot.id)).toMatchObject({ issued: 1, collected: 0, printed: 2 })
  })

  test('ten clicks at once are one printed paper', async () => {
    const { ballot } = await anOpenBallot(stores)
    const answers = await Promise.all(Array.from({ length: 10 }, () => stores.ballots.handPrinted(ballot.id, 'sau')))
    expect(answers.toSorted()).toEqual(['handed', ...Array(9).fill('same')])
  })

  test('rule 21: nobody has a printed paper and one by phone', async () => {
    const { ballot } = await anOpenBallot(stores)
    await take(ballot, ['sau'])
    await hand(ballot, ['loan'])
    expect(await stores.ballots.handPrinted(ballot.id, 'sau')).toBe('phone')
    expect(await stores.ballots.markVoter(ballot.id, 'loan', hash)).toBe('printed')
    expect(await stores.ballots.turnout(ballot.id)).toMatchObject({ issued: 1, printed: 1 })
  })

  test('rule 21: of a phone and a printed paper at once a member gets one', async () => {
    const { ballot } = await anOpenBallot(stores)
    const members = Array.from({ length: 40 }, (_, at) => `m${at}`)
    const outcomes = await Promise.all(
      members.map((member) =>
        Promise.all([stores.ballots.markVoter(ballot.id, member, hash), stores.ballots.handPrinted(ballot.id, member)]),
      ),
    )
    for (const outcome of outcomes) expect(['marked phone', 'printed handed']).toContain(outcome.join(' '))
    const turnout = await stores.ballots.turnout(ballot.id)
    expect((turnout?.issued ?? 0) + (turnout?.printed ?? 0)).toBe(40)
  })

  test('a mistaken note is taken back while the ballot is open; a paper taken by phone is not', async () => {
    const { ballot } = await anOpenBallot(stores)
    await take(ballot, ['sau'])
    await hand(ballot, ['loan'])
    expect(await stores.ballots.takeBackPrinted(ballot.id, 'loan')).toBe('taken-back')
    expect(await stores.ballots.takeBackPrinted(ballot.id, 'loan')).toBe('none')
    expect(await stores.ballots.takeBackPrinted(ballot.id, 'sau')).toBe('none')
    expect(await stores.ballots.takers(ballot.id)).toEqual(['sau'])
    expect(await stores.ballots.markVoter(ballot.id, 'loan', hash)).toBe('marked')
  })

  test('once the ballot closes no printed paper is handed out or taken back', async () => {
    const { ballot } = await anOpenBallot(stores)
    await hand(ballot, comrades)
    await close(stores, ballot, 600)
    expect(await stores.ballots.handPrinted(ballot.id, 'nga')).toBe('not-open')
    expect(await stores.ballots.takeBackPrinted(ballot.id, 'sau')).toBe('not-open')
    expect(await stores.ballots.markVoter(ballot.id, 'sau', hash)).toBe('printed')
    expect(await stores.ballots.printedTakers(ballot.id)).toEqual(comrades)
  })

  test.each([
    ['two by phone and none printed', 2, 0, 'saved'],
    ['three by phone and three printed', 3, 3, 'saved'],
    ['none by phone and three printed', 0, 3, 'saved'],
    ['three by phone and two printed', 3, 2, 'refused'],
    ['two by phone and three printed', 2, 3, 'refused'],
    ['none by phone and one printed', 0, 1, 'refused'],
  ])('%s: closing is %s', async (_name, byPhone, printed, outcome) => {
    const { ballot } = await anOpenBallot(stores)
    await take(ballot, comrades.slice(0, byPhone))
    await hand(ballot, comrades.slice(byPhone, byPhone + printed))
    expect(await close(stores, ballot)).toBe(outcome)
    expect((await stores.ballots.find(ballot.id))?.status).toBe(outcome === 'saved' ? 'CLOSING' : 'OPEN')
  })

  test('papers taken while the ballot closes are either seen by the closing or not taken', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { ballot } = await anOpenBallot(stores)
      await hand(ballot, comrades.slice(0, 3))
      const [closed, ...taken] = await Promise.all([
        close(stores, ballot, 600),
        ...comrades.slice(3).map((member) => stores.ballots.markVoter(ballot.id, member, hash)),
      ])
      const byPhone = taken.filter((outcome) => outcome === 'marked').length
      if (closed === 'saved') expect([0, 3]).toContain(byPhone)
    }
  })

  test('counts are entered from the closing on, each by one person, and come back as they were', async () => {
    const { ballot } = await anOpenBallot(stores)
    await hand(ballot, comrades.slice(0, 3))
    expect(await stores.ballots.enterPrinted(ballot.id, aCount('sau'))).toBe('not-closed')
    await close(stores, ballot, 600)
    const [one, other, corrected] = [aCount('sau'), aCount('loan', { invalid: 0 }), aCount('loan')]
    expect(await stores.ballots.enterPrinted(ballot.id, one)).toBe('entered')
    expect(await stores.ballots.enterPrinted(ballot.id, other)).toBe('entered')
    expect(await stores.ballots.printedEntries(ballot.id)).toEqual([other, one])
    await stores.ballots.enterPrinted(ballot.id, corrected)
    expect(await stores.ballots.printedEntries(ballot.id)).toEqual([corrected, one])
    expect(await stores.ballots.withdrawPrinted(ballot.id, 'sau')).toBe('withdrawn')
    expect(await stores.ballots.withdrawPrinted(ballot.id, 'sau')).toBe('withdrawn')
    expect(await stores.ballots.printedEntries(ballot.id)).toEqual([corrected])
  })

  test.each<[string, PrintedEntry[], OnPaper | null, 'saved' | 'refused']>([
    ['two who agree', [aCount('sau'), aCount('loan')], counted(aCount('')), 'saved'],
    ['one alone', [aCount('sau')], counted(aCount('')), 'refused'],
    ['two who differ', [aCount('sau'), aCount('loan', { invalid: 0 })], counted(aCount('')), 'refused'],
    ['a third who differs', [aCount('sau'), aCount('loan'), aCount('ut', { collected: 2 })], counted(aCount('')), 'refused'],
    ['two who agree on something else', [aCount('sau'), aCount('loan')], counted(aCount('', { invalid: 2 })), 'refused'],
    ['a board without them', [aCount('sau'), aCount('loan')], null, 'refused'],
    ['a list of another length', [aCount('sau'), aCount('loan')], counted(aCount(''), 4), 'refused'],
  ])('the count of printed papers by %s', async (_name, entries, onPaper, outcome) => {
    const { ballot } = await anOpenBallot(stores)
    await hand(ballot, comrades.slice(0, 3))
    await closeFor(stores, ballot)
    for (const entry of entries) await stores.ballots.enterPrinted(ballot.id, entry)
    expect(await countWith(ballot, onPaper)).toBe(outcome)
    expect((await stores.ballots.find(ballot.id))?.status).toBe(outcome === 'saved' ? 'COUNTED' : 'CLOSED')
  })

  test('after the count, and after a cancellation, the counts are gone and none is entered', async () => {
    const [{ ballot: done }, { ballot: burnt }] = [await anOpenBallot(stores), await anOpenBallot(stores)]
    for (const ballot of [done, burnt]) {
      await hand(ballot, comrades.slice(0, 3))
      await closeFor(stores, ballot)
      for (const who of ['sau', 'loan']) await stores.ballots.enterPrinted(ballot.id, aCount(who))
    }
    expect(await countWith(done, counted(aCount('')))).toBe('saved')
    await cancel(stores, burnt)
    for (const { id } of [done, burnt]) {
      expect(await stores.ballots.printedEntries(id)).toEqual([])
      expect(await stores.ballots.enterPrinted(id, aCount('sau'))).toBe('not-closed')
      expect(await stores.ballots.withdrawPrinted(id, 'sau')).toBe('not-closed')
      expect(await stores.ballots.printedTakers(id)).toEqual(comrades.slice(0, 3))
    }
    expect((await stores.ballots.board(done.id))?.onPaper).toEqual(counted(aCount('')))
  })

  test('a ballot held on printed papers alone is remembered as such', async () => {
    const { ballot } = await anOpenBallot(stores, { printedOnly: true })
    expect(await stores.ballots.find(ballot.id)).toMatchObject({ printedOnly: true })
  })
})

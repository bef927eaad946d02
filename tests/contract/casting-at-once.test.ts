import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CastOutcome } from '#application/ports/ballots.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { CastPaper } from '#domain/ballot/types.ts'
import { anOpenBallot, aPaper, close, closeFor, count, otherSheet, untilClosed } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('casting at once $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('100 papers cast at once are all collected, once each', async () => {
    const { ballot } = await anOpenBallot(stores)
    const papers = Array.from({ length: 100 }, () => aPaper())
    const outcomes = await Promise.all(papers.map((paper) => stores.ballots.cast(ballot.id, paper)))
    expect(new Set(outcomes)).toEqual(new Set(['collected']))
    expect((await stores.ballots.turnout(ballot.id))?.collected).toBe(100)
  })

  test('more papers than one statement takes', async () => {
    const { ballot } = await anOpenBallot(stores)
    const outcomes = await Promise.all(Array.from({ length: 1000 }, () => stores.ballots.cast(ballot.id, aPaper())))
    expect(outcomes.filter((outcome) => outcome === 'collected')).toHaveLength(1000)
  })

  test('ten taps at once are one paper', async () => {
    const { ballot } = await anOpenBallot(stores)
    const papers = Array.from({ length: 30 }, () => aPaper())
    const taps = papers.flatMap((paper) => Array<CastPaper>(10).fill(paper)).toSorted(() => Math.random() - 0.5)
    const outcomes = await Promise.all(taps.map((paper) => stores.ballots.cast(ballot.id, paper)))
    expect(outcomes.filter((outcome) => outcome === 'collected')).toHaveLength(30)
    expect(outcomes.filter((outcome) => outcome === 'same')).toHaveLength(270)
  })

  test('two processes that write the same papers in opposite order do not wait for each other for ever', async () => {
    const { ballot } = await anOpenBallot(stores)
    const second = world.another?.() ?? { stores, close: async () => {} }
    const papers = Array.from({ length: 300 }, () => aPaper())
    const there = Promise.all(papers.map((paper) => stores.ballots.cast(ballot.id, paper)))
    const back = Promise.all(papers.toReversed().map((paper) => second.stores.ballots.cast(ballot.id, paper)))
    const outcomes = [...(await there), ...(await back)]
    expect(outcomes.filter((outcome) => outcome === 'collected')).toHaveLength(300)
    expect(outcomes.filter((outcome) => outcome === 'same')).toHaveLength(300)
    await second.close()
  })

  test('of two sheets under one number at once, one is in the box', async () => {
    const { ballot } = await anOpenBallot(stores)
    const papers = Array.from({ length: 20 }, () => aPaper())
    const pairs = await Promise.all(
      papers.map((paper) => Promise.all([paper, otherSheet(paper)].map((sheet) => stores.ballots.cast(ballot.id, sheet)))),
    )
    for (const pair of pairs) expect(pair.toSorted()).toEqual(['collected', 'other'])
    expect((await stores.ballots.turnout(ballot.id))?.collected).toBe(20)
  })

  test('50 casts race 50 closings: every acknowledged paper is counted, no other is', async () => {
    for (let round = 0; round < 10; round++) await race()
  })

  async function race(): Promise<void> {
    const { ballot } = await anOpenBallot(stores)
    const papers = Array.from({ length: 50 }, () => aPaper())
    const closings = Array.from({ length: 50 }, () => close(stores, ballot, 0).then(() => stores.ballots.finishOverdue()))
    const casts = papers.map(async (paper, at): Promise<CastOutcome> => {
      await new Promise((resolve) => setTimeout(resolve, at % 10))
      return stores.ballots.cast(ballot.id, paper)
    })
    const outcomes = await Promise.all(casts)
    await Promise.all(closings)
    await untilClosed(stores, ballot)
    const acknowledged = papers.filter((_, at) => outcomes[at] === 'collected').map(({ number }) => number)
    expect(outcomes.every((outcome) => outcome === 'collected' || outcome === 'late')).toBe(true)
    expect(await Promise.all(papers.map((paper) => stores.ballots.cast(ballot.id, paper)))).toEqual(
      outcomes.map((outcome) => (outcome === 'collected' ? 'same' : 'late')),
    )
    const board = await count(stores, ballot)
    expect(board.numbers.map(({ number }) => number).toSorted()).toEqual(acknowledged.toSorted())
    expect(board.counts.collected).toBe(acknowledged.length)
  }

  test('papers that come while the ballot is counted or cancelled are late', async () => {
    const { ballot } = await anOpenBallot(stores)
    await stores.ballots.cast(ballot.id, aPaper())
    await closeFor(stores, ballot)
    const [board, ...outcomes] = await Promise.all([
      count(stores, ballot),
      ...Array.from({ length: 50 }, () => stores.ballots.cast(ballot.id, aPaper())),
    ])
    expect(board.counts.collected).toBe(1)
    expect(new Set(outcomes)).toEqual(new Set(['late']))
  })
})

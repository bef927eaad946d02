import { beforeEach, describe, expect, test } from 'vitest'
import { ok, refuse } from '#domain/result.ts'
import { phoneKeysCode } from '#paper/codes.ts'
import { memoryStore } from '#paper/memory-store.ts'
import type { PaperStore } from '#paper/paper-store.ts'
import { thisPhone } from '#paper/phone.ts'
import { exampleBallot } from '../../../../tests/support/example-ballot.ts'
import { openPaperBox, type PaperBox } from '../../../../tests/support/paper-box.ts'
import type { DeskTools } from './desk-facts.ts'
import { type BallotNow, openPaperDesk, type PaperDesk } from './paper-desk.ts'
import type { PaperState } from './paper-state.ts'

// One phone through one ballot; "a reload" is a new desk over the same memory.

let box: PaperBox
let store: PaperStore
let reports: boolean[]
let board: unknown

const open = (over: Partial<DeskTools> = {}): PaperDesk =>
  openPaperDesk(
    { ballotId: box.document.id, memberId: 'tam' },
    {
      store,
      phone: thisPhone({ fetch: box.fetch, wait: async () => {} }),
      ask: box.askAs('tam'),
      readBallot: async () => ok(box.document),
      readBoard: async () => (board ? ok(board) : refuse('ballot/unknown')),
      readWall: async () => (board as { digest: string }).digest,
      report: async (agreed) => reports.push(agreed),
      ...over,
    },
  )

const now = (over: Partial<BallotNow> = {}): BallotNow => ({
  status: 'OPEN',
  mayTake: true,
  wallCode: phoneKeysCode(box.document),
  ...over,
})

const reach = (desk: PaperDesk, at: PaperState['at']): Promise<PaperState> =>
  new Promise((resolve) => {
    const look = () => {
      if (desk.state().at !== at) return
      leave()
      resolve(desk.state())
    }
    const leave = desk.subscribe(look)
    look()
  })

const offered = async (desk: PaperDesk) => {
  desk.follow(now())
  await until(desk, (state) => state.at === 'offered' && state.code !== null)
}

const until = (desk: PaperDesk, holds: (state: PaperState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds(desk.state())) return
      leave()
      resolve()
    }
    const leave = desk.subscribe(look)
    look()
  })

const publish = () => {
  box.status = 'CLOSED'
  board = JSON.parse(JSON.stringify(box.count()))
}

beforeEach(async () => {
  box = await openPaperBox(exampleBallot())
  store = memoryStore()
  reports = []
  board = null
})

describe('A member with a phone that can vote', () => {
  test('takes, marks, casts and recounts; afterwards the phone holds nothing that could be demanded', async () => {
    const desk = open()
    await offered(desk)
    await desk.take()
    expect(desk.state()).toMatchObject({ at: 'marking', marks: {} })
    await desk.mark('chau-thu-ba', 'GOOD')
    await desk.cast()
    expect(desk.state()).toEqual({ at: 'recorded' })
    publish()
    desk.follow(now({ status: 'COUNTED' }))
    await until(desk, (state) => state.at === 'recounted' && state.reported)
    expect(desk.state()).toMatchObject({ verification: { agreed: true, counted: true }, before: null, mayErase: false })
    expect(reports).toEqual([true])
    expect(await store.get({ ballotId: box.document.id, memberId: 'tam' })).toMatchObject({ stage: 'verified', agreed: true })
  })

  test('finds the marks again after a reload, and a cleared box is clear', async () => {
    const first = open()
    await offered(first)
    await first.take()
    await first.mark('chau-thu-ba', 'GOOD')
    await first.mark('do-van-bay', 'EXCELLENT')
    await first.mark('chau-thu-ba', null)
    first.leave()
    const second = open()
    second.follow(now())
    expect(await reach(second, 'marking')).toMatchObject({ marks: { 'do-van-bay': 'EXCELLENT' } })
  })

  test.each([
    { heard: true, leads: 'marking' as const, what: 'gets the paper it asked for, also while the ballot closes' },
    { heard: false, leads: 'missed' as const, what: 'is told that it was too late when the server never heard of it' },
  ])('after a reload in the middle of taking, $what', async ({ heard, leads }) => {
    const first = open({
      ask: async (asked) => {
        if (heard) await box.askAs('tam')(asked)
        first.leave()
        throw new Error('the network is gone')
      },
    })
    await offered(first)
    await first.take()
    box.status = 'CLOSING'
    const second = open()
    second.follow(now({ status: 'CLOSING', mayTake: false }))
    expect(await reach(second, leads)).toMatchObject({ at: leads })
    expect(new Set(box.heard).size).toBe(1)
  })

  test('sends the stored sheet by itself after a reload while sending', async () => {
    const first = open()
    await offered(first)
    await first.take()
    box.before = [
      () => {
        first.leave()
        throw new Error('the network is gone')
      },
    ]
    await first.cast()
    const second = open()
    second.follow(now())
    await reach(second, 'recorded')
    expect(new Set(box.heard.filter((text) => text.includes('rows'))).size).toBe(1)
  })

  test('is told when the box closed first, and may send the same paper again', async () => {
    const desk = open()
    await offered(desk)
    await desk.take()
    box.status = 'CLOSED'
    await desk.cast()
    expect(desk.state()).toEqual({ at: 'not-recorded', reason: 'too-late' })
    await desk.sendAgain()
    expect(desk.state()).toEqual({ at: 'not-recorded', reason: 'too-late' })
    publish()
    desk.follow(now({ status: 'COUNTED' }))
    expect(await reach(desk, 'recounted')).toMatchObject({ verification: { agreed: true, counted: false } })
  })

  test('is told when the ballot closes over an unsent paper', async () => {
    const desk = open()
    await offered(desk)
    await desk.take()
    desk.follow(now({ status: 'CLOSED' }))
    expect(desk.state()).toEqual({ at: 'missed', what: 'sending' })
  })

  test('takes no paper when its code is not the one on the wall', async () => {
    const desk = open()
    desk.follow(now({ wallCode: '0000 0000 0000' }))
    await until(desk, (state) => state.at === 'offered' && state.refusal !== null)
    await desk.take()
    expect(desk.state()).toMatchObject({ at: 'offered', refusal: 'ballot/other-code', taking: null })
    expect(await store.get({ ballotId: box.document.id, memberId: 'tam' })).toBeNull()
  })

  test('burns the paper of a cancelled ballot', async () => {
    const desk = open()
    await offered(desk)
    await desk.take()
    desk.follow(now({ status: 'CANCELLED' }))
    expect(await reach(desk, 'cancelled')).toEqual({ at: 'cancelled', hadPaper: true })
    await until(desk, () => true)
    expect(await store.get({ ballotId: box.document.id, memberId: 'tam' })).toBeNull()
  })
})

describe('After the count', () => {
  test('a probationary member recounts as well, and a reload does not report again', async () => {
    publish()
    const first = open()
    first.follow(now({ status: 'COUNTED', mayTake: false }))
    await until(first, (state) => state.at === 'recounted' && state.reported)
    first.leave()
    const second = open()
    second.follow(now({ status: 'COUNTED', mayTake: false }))
    expect(await reach(second, 'recounted')).toMatchObject({ before: true, verification: { agreed: true } })
    expect(reports).toEqual([true])
  })

  test('a board that is not the one on the wall is reported, and the paper stays until the counting team has looked', async () => {
    const desk = open({ readWall: async () => 'another digest' })
    await offered(desk)
    await desk.take()
    await desk.cast()
    publish()
    desk.follow(now({ status: 'COUNTED' }))
    await until(desk, (state) => state.at === 'recounted' && state.reported)
    expect(desk.state()).toMatchObject({ verification: { agreed: false }, mayErase: true })
    expect(reports).toEqual([false])
    await desk.erase()
    expect(desk.state()).toMatchObject({ mayErase: false })
    expect(await store.get({ ballotId: box.document.id, memberId: 'tam' })).toMatchObject({ stage: 'verified', agreed: false })
  })
})

describe('A browser that keeps nothing', () => {
  test('offers no paper', async () => {
    const refuses = async () => {
      throw new Error('storage is refused')
    }
    const desk = open({ store: { ...store, get: refuses, draft: refuses } })
    desk.follow(now())
    expect(await reach(desk, 'no-storage')).toEqual({ at: 'no-storage' })
  })
})

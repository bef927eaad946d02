import { beforeEach, expect, test } from 'vitest'
import { ok, refuse } from '#domain/result.ts'
import { exampleBallot } from '../../tests/support/example-ballot.ts'
import { openPaperBox, type PaperBox } from '../../tests/support/paper-box.ts'
import { exclusivelyWith } from './exclusively.ts'
import { memoryStore } from './memory-store.ts'
import type { PaperStore } from './paper-store.ts'
import { type TakeStep, type Taking, takePaper } from './take-paper.ts'

const bay = { ballotId: 'ap-3.ballot', memberId: 'bay' }
let box: PaperBox
let store: PaperStore
beforeEach(async () => {
  box = await openPaperBox(exampleBallot())
  store = memoryStore()
})

const phone = { wait: async () => {}, exclusively: exclusivelyWith(undefined) }
const taking = (over: Partial<Taking> = {}): Taking => ({
  store,
  memberId: 'bay',
  ballot: box.document,
  ask: box.askAs('bay'),
  phone,
  ...over,
})
const blindedHeard = () => new Set(box.heard.map((text) => JSON.parse(text).blinded)).size

test('a paper is drawn, stored, asked for, unblinded and kept', async () => {
  const steps: TakeStep[] = []
  const taken = await takePaper(taking({ onStep: (step) => steps.push(step) }))
  expect(taken).toMatchObject({ ok: true, value: { stage: 'held', memberId: 'bay', body: null, receipt: null } })
  expect(steps).toEqual(['drawing', 'asking', 'checking', 'taken'])
  expect(await store.get(bay)).toEqual(taken.ok && taken.value)
})

test('everything is stored before anything is asked', async () => {
  await takePaper(
    taking({
      ask: async (asked) => {
        const stored = await store.get(bay)
        expect(stored).toMatchObject({ stage: 'held', blinded: asked.blinded, signature: null, ballot: box.document })
        return box.askAs('bay')(asked)
      },
    }),
  )
  expect.assertions(1)
})

test('taking again asks nobody', async () => {
  const first = await takePaper(taking())
  expect(await takePaper(taking())).toEqual(first)
  expect(box.heard).toHaveLength(1)
})

class Reload extends Error {}
const reload = () => {
  throw new Reload()
}

test.each<[string, () => Partial<Taking>]>([
  ['before the secret is stored', () => ({ store: { ...store, add: async () => reload() } })],
  ['before the request goes out', () => ({ phone: { ...phone, wait: async () => reload() } })],
  [
    'after the server signed',
    () => ({
      ask: async (asked) => {
        await box.askAs('bay')(asked)
        return reload()
      },
      phone: { ...phone, wait: async (ms) => (ms > 0 ? reload() : undefined) },
    }),
  ],
  ['before the signature is stored', () => ({ store: { ...store, update: async () => reload() } })],
])('a reload %s costs nothing: the same paper is taken', async (_when, broken) => {
  await takePaper(taking(broken())).catch((error) => expect(error).toBeInstanceOf(Reload))
  const taken = await takePaper(taking())
  expect(taken.ok).toBe(true)
  expect(blindedHeard()).toBe(1)
})

test('two tabs take one paper, with locks and without', async () => {
  const both = await Promise.all([takePaper(taking()), takePaper(taking())])
  expect(both[0]).toEqual(both[1])
  const unlocked = { ...phone, exclusively: <T>(_name: string, work: () => Promise<T>) => work() }
  store = memoryStore()
  box = await openPaperBox(exampleBallot())
  const free = await Promise.all([takePaper(taking({ phone: unlocked })), takePaper(taking({ phone: unlocked }))])
  expect(free[0]).toEqual(free[1])
  expect(blindedHeard()).toBe(1)
})

test('a lost answer and a pause in saving are waited out, a second each', async () => {
  const waits: number[] = []
  const answers = [() => reload(), () => refuse('access/saving-paused'), () => refuse('ballot/too-many-requests')]
  const taken = await takePaper(
    taking({
      phone: { ...phone, wait: async (ms) => void waits.push(ms) },
      delay: 700,
      ask: async (asked) => answers.shift()?.() ?? box.askAs('bay')(asked),
    }),
  )
  expect(taken.ok).toBe(true)
  expect(waits).toEqual([700, 1000, 1000, 1000])
})

test('given up by the screen, the request ends without a word lost', async () => {
  const gaveUp = new AbortController()
  const giveUp = async () => {
    gaveUp.abort()
    return reload()
  }
  const stopped = await takePaper(taking({ signal: gaveUp.signal, ask: giveUp }))
  expect(stopped).toEqual(refuse('ballot/no-answer'))
  expect((await takePaper(taking())).ok).toBe(true)
})

test("the server's refusal is handed on: another phone of this member took the paper", async () => {
  await takePaper(taking({ store: memoryStore() }))
  expect(await takePaper(taking())).toEqual(refuse('ballot/already-taken'))
})

test('a signature that is none of this number is not kept', async () => {
  const answer = await takePaper(taking({ ask: async () => ok(Buffer.alloc(256, 1).toString('base64url')) }))
  expect(answer).toEqual(refuse('ballot/bad-blind-signature'))
  expect(await store.get(bay)).toMatchObject({ signature: null })
})

test('a server that shows other keys after a reload is found out', async () => {
  await takePaper(taking())
  const other = await openPaperBox(exampleBallot())
  expect(await takePaper(taking({ ballot: other.document, ask: other.askAs('bay') }))).toEqual(refuse('ballot/other-keys'))
})

test('a phone that cannot store takes no paper, and one that verified takes no second', async () => {
  const broken = { ...store, add: () => Promise.reject(new Error('quota')) }
  expect(await takePaper(taking({ store: broken }))).toEqual(refuse('ballot/cannot-store'))
  expect(box.heard).toEqual([])
  await store.finish({ ...bay, stage: 'verified', agreed: true })
  expect(await takePaper(taking())).toEqual(refuse('ballot/already-verified'))
})

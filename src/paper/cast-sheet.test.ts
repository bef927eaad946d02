import { beforeEach, expect, test } from 'vitest'
import type { Mark } from '#domain/ballot/types.ts'
import { refuse } from '#domain/result.ts'
import { exampleBallot } from '../../tests/support/example-ballot.ts'
import { openPaperBox, type PaperBox } from '../../tests/support/paper-box.ts'
import { type Casting, type CastState, castSheet, castStateOf, resumeSending } from './cast-sheet.ts'
import { memoryStore } from './memory-store.ts'
import type { HeldPaper, PaperStore } from './paper-store.ts'
import { thisPhone } from './phone.ts'
import { takePaper } from './take-paper.ts'

const key = { ballotId: 'ap-3.ballot', memberId: 'bay' }
const marks = { 'chau-thu-ba': 'GOOD', 'do-van-bay': 'SATISFACTORY' } as const
let box: PaperBox
let store: PaperStore
let states: CastState[]
beforeEach(async () => {
  box = await openPaperBox(exampleBallot())
  store = memoryStore()
  states = []
  await takePaper({ store, memberId: 'bay', ballot: box.document, ask: box.askAs('bay'), phone: phone() })
  box.heard.length = 0
})

const phone = () => thisPhone({ fetch: box.fetch, wait: async () => {} })
const casting = (over: Partial<Casting> = {}): Casting => ({ store, key, phone: phone(), onState: (state) => states.push(state), ...over })
const held = async () => (await store.get(key)) as HeldPaper
const says =
  (status: number, said: object = {}) =>
  () =>
    Response.json(said, { status })
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

test('the sheet is stored before it is sent, then recorded', async () => {
  box.before.push(async () => {
    expect((await held()).body).toBe(box.heard[0])
    return offline()
  })
  expect(await castSheet(casting(), marks)).toEqual({ ok: true, value: { state: 'recorded' } })
  expect((await held()).receipt).toHaveLength(86)
  expect(castStateOf(await held())).toEqual({ state: 'recorded' })
  expect.assertions(4)
})

test('a dead network, a pause and a crowd are waited out with the same bytes, every second', async () => {
  const waits: number[] = []
  box.before.push(offline, says(503), says(429), says(500), () => new Response('<html>Wi-Fi</html>', { status: 200 }))
  await castSheet(casting({ phone: { ...phone(), wait: async (ms) => void waits.push(ms) } }), marks)
  expect(states.map((state) => (state.state === 'sending' ? `${state.tries} ${state.because}` : state.state))).toEqual([
    '1 first',
    '2 no-answer',
    '3 saving-paused',
    '4 busy',
    '5 no-answer',
    '6 no-answer',
    'recorded',
  ])
  expect(waits).toEqual([1000, 1000, 1000, 1000, 1000])
  expect(new Set(box.heard).size).toBe(1)
})

test.each([
  [403, 'bad-signature'],
  [404, 'unknown-ballot'],
  [409, 'other-sheet'],
  [410, 'too-late'],
  [413, 'too-large'],
  [422, 'bad-form'],
] as const)('the answer %i is final: not recorded, %s', async (status, reason) => {
  box.before.push(says(status, { refusal: 'ballot/x', board: '/ballot-box/ap-3.ballot/board' }))
  const answer = await castSheet(casting(), marks)
  expect(answer).toEqual({ ok: true, value: { state: 'not-recorded', reason, board: '/ballot-box/ap-3.ballot/board' } })
  expect(castStateOf(await held())).toMatchObject({ state: 'not-recorded', reason })
})

test('a receipt of another box is none', async () => {
  box.before.push(says(200, { receipt: `${'A'.repeat(85)}Q` }))
  expect(await castSheet(casting(), marks)).toMatchObject({ value: { state: 'not-recorded', reason: 'bad-receipt' } })
  expect(await resumeSending(casting())).toEqual({ state: 'recorded' })
})

test('the answer was lost and the ballot closed meanwhile: the same sheet gets its receipt', async () => {
  box.before.push(async () => {
    await box.fetch('', { body: box.heard[0] ?? '' })
    box.status = 'CLOSED'
    return offline()
  })
  expect(await castSheet(casting(), marks)).toEqual({ ok: true, value: { state: 'recorded' } })
})

test('a sheet that came too late is said to be not recorded', async () => {
  box.status = 'CLOSED'
  expect(await castSheet(casting(), marks)).toMatchObject({ value: { state: 'not-recorded', reason: 'too-late' } })
})

test('a reload while sending goes on with the stored sheet; other marks change nothing', async () => {
  const gone = new AbortController()
  box.before.push(() => {
    gone.abort()
    return offline()
  })
  const left = await castSheet(casting({ signal: gone.signal }), marks)
  expect(left).toMatchObject({ value: { state: 'sending' } })
  expect(castStateOf(await held())).toMatchObject({ state: 'sending', tries: 0 })
  const { body } = await held()
  expect(await castSheet(casting(), { 'chau-thu-ba': 'EXCELLENT' })).toEqual({ ok: true, value: { state: 'recorded' } })
  expect((await held()).body).toBe(body)
  expect(new Set(box.heard).size).toBe(1)
})

test('a tap repeated ten times is one paper', async () => {
  await Promise.all(Array.from({ length: 10 }, () => castSheet(casting(), marks)))
  box.status = 'CLOSED'
  expect(box.count().counts.collected).toBe(1)
  expect(new Set(box.heard).size).toBe(1)
})

test('only a sheet refused for its form may be filled again', async () => {
  box.before.push(says(422))
  await castSheet(casting(), marks)
  expect(await castSheet(casting(), { 'chau-thu-ba': 'EXCELLENT' })).toEqual({ ok: true, value: { state: 'recorded' } })
  expect(JSON.parse((await held()).body ?? '').rows['chau-thu-ba'].mark).toBe('EXCELLENT')
})

test('a mark the row does not have is refused before anything is stored', async () => {
  expect(await castSheet(casting(), { 'chau-thu-ba': 'AGREE' })).toEqual(refuse('ballot/mark-not-allowed'))
  expect((await held()).body).toBeNull()
  expect(castStateOf(await held())).toBeNull()
  expect(await resumeSending(casting())).toBeNull()
})

test('who holds no paper casts none', async () => {
  await store.erase(key)
  expect(await castSheet(casting(), marks)).toEqual(refuse('ballot/no-paper'))
  await store.finish({ ...key, stage: 'verified', agreed: true })
  expect(await castSheet(casting(), marks)).toEqual(refuse('ballot/already-verified'))
})

test('the request carries no cookie, no referrer and one header', async () => {
  const seen: RequestInit[] = []
  const fetch: typeof globalThis.fetch = async (url, request) => {
    seen.push(request ?? {})
    expect(url).toBe('http://localhost:3000/ballot-box/ap-3.ballot')
    return box.fetch(url, request)
  }
  await castSheet(casting({ phone: { ...phone(), fetch, origin: 'http://localhost:3000' } }), marks)
  expect(seen[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', headers: { 'content-type': 'application/json' } })
})

test('whatever is marked, what is sent is equally long: nobody on the network can tell marks apart', async () => {
  const lengths: number[] = []
  for (const [at, sheet] of [
    {},
    marks,
    { 'chau-thu-ba': 'NOT_COMPLETED', 'do-van-bay': 'SATISFACTORY' },
    { 'chau-thu-ba': 'EXCELLENT' },
  ].entries()) {
    store = memoryStore()
    await takePaper({ store, memberId: 'bay', ballot: box.document, ask: box.askAs(`bay ${at}`), phone: phone() })
    expect(await castSheet(casting(), sheet as Record<string, Mark>)).toMatchObject({ value: { state: 'recorded' } })
    lengths.push((await held()).body?.length ?? 0)
  }
  expect(lengths).toEqual(lengths.map(() => lengths[0]))
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Stores } from '#application/ports/stores.ts'
import { sealEvents, verifyChain } from '#domain/meeting/chain.ts'
import type { MeetingEvent } from '#domain/meeting/event.ts'
import { digests } from '#server/world.ts'
import { aMeeting, anEvent, aSummary, make, newCell, newId, next } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('meetings $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  test('a meeting comes back as it was planned', async () => {
    const summary = aSummary(newCell(), { version: 2 })
    const events = [anEvent(1), anEvent(2, 'Ý kiến "thứ hai"')]
    await stores.meetings.create(summary, events, new Uint8Array([0, 255, 7]))
    expect(await stores.meetings.summary(summary.id)).toEqual(summary)
    expect(await stores.meetings.events(summary.id, 0)).toEqual(events)
    expect(await stores.meetings.events(summary.id, 1)).toEqual(events.slice(1))
    expect(await stores.meetings.checkInSecret(summary.id)).toEqual(new Uint8Array([0, 255, 7]))
  })

  test('a meeting is created once', async () => {
    const summary = await aMeeting(stores)
    await expect(stores.meetings.create(summary, [anEvent(1)], new Uint8Array([1]))).rejects.toThrow()
    expect(await stores.meetings.events(summary.id, 0)).toHaveLength(1)
  })

  test.each(['nothing', '', 'cell-none'])('an unknown id finds nothing: %s', async (id) => {
    expect(await stores.meetings.summary(id)).toBeNull()
    expect(await stores.meetings.events(id, 0)).toEqual([])
    expect(await stores.meetings.checkInSecret(id)).toBeNull()
  })

  test('events and where the meeting stands are appended together', async () => {
    const meeting = await aMeeting(stores)
    const append = await next(stores, meeting.id)
    const two = {
      ...append,
      events: [anEvent(2), anEvent(3)],
      summary: { ...append.summary, version: 3, present: 14, stage: 'Biểu quyết' },
    }
    expect(await stores.meetings.append(two)).toBe('saved')
    expect(await stores.meetings.summary(meeting.id)).toEqual(two.summary)
    expect(await stores.meetings.events(meeting.id, 1)).toEqual(two.events)
  })

  test('who decided on an older log writes nothing', async () => {
    const meeting = await aMeeting(stores)
    const append = await next(stores, meeting.id)
    expect(await stores.meetings.append(append)).toBe('saved')
    expect(await stores.meetings.append({ ...append, events: [anEvent(2, 'khác')] })).toBe('clash')
    expect(await stores.meetings.events(meeting.id, 1)).toEqual(append.events)
    expect(await stores.meetings.append({ ...append, meetingId: newId('none'), summary: { ...append.summary, id: newId('none') } })).toBe(
      'clash',
    )
  })

  test('of ten processes that append at once one is first, and the log has no gap', async () => {
    const meeting = await aMeeting(stores)
    const append = await next(stores, meeting.id)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => stores.meetings.append({ ...append, events: [anEvent(2, `${at}`)] })),
    )
    expect(answers.toSorted()).toEqual([...Array(9).fill('clash'), 'saved'])
    expect((await stores.meetings.events(meeting.id, 0)).map(({ version }) => version)).toEqual([1, 2])
  })

  test("a cell's meetings stand with the latest first", async () => {
    const cellId = newCell()
    const june = await aMeeting(stores, { cellId, startsAt: '2026-06-05T01:00:00.000Z', status: 'SIGNED' })
    const december = await aMeeting(stores, { cellId })
    await aMeeting(stores)
    expect(await stores.meetings.ofCell(cellId)).toEqual([december, june])
  })

  test('the annual reviews of some cells, the latest first', async () => {
    const [here, there] = [newCell(), newCell()]
    const older = await aMeeting(stores, { cellId: here, kind: 'ANNUAL_REVIEW', startsAt: '2025-12-05T01:00:00.000Z', year: 2025 })
    const other = await aMeeting(stores, { cellId: there, kind: 'ANNUAL_REVIEW', startsAt: '2026-12-04T01:00:00.000Z', status: 'CLOSED' })
    await aMeeting(stores, { cellId: here, kind: 'REGULAR' })
    await aMeeting(stores, { kind: 'ANNUAL_REVIEW' })
    expect(await stores.meetings.annualReviews([here, there])).toEqual([other, older])
    expect(await stores.meetings.annualReviews([])).toEqual([])
  })

  test('the open meetings of some cells, or of all', async () => {
    const [here, there] = [newCell(), newCell()]
    const open = await aMeeting(stores, { cellId: here })
    const planned = await aMeeting(stores, { cellId: here, status: 'ANNOUNCED' })
    const other = await aMeeting(stores, { cellId: there })
    expect(await stores.meetings.open([here])).toEqual([open])
    expect(await stores.meetings.open([])).toEqual([])
    const all = (await stores.meetings.open(null)).map(({ id }) => id)
    expect(all).toEqual(expect.arrayContaining([open.id, other.id]))
    expect(all).not.toContain(planned.id)
    const closed = await next(stores, open.id)
    await stores.meetings.append({ ...closed, summary: { ...closed.summary, status: 'CLOSED' } })
    expect(await stores.meetings.open([here])).toEqual([])
  })

  test('what the caller changes afterwards changes nothing on record', async () => {
    const summary = aSummary(newCell())
    const event = anEvent(1)
    await stores.meetings.create(summary, [event], new Uint8Array([1]))
    summary.title = 'khác'
    const read = await stores.meetings.events(summary.id, 0)
    expect(await stores.meetings.summary(summary.id)).not.toEqual(summary)
    read.pop()
    expect(await stores.meetings.events(summary.id, 0)).toHaveLength(1)
  })

  test('the wall opens by a link until it is revoked', async () => {
    const [meeting, other] = [await aMeeting(stores), await aMeeting(stores)]
    const link = (over: object) => ({
      cellId: meeting.cellId,
      id: newId(meeting.cellId),
      meetingId: meeting.id,
      madeById: 'sau',
      madeAt: '2026-12-05T01:00:00.000Z',
      tokenHash: newId('token'),
      ...over,
    })
    const [first, second] = [link({}), link({})]
    const elsewhere = link({ cellId: other.cellId, id: newId(other.cellId), meetingId: other.id })
    for (const one of [first, second, elsewhere]) await stores.wallLinks.make(one)
    expect(await stores.wallLinks.meetingOf(second.tokenHash)).toBe(meeting.id)
    expect(await stores.wallLinks.meetingOf('unknown')).toBeNull()
    expect(await stores.wallLinks.count(meeting.id)).toBe(2)
    await stores.wallLinks.revokeAll(meeting.id, '2026-12-05T02:00:00.000Z')
    expect(await stores.wallLinks.meetingOf(first.tokenHash)).toBeNull()
    expect(await stores.wallLinks.count(meeting.id)).toBe(0)
    expect(await stores.wallLinks.meetingOf(elsewhere.tokenHash)).toBe(other.id)
  })

  test('the chain of a real log holds after it was kept', async () => {
    const meeting = aSummary(newCell())
    const said = (at: number): MeetingEvent => ({
      type: 'opinionSent',
      at: `2026-12-05T01:4${at}:00Z`,
      id: `opinion-${at}`,
      memberId: 'lanh',
      text: `Ý kiến ${at}: "đúng"\u2028\ud83c\udf38`,
      aboutMemberId: null,
    })
    const tools = { ...digests, salts: ['a', 'b', 'c'] }
    const first = sealEvents({ version: 0, digest: '' }, [said(1), said(2)], tools)
    await stores.meetings.create({ ...meeting, version: 2 }, first, new Uint8Array([1]))
    const second = sealEvents({ version: 2, digest: first[1]?.digest ?? '' }, [said(3)], tools)
    await stores.meetings.append({ ...(await next(stores, meeting.id)), events: second })
    const log = await stores.meetings.events(meeting.id, 0)
    expect(log).toEqual([...first, ...second])
    expect(verifyChain(log, digests)).toEqual({ ok: true, head: { version: 3, digest: second[0]?.digest } })

    expect(await make(stores, meeting.id, { kind: 'erasePayload', meetingId: meeting.id, version: 2 })).toBe('saved')
    const erased = (await stores.meetings.events(meeting.id, 0)).slice(0, 3)
    expect(erased).toEqual([first[0], { ...first[1], payload: null, salt: '' }, second[0]])
    expect(verifyChain(erased, digests)).toMatchObject({ ok: true })

    const payload = { ...first[0]?.payload, text: 'đã bỏ họ tên' }
    expect(await make(stores, meeting.id, { kind: 'redactPayload', meetingId: meeting.id, version: 1, payload })).toBe('saved')
    expect((await stores.meetings.events(meeting.id, 0))[0]).toEqual({ ...first[0], payload, salt: '' })
  })

  test('a meeting goes on through many appends', async () => {
    const meeting = await aMeeting(stores)
    for (let at = 0; at < 20; at++) expect(await make(stores, meeting.id)).toBe('saved')
    expect(await stores.meetings.summary(meeting.id)).toMatchObject({ version: 21 })
  })
})

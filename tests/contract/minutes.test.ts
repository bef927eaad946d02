import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Change } from '#application/ports/meetings.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { IssuedNumber } from '#domain/minutes/numbering.ts'
import { aMeeting, make, newCell } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('minutes in the making $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const text = (meeting: { cellId: string; id: string }, section: string, version: number, words = 'Đúng giờ.') => ({
    ...{ cellId: meeting.cellId, meetingId: meeting.id, section, text: words, version },
    ...{ byName: 'Hồ Thị Ngọc Lan', at: '2026-12-05T01:42:00.000Z' },
  })
  const numbered = (type: IssuedNumber['type'], number: number, meetingId: string): IssuedNumber => ({
    ...{ type, number, meetingId, termStart: '2025-01-01' },
  })
  const issuing = (meeting: { cellId: string; id: string }, numbers: IssuedNumber[], textVersions = 0): Change => ({
    ...{ kind: 'issueDocuments', cellId: meeting.cellId, meetingId: meeting.id, numbers, textVersions },
  })

  test('a section is saved over the version that was read, and over no other', async () => {
    const meeting = await aMeeting(stores)
    expect(await stores.minutes.texts(meeting.id)).toEqual([])
    expect(await stores.minutes.saveText(text(meeting, 'opening', 0))).toBe('saved')
    expect(await stores.minutes.saveText(text(meeting, 'opening', 0, 'Muộn giờ.'))).toBe('clash')
    expect(await stores.minutes.saveText(text(meeting, 'opening', 1, 'Đúng 8 giờ.'))).toBe('saved')
    expect(await stores.minutes.saveText(text(meeting, 'closing', 0))).toBe('saved')
    expect(await stores.minutes.texts(meeting.id)).toEqual([text(meeting, 'closing', 1), text(meeting, 'opening', 2, 'Đúng 8 giờ.')])
  })

  test('of two who save at once one is told', async () => {
    const meeting = await aMeeting(stores)
    const both = await Promise.all(['a', 'b'].map((words) => stores.minutes.saveText(text(meeting, 'opening', 0, words))))
    expect(both.toSorted()).toEqual(['clash', 'saved'])
  })

  test('a number is given once, and kept by the meeting that has it', async () => {
    const cellId = newCell()
    const [first, second] = [await aMeeting(stores, { cellId }), await aMeeting(stores, { cellId })]
    const one = numbered('MINUTES', 1, first.id)
    expect(await make(stores, first.id, issuing(first, [one, numbered('RESOLUTION', 1, first.id)]))).toBe('saved')
    expect(await make(stores, second.id, issuing(second, [numbered('MINUTES', 1, second.id)]))).toBe('refused')
    expect(await make(stores, first.id, issuing(first, [numbered('MINUTES', 2, first.id)]))).toBe('refused')
    expect(await make(stores, first.id, issuing(first, [one]))).toBe('saved')
    expect(await make(stores, second.id, issuing(second, [numbered('MINUTES', 2, second.id)]))).toBe('saved')
    expect(await stores.minutes.numbers(cellId)).toEqual([one, numbered('MINUTES', 2, second.id), numbered('RESOLUTION', 1, first.id)])
    expect(await stores.minutes.numbers(newCell())).toEqual([])
  })

  test('nothing is sealed over words that were saved since they were read', async () => {
    const meeting = await aMeeting(stores)
    await stores.minutes.saveText(text(meeting, 'opening', 0))
    expect(await make(stores, meeting.id, issuing(meeting, [numbered('MINUTES', 1, meeting.id)]))).toBe('refused')
    expect(await make(stores, meeting.id, issuing(meeting, [numbered('MINUTES', 1, meeting.id)], 1))).toBe('saved')
  })

  test('what was sent up is found by its cell', async () => {
    const meeting = await aMeeting(stores)
    const sent = { cellId: meeting.cellId, meetingId: meeting.id, unitId: 'xa', sentAt: '2026-12-06T01:42:00.000Z' }
    expect(await make(stores, meeting.id, { kind: 'sendMinutes', sent })).toBe('saved')
    expect(await stores.minutes.sent([newCell(), meeting.cellId])).toEqual([sent])
    expect(await stores.minutes.sent([])).toEqual([])
  })
})

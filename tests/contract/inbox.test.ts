import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReplyRecord } from '#application/ports/inbox.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { Notice } from '#domain/inbox/notice.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

describe.each(worlds)('invitations and what members are told $name', ({ open }) => {
  let world: World
  let stores: Stores
  beforeAll(async () => {
    world = await open()
    stores = world.stores
  })
  afterAll(() => world.close())

  const aNotice = (cellId: string, key: string, over: Partial<Notice> = {}): Notice => ({
    ...{ cellId, memberId: `${cellId}-loan`, key, at: '2026-12-01T02:00:00.000Z' },
    facts: { kind: 'TASK_ASSIGNED', meetingId: `${cellId}-hop`, what: 'Vận động ba hộ hiến đất làm đường', dueOn: null },
    ...over,
  })

  test('the last answer to an invitation counts, one a member', async () => {
    const cellId = newCell()
    const meetingId = newId(cellId)
    const reply = (memberId: string, over: Partial<ReplyRecord> = {}): ReplyRecord => ({
      ...{ cellId, meetingId, memberId, answer: 'COMING', reason: '', at: '2026-12-01T02:00:00.000Z' },
      ...over,
    })
    const later = reply('loan', { answer: 'EXCUSED', reason: 'đi học tập trung', at: '2026-12-02T02:00:00.000Z' })
    for (const one of [reply('loan'), reply('gam'), later]) await stores.replies.save(one)
    expect(await stores.replies.ofMeeting(meetingId)).toEqual([reply('gam'), later])
    expect(await stores.replies.ofMeeting(newId(cellId))).toEqual([])
  })

  test('a member is told of the same thing once', async () => {
    const cellId = newCell()
    const [first, second] = [aNotice(cellId, 'announced'), aNotice(cellId, 'changed', { at: '2026-12-02T02:00:00.000Z' })]
    const toAnother = aNotice(cellId, 'announced', { memberId: `${cellId}-gam` })
    expect(await stores.inbox.put([])).toEqual([])
    expect(await stores.inbox.put([first, toAnother])).toEqual([first, toAnother])
    expect(await stores.inbox.put([first, second])).toEqual([second])
    const unread = (notice: Notice) => ({ ...notice, readAt: null })
    expect(await stores.inbox.ofMember(cellId, first.memberId, 10)).toEqual([unread(second), unread(first)])
    expect(await stores.inbox.ofMember(cellId, first.memberId, 1)).toEqual([unread(second)])
    expect(await stores.inbox.ofMember(newCell(), first.memberId, 10)).toEqual([])
  })

  test('tells which cells were told of something, whoever led them then', async () => {
    const [cellId, other, nobody] = [newCell(), newCell(), newCell()]
    const [before, after] = [
      aNotice(cellId, 'asked'),
      aNotice(cellId, 'asked', { memberId: `${cellId}-gam`, at: '2026-12-02T02:00:00.000Z' }),
    ]
    await stores.inbox.put([before, after, aNotice(other, 'asked'), aNotice(nobody, 'something else')])
    const told = await stores.inbox.toldOf([cellId, other, nobody], 'asked')
    expect(new Map(told.map((one) => [one.cellId, one]))).toEqual(
      new Map([
        [cellId, after],
        [other, aNotice(other, 'asked')],
      ]),
    )
    expect(await stores.inbox.toldOf([], 'asked')).toEqual([])
  })

  test('reads one, or all; what was read stays read since then', async () => {
    const cellId = newCell()
    const { memberId } = aNotice(cellId, '1')
    await stores.inbox.put(['1', '2', '3'].map((key) => aNotice(cellId, key)))
    expect(await stores.inbox.countUnread(cellId, memberId)).toBe(3)
    await stores.inbox.markRead(cellId, memberId, { key: '2', at: '2026-12-03T02:00:00.000Z' })
    expect(await stores.inbox.countUnread(cellId, memberId)).toBe(2)
    await stores.inbox.markRead(cellId, memberId, { key: null, at: '2026-12-04T02:00:00.000Z' })
    expect(await stores.inbox.countUnread(cellId, memberId)).toBe(0)
    const readAt = (await stores.inbox.ofMember(cellId, memberId, 10)).map((one) => [one.key, one.readAt])
    expect(Object.fromEntries(readAt)).toMatchObject({ 1: '2026-12-04T02:00:00.000Z', 2: '2026-12-03T02:00:00.000Z' })
  })

  test('a browser is told where its member wished it, and forgotten', async () => {
    const cellId = newCell()
    const device = (memberId: string, id: string) => ({
      ...{ cellId, memberId, id, endpoint: `https://push.example/${id}`, p256dh: 'key', auth: 'auth', locale: 'vi' as const },
    })
    for (const one of [device('loan', 'b'), device('loan', 'a'), device('loan', 'a'), device('gam', 'a')])
      await stores.pushDevices.save(one)
    expect(await stores.pushDevices.ofMembers(cellId, ['loan', 'tam'])).toEqual([device('loan', 'a'), device('loan', 'b')])
    await stores.pushDevices.remove(device('loan', 'a'))
    await stores.pushDevices.remove(device('loan', 'a'))
    expect(await stores.pushDevices.ofMembers(cellId, ['loan', 'gam'])).toEqual([device('gam', 'a'), device('loan', 'b')])
  })
})

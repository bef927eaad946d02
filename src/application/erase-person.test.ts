import { expect, test } from 'vitest'
import { tombstone } from '#domain/meeting/tombstone.ts'
import { aHall, ask, must, openHall, seatOf, walkToBallots } from '../../tests/support/cell-hall.ts'
import { aMember } from '../../tests/support/people.ts'
import { closeMeeting } from './close-meeting.ts'
import { erasePerson } from './erase-person.ts'
import type { Forgotten } from './ports/erasure.ts'
import { verifyLogs } from './verify-logs.ts'

const name = 'Phan Văn Tám'
const wish = { number: '12-QĐ/ĐU', reason: 'Đã chuyển đi, có đơn', byName: 'Huỳnh Văn Sáu' }

/** A meeting that is over, in which Tám was there, was spoken of and gave an opinion; Tám has left since. */
async function afterwards({ boards = 0, left = true } = {}) {
  const forgotten: Forgotten[] = []
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  must(await ask(hall, await seatOf(hall, 'tam', meetingId), { type: 'sendOpinion', text: `${name} xin có ý kiến.`, aboutMemberId: null }))
  for (const _step of ['TASKS', 'CONCLUSION', 'MINUTES_READ']) {
    must(await ask(hall, chair, { type: 'next' }))
    await ask(hall, chair, { type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
  }
  const close = async () => must(await closeMeeting(hall.deps, chair))
  const erasure = { standingBoards: async () => boards, forget: async (who: Forgotten) => void forgotten.push(who) }
  const leave = () => hall.stores.members.save(aMember('ap3-tam', { cellId: 'ap3', personId: 'tam', name, leftOn: '2026-12-02' }))
  hall.at('2026-12-07T01:00:00.000Z')
  const login = (await hall.stores.people.find('tam'))?.cardNumber ?? ''
  if (left) await leave()
  const erase = (over = {}) => erasePerson({ ports: { ...hall.ports, erasure }, meetings: hall.deps.meetings }, { login, ...wish, ...over })
  return { hall, meetingId, close, erase, forgotten }
}

test('the name leaves the log, the chain holds, and everything that was counted is as it was', async () => {
  const { hall, meetingId, close, erase, forgotten } = await afterwards()
  await close()
  const before = await hall.deps.meetings.load(meetingId)
  const done = must(await erase())
  expect(done).toMatchObject({ meetings: 1, isShared: false })
  expect(done.events).toBeGreaterThan(1)
  const written = JSON.stringify(await hall.stores.meetings.events(meetingId, 0))
  expect(written).not.toContain(name)
  expect(written).toContain(tombstone)
  for await (const { check } of verifyLogs(hall.ports)) expect(check.ok).toBe(true)
  const after = await hall.deps.meetings.load(meetingId)
  const figuresOf = (meeting: typeof after) => ({
    present: meeting?.attendance,
    convened: meeting?.convened.map(({ memberId }) => memberId),
    status: meeting?.status,
    opinions: meeting?.opinions.length,
  })
  expect(figuresOf(after)).toEqual(figuresOf(before))
  expect(after?.erasures.at(-1)).toMatchObject({ reason: 'Đã chuyển đi, có đơn (12-QĐ/ĐU)', byName: 'Huỳnh Văn Sáu' })
  expect(forgotten).toMatchObject([{ personId: 'tam', memberIds: ['ap3-tam'], cellIds: ['ap3'], name, tombstone, isShared: false }])
  expect((await hall.stores.audit.ofCell('ap3', 5)).map(({ act }) => act)).toContain('person-erased')
})

test('what stands in place of erased words is known as such: a payload without its salt that no event declares breaks the chain', async () => {
  const { hall, meetingId, close } = await afterwards()
  await close()
  const { digests } = hall.ports
  const { verifyChain } = await import('#domain/meeting/chain.ts')
  const events = await hall.stores.meetings.events(meetingId, 0)
  const forged = events.map((event, at) => (at === 2 ? { ...event, salt: '', payload: { ...event.payload, place: 'nơi khác' } } : event))
  expect(verifyChain(events, digests)).toMatchObject({ ok: true })
  expect(verifyChain(forged, digests)).toEqual({ ok: false, version: 3, what: 'PAYLOAD_CHANGED' })
})

test('not of a member, not without a document, not while a meeting runs or a board with names stands', async () => {
  const there = await afterwards({ left: false })
  expect(await there.erase()).toEqual({ ok: false, refusal: 'still-here' })
  const { close, erase } = await afterwards()
  expect(await erase({ number: ' ' })).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(await erase({ login: '000' })).toEqual({ ok: false, refusal: 'unknown-login' })
  expect(await erase()).toEqual({ ok: false, refusal: 'meeting-open' })
  await close()
  const withBoard = await afterwards({ boards: 1 })
  await withBoard.close()
  expect(await withBoard.erase()).toEqual({ ok: false, refusal: 'board-stands' })
})

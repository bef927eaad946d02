import { beforeEach, expect, it } from 'vitest'
import { aHall, ask, type Hall, must, openHall, seatOf, walkToBallots } from '../../tests/support/cell-hall.ts'
import { closeMeeting } from './close-meeting.ts'
import { erasableLines, eraseText } from './erase-text.ts'
import { liveMeetings } from './live-meetings.ts'
import { verifyLogs } from './verify-logs.ts'

const wish = { reason: 'Nêu tên cháu nhỏ, gia đình yêu cầu', byName: 'Huỳnh Văn Sáu' }
const words = 'Con đồng chí Lành nghỉ học nhiều.'

let hall: Hall
let meetingId: string
let line: number

beforeEach(async () => {
  hall = await aHall()
  const held = await openHall(hall)
  meetingId = held.meetingId
  await walkToBallots(hall, held.chair)
  must(await ask(hall, await seatOf(hall, 'tam', meetingId), { type: 'sendOpinion', text: words, aboutMemberId: null }))
  line = must(await erasableLines(hall.deps, meetingId)).at(-1)?.version ?? 0
  for (const _step of ['TASKS', 'CONCLUSION', 'MINUTES_READ']) {
    must(await ask(hall, held.chair, { type: 'next' }))
    await ask(hall, held.chair, { type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
  }
})

const close = async () => must(await closeMeeting(hall.deps, await seatOf(hall, 'sau', meetingId)))
const erase = (version = line, over = {}) => eraseText(hall.deps, { meetingId, version }, { ...wish, ...over })
const refused = (refusal: string) => ({ ok: false, refusal })

async function chainHolds() {
  const checked = []
  for await (const { check } of verifyLogs(hall.deps.ports)) checked.push(check.ok)
  return checked
}

it('erases the words of one line from the log and from what the process remembers; the chain holds, and the log says why', async () => {
  await close()
  must(await erase())
  const meeting = await hall.deps.meetings.load(meetingId)
  expect(meeting?.opinions).toEqual([])
  expect(meeting?.conclusionText).toBe('Chi bộ nhất trí.')
  expect(meeting?.erasures).toMatchObject([{ erasedVersion: line, erasedType: 'opinionSent', ...wish }])
  expect(JSON.stringify(await hall.stores.meetings.events(meetingId, 0))).not.toContain(words)
  expect(await chainHolds()).toEqual([true])
})

it('is heard of by another process that held the meeting', async () => {
  await close()
  const other = liveMeetings(hall.deps.ports, async () => {})
  expect((await other.load(meetingId))?.opinions).toHaveLength(1)
  must(await erase())
  expect((await other.load(meetingId))?.opinions).toEqual([])
})

it('once; again there is nothing to do', async () => {
  await close()
  const once = must(await erase())
  expect(must(await erase())).toEqual(once)
})

it('not while the meeting goes on, not what happened, not without a reason and a name', async () => {
  expect(await erase()).toEqual(refused('erasure/not-over'))
  await close()
  expect(await erase(1)).toEqual(refused('erasure/not-erasable'))
  expect(await erase(9999)).toEqual(refused('erasure/no-such-line'))
  expect(await erase(line, { reason: ' ' })).toEqual(refused('erasure/reason-missing'))
  expect(await erasableLines(hall.deps, 'ap3-none')).toEqual(refused('meeting/not-found'))
})

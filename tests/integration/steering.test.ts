import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConsolePage, MyPart, PhonePage, ProjectorPage } from '#contract/meeting.ts'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import { keepConnected, type LiveSocket } from '#screens/live/socket.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { listen } from '../support/sockets.ts'
import { get } from '../support/voters.ts'

// Leading a meeting in the running app: two consoles, the wall on a phone, and a power cut in the middle of a speech.

let app: RunningApp
let hall: Hall

beforeAll(async () => {
  app = await startApp({
    halls: [
      { cellId: 'ap3', officials: 8 },
      { cellId: 'ap4', officials: 3 },
    ],
  })
  hall = app.halls[0]!
})
afterAll(() => app.remove())

const of = (member: HallMember) => ({ url: app.url, cookie: member.cookie })
const say = (member: HallMember, command: SimpleCommand) =>
  get<{ version: number }>(of(member), 'mutate', 'meeting.command', { meetingId: hall.meetingId, command })
const read = <Page>(member: HallMember, what: 'console' | 'phone' | 'mine' | 'screen') =>
  get<Page>(of(member), 'query', `meeting.${what}`, { meetingId: hall.meetingId })
const wall = () => get<ProjectorPage>({ url: app.url, cookie: '' }, 'query', 'meeting.projector', { token: hall.wallToken })

test('one person steers, from console and phone alike; who takes over is seen on both consoles, and the first one only watches', async () => {
  const { secretary, deputy } = hall
  const consoles = await Promise.all([secretary, deputy].map((who) => listen(of(who), { as: 'console', meetingId: hall.meetingId })))
  await say(secretary, { type: 'next' })
  await expect(say(deputy, { type: 'next' })).rejects.toThrow('meeting/not-steering')
  const { version } = await say(deputy, { type: 'takeSteering' })
  await Promise.all(
    consoles.map((one) => one.until('console', ({ view }) => view.version >= version && view.steering?.memberId === deputy.memberId)),
  )
  await expect(say(secretary, { type: 'next' })).rejects.toThrow('meeting/not-steering')
  expect((await read<MyPart>(secretary, 'mine')).steers).toBe(false)
  await say(secretary, { type: 'takeSteering' })
  for (const one of consoles) one.close()
})

test('a member’s phone shows what the wall shows and no more: no code to check in by; to strangers there is nothing', async () => {
  const member = hall.officials[4]!
  const { code, turnout: _, recounts: __, ...shown } = await wall()
  expect(code).not.toBeNull()
  expect(await read(member, 'screen')).toEqual(shown)
  await say(hall.secretary, { type: 'blankWall', on: true })
  expect(await read<ProjectorPage>(member, 'screen')).toMatchObject({ view: { scene: { kind: 'BLANK' } } })
  expect((await read<PhonePage>(member, 'phone')).view.scene.kind).not.toBe('BLANK')
  await say(hall.secretary, { type: 'blankWall', on: false })
  await expect(read(app.halls[1]!.officials[2]!, 'screen')).rejects.toThrow('meeting/not-found')
})

test('after a power cut in the middle of a speech all stands where it stood, and the last step can still be undone', async () => {
  const { secretary } = hall
  const [first, second, third] = hall.officials.slice(3) as [HallMember, HallMember, HallMember]
  for (const member of [first, second, third]) await say(member, { type: 'askToSpeak' })
  await say(first, { type: 'sendOpinion', text: 'Nên đi xem kênh.', aboutMemberId: second.memberId })
  const { speakers } = (await read<ConsolePage>(secretary, 'console')).view
  const ids = speakers.map(({ id }) => id)
  await say(secretary, { type: 'setSpeakingTime', seconds: 180 })
  await say(secretary, { type: 'orderSpeakers', speakerIds: ids.toReversed() })
  await say(secretary, { type: 'closeSpeakerList' })
  await say(secretary, { type: 'inviteSpeaker', speakerId: ids[2]! })
  await say(secretary, { type: 'pauseMeeting', reason: 'Mất điện', until: null })
  const before = await Promise.all([
    read<ConsolePage>(secretary, 'console'),
    read<PhonePage>(first, 'phone'),
    read<MyPart>(first, 'mine'),
    wall(),
  ])

  await app.kill('SIGKILL')
  await app.restart()

  const after = await Promise.all([
    read<ConsolePage>(secretary, 'console'),
    read<PhonePage>(first, 'phone'),
    read<MyPart>(first, 'mine'),
    wall(),
  ])
  expect(after[0].view).toEqual(before[0].view)
  expect(after[1].view).toEqual(before[1].view)
  expect(after[2]).toEqual(before[2])
  expect(after[3].view).toEqual(before[3].view)
  expect(after[0].view.pause).toMatchObject({ reason: 'Mất điện' })
  expect(after[0].view.speakers[0]?.clock).toMatchObject({ runningSince: null, limitSeconds: 180 })
  await say(secretary, { type: 'resumeMeeting' })
  await say(secretary, { type: 'undo', version: after[0].view.undo?.version ?? 0 })
  const { view } = await read<ConsolePage>(secretary, 'console')
  expect(view.speakers.map(({ id, state }) => [id, state])).toEqual(ids.toReversed().map((id) => [id, 'WAITING']))
})

test('after a planned restart, at which the server says goodbye, the screens come back by themselves', async () => {
  const socket: LiveSocket = io(app.url, { reconnectionDelay: 50, reconnectionDelayMax: 200 })
  keepConnected(socket, { isWanted: () => true, soon: () => 0 })
  const heard = (what: 'connect' | 'disconnect') => new Promise<unknown>((resolve) => socket.once(what, resolve))
  await heard('connect')
  const [lost, back] = [heard('disconnect'), app.kill('SIGTERM').then(() => heard('connect'))]
  expect(await lost).toBe('io server disconnect')
  await app.restart()
  await back
  socket.disconnect()
})

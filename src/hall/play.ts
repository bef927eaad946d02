import { io } from 'socket.io-client'
import type { MyPart, PhonePage, ProjectorPage } from '#contract/meeting.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { memoryStore } from '#paper/memory-store.ts'
import { type Browser, openBrowser, Refused, signIn } from './browser.ts'
import type { HallPerson, HallScript } from './script.ts'
import { type Voter, vote } from './vote.ts'

type Say = (line: string) => void

/** Plays one member for as long as the program runs: waits for the meeting, checks in by the wall's code, votes, recounts. */
export async function play(script: HallScript, person: HallPerson, say: Say): Promise<void> {
  const browser = openBrowser(script.origin)
  await patiently(() => signIn(browser, person.login, person.pin))
  const { meetingId } = await patiently(() => readWall(browser, script.wallToken))
  const me: Member = { browser, script, person, meetingId, say, voter: null, seen: new Set() }
  await patiently(() => follow(me))
}

type Member = {
  browser: Browser
  script: HallScript
  person: HallPerson
  meetingId: string
  say: Say
  voter: Voter | null
  /** Votes and ballots already dealt with. */
  seen: Set<string>
}

/** Reacts to every view, one at a time; a view that comes meanwhile is answered with the newest. */
function follow(me: Member): Promise<never> {
  return new Promise((_, fail) => {
    const socket = io(me.script.origin, {
      transports: ['websocket'],
      extraHeaders: { cookie: me.browser.cookie() },
      reconnectionDelay: 1_000,
      reconnectionDelayMax: 10_000,
    })
    let newest: PhoneView | null = null
    let busy = false
    const work = async () => {
      if (busy) return
      busy = true
      while (newest) {
        const view: PhoneView = newest
        newest = null
        await react(me, view).catch((error: Error) => me.say(`${me.person.name}: ${error.message}`))
      }
      busy = false
    }
    const receive = (view: PhoneView) => {
      newest = view
      void work()
    }
    socket.on('connect', () => {
      socket.emit('join', { as: 'phone', meetingId: me.meetingId }, async (answer: { ok: boolean }) => {
        if (!answer.ok) return setTimeout(() => socket.disconnect().connect(), 3_000)
        const page = await me.browser.query<PhonePage>('meeting.phone', { meetingId: me.meetingId }).catch(() => null)
        if (page) receive(page.view)
      })
    })
    socket.on('phone', (message: { view: PhoneView }) => receive(message.view))
    socket.on('elsewhere', () => socket.disconnect().connect())
    socket.on('ended', () => fail(new Error('the session was ended')))
  })
}

async function react(me: Member, view: PhoneView): Promise<void> {
  if (view.status !== 'OPEN') return
  if (!me.voter) await arrive(me)
  if (!me.voter) return
  if (view.openVote?.open) await raiseHand(me, view.openVote.id)
  if (view.ballot) await vote(me.voter, view.ballot)
}

/** Reads the code off the wall, as one does in the hall, and checks in after a few seconds of looking for the phone. */
async function arrive(me: Member): Promise<void> {
  await pause(Math.random() * 6_000)
  const mine = await me.browser.query<MyPart>('meeting.mine', { meetingId: me.meetingId })
  if (mine.attendance !== 'PRESENT') {
    const wall = await readWall(me.browser, me.script.wallToken)
    if (!wall.code) return
    await me.browser.mutate('meeting.checkIn', { meetingId: me.meetingId, code: wall.code, phone: 'CAN_VOTE' })
    me.say(`${me.person.name} checked in`)
  }
  const { origin } = me.script
  me.voter = { browser: me.browser, origin, memberId: mine.memberId, person: me.person, store: memoryStore(), seen: me.seen, say: me.say }
}

async function raiseHand(me: Member, voteId: string): Promise<void> {
  if (me.seen.has(voteId)) return
  await pause(500 + Math.random() * 4_000)
  try {
    await me.browser.mutate('meeting.command', { meetingId: me.meetingId, command: { type: 'castOpenVote', voteId, choice: 'FOR' } })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  me.seen.add(voteId)
}

async function readWall(browser: Browser, token: string): Promise<{ meetingId: string; code: string | null }> {
  const page = await browser.query<ProjectorPage>('meeting.projector', { token })
  return { meetingId: page.view.meetingId, code: page.code?.code ?? null }
}

/** The server may be starting, or away for a moment: the hall waits like people do. A refusal is final. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refused && error.refusal) throw error
      await pause(1_000 + Math.random() * 2_000)
    }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

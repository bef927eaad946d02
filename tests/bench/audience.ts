// The screens of one hall in a process of their own: every phone, the console and the wall. Told over IPC when to look.
import type { Numbered } from '#contract/live.ts'
import type { Scene } from '#domain/meeting/scene.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import type { Hall } from '../support/load-hall.ts'
import { type Listening, listen } from '../support/sockets.ts'
import { now } from './clock.ts'

/** To the audience: sit down; look at a ballot of so many votes from now on; look for its publication; tell what was heard. */
export type ToAudience =
  | { kind: 'sit'; url: string; hall: Hall }
  | { kind: 'watch'; ballotId: string; votes: number }
  | { kind: 'await'; ballotId: string }
  | { kind: 'tell' }

/** From it: seated; the final turnout on both; published everywhere; messages that the phones got since `watch`. */
export type FromAudience =
  | { kind: 'seated' }
  | { kind: 'complete'; consoleAt: number; wallAt: number }
  | { kind: 'published'; wallAt: number; phonesAt: number }
  | { kind: 'messages'; phones: number; messages: number; bytes: number }

let phones: Listening[] = []
let [messagesBefore, bytesBefore] = [0, 0]
let watched = { ballotId: '', votes: Number.POSITIVE_INFINITY }
let complete: { consoleAt?: number; wallAt?: number } = {}
let awaited = ''
let published: { wallAt: number; phones: Set<number> } = { wallAt: 0, phones: new Set() }

const say = (message: FromAudience) => process.send?.(message)
const heardByPhones = () => phones.reduce((sum, { heard }) => sum + heard.length, 0)
const bytesToPhones = () => phones.reduce((sum, { heard }) => sum + heard.reduce((bytes, one) => bytes + one.bytes, 0), 0)

process.on('message', async (asked: ToAudience) => {
  if (asked.kind === 'sit') await sit(asked.url, asked.hall)
  if (asked.kind === 'watch') {
    watched = asked
    complete = {}
    messagesBefore = heardByPhones()
    bytesBefore = bytesToPhones()
  }
  if (asked.kind === 'await') {
    awaited = asked.ballotId
    published = { wallAt: 0, phones: new Set() }
  }
  if (asked.kind !== 'tell') return
  say({ kind: 'messages', phones: phones.length, messages: heardByPhones() - messagesBefore, bytes: bytesToPhones() - bytesBefore })
})
process.on('disconnect', () => process.exit())

async function sit(url: string, { meetingId, wallToken, secretary, officials }: Hall): Promise<void> {
  const console = await listen({ url, cookie: secretary.cookie }, { as: 'console', meetingId })
  console.socket.on('turnout', (turnout) => sawFigures('consoleAt', turnout))
  const wall = await listen({ url }, { as: 'projector', token: wallToken })
  wall.socket.on('turnout', (turnout) => sawFigures('wallAt', turnout))
  wall.socket.on('projector', (message) => {
    if (!published.wallAt && shows(message)) published.wallAt = now()
    sawPublished()
  })
  phones = await Promise.all(officials.map(({ cookie }) => listen({ url, cookie }, { as: 'phone', meetingId })))
  for (const [at, { socket }] of phones.entries())
    socket.on('phone', (message) => {
      if (shows(message)) published.phones.add(at)
      sawPublished()
    })
  say({ kind: 'seated' })
}

function sawFigures(where: 'consoleAt' | 'wallAt', turnout: Turnout): void {
  if (turnout.ballotId !== watched.ballotId || turnout.collected !== watched.votes || complete[where]) return
  complete[where] = now()
  const { consoleAt, wallAt } = complete
  if (consoleAt && wallAt) say({ kind: 'complete', consoleAt, wallAt })
}

/** The result of the ballot that is awaited. */
const shows = ({ view: { scene } }: Numbered<{ scene: Scene }>): boolean => scene.kind === 'RESULT' && scene.result.ballotId === awaited

function sawPublished(): void {
  if (awaited === '' || published.wallAt === 0 || published.phones.size < phones.length) return
  awaited = ''
  say({ kind: 'published', wallAt: published.wallAt, phonesAt: now() })
}

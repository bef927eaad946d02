// The screens of one hall in a process of their own: every phone, the console and the wall. Told over IPC when to look.
import type { Turnout } from '#domain/meeting/view.ts'
import type { Hall } from '../support/load-hall.ts'
import { type Listening, listen } from '../support/sockets.ts'
import { now } from './clock.ts'

/** To the audience: sit down, or look at a ballot of so many votes from now on. */
export type ToAudience = { kind: 'sit'; url: string; hall: Hall } | { kind: 'watch'; ballotId: string; votes: number } | { kind: 'tell' }

/** From it: seated; the console's last figure at this moment; messages that the phones got since `watch`. */
export type FromAudience = { kind: 'seated' } | { kind: 'complete'; at: number } | { kind: 'messages'; phones: number; messages: number }

let phones: Listening[] = []
let heardBefore = 0
let watched = { ballotId: '', votes: Number.POSITIVE_INFINITY }

const say = (message: FromAudience) => process.send?.(message)
const heardByPhones = () => phones.reduce((sum, { heard }) => sum + heard.length, 0)

process.on('message', async (asked: ToAudience) => {
  if (asked.kind === 'sit') await sit(asked.url, asked.hall)
  if (asked.kind === 'watch') {
    watched = asked
    heardBefore = heardByPhones()
  }
  if (asked.kind === 'tell') say({ kind: 'messages', phones: phones.length, messages: heardByPhones() - heardBefore })
})
process.on('disconnect', () => process.exit())

async function sit(url: string, { meetingId, wallToken, secretary, officials }: Hall): Promise<void> {
  const console = await listen({ url, cookie: secretary.cookie }, { as: 'console', meetingId })
  console.socket.on('turnout', (turnout: Turnout) => {
    if (turnout.ballotId !== watched.ballotId || turnout.collected !== watched.votes) return
    watched = { ballotId: '', votes: 0 }
    say({ kind: 'complete', at: now() })
  })
  await listen({ url }, { as: 'projector', token: wallToken })
  phones = await Promise.all(officials.map(({ cookie }) => listen({ url, cookie }, { as: 'phone', meetingId })))
  say({ kind: 'seated' })
}

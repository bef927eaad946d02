// The phones of one hall, or of many, in a process of their own, as their pages behave on the line. Told over IPC when to come, to lose the net, to leave.
import { now } from './clock.ts'
import { openEcho, openPhone, type PhoneOnLine } from './phone-on-line.ts'

export type ToCrowd =
  | { kind: 'come'; url: string; meetingId: string; cookies: string[] }
  /** To many meetings, a few phones after the other: a day's meetings don't begin in one moment. */
  | { kind: 'come-to-many'; url: string; seats: { meetingId: string; cookie: string }[] }
  /** To the server that only echoes. */
  | { kind: 'come-to-echo'; url: string; phones: number }
  | { kind: 'drop' }
  | { kind: 'leave' }

/** All right again: how long each took since it was told, and of that since its try began: the rest it waited by chance. In ms. */
export type FromCrowd = { kind: 'right'; sinceTold: number[]; sinceTried: number[] } | { kind: 'left' }

let phones: PhoneOnLine[] = []

const say = (message: FromCrowd) => process.send?.(message)

process.on('message', async (asked: ToCrowd) => {
  const told = now()
  if (asked.kind === 'come') phones = asked.cookies.map((cookie) => openPhone({ ...asked, cookie }))
  if (asked.kind === 'come-to-many') phones = await openByAndBy(asked)
  if (asked.kind === 'come-to-echo') phones = Array.from({ length: asked.phones }, () => openEcho(asked))
  if (asked.kind === 'drop') for (const phone of phones) phone.drop()
  if (asked.kind === 'leave') {
    for (const phone of phones.splice(0)) phone.leave()
    return say({ kind: 'left' })
  }
  const at = await Promise.all(phones.map((phone) => phone.isRight()))
  say({
    kind: 'right',
    sinceTold: at.map((moment) => moment - told),
    sinceTried: at.map((moment, index) => moment - Math.max(told, phones[index]?.triedAt() ?? told)),
  })
})
process.on('disconnect', () => process.exit())

/** Phones that open their pages at the same time. */
const together = 25

async function openByAndBy({ url, seats }: Extract<ToCrowd, { kind: 'come-to-many' }>): Promise<PhoneOnLine[]> {
  const open: PhoneOnLine[] = []
  for (let at = 0; at < seats.length; at += together) {
    const next = seats.slice(at, at + together).map((seat) => openPhone({ url, ...seat }))
    await Promise.all(next.map((phone) => phone.isRight()))
    open.push(...next)
  }
  return open
}

import { setTimeout as pause } from 'node:timers/promises'
import type { LiveLine } from '#domain/meeting/view.ts'
import type { Hall } from '../support/load-hall.ts'
import { listen } from '../support/sockets.ts'
import { get } from '../support/voters.ts'
import { now } from './clock.ts'
import { type Figures, figuresOf } from './figures.ts'

const changes = 40
/** Steps follow each other faster and slower than the board's own pace of one line a second. */
const pauses = [150, 400, 900, 1_300, 2_000]

/**
 * From a chair's command to the line on a leader's live board that shows it: the request, the log, and the socket, which tells a meeting at
 * most once a second. A step that is overtaken by the next one counts until the later one shows.
 */
export async function measureLiveBoard(url: string, hall: Hall, leader: { cookie: string; unitId: string }): Promise<Figures> {
  const chair = { url, cookie: hall.secretary.cookie, meetingId: hall.meetingId }
  const board = await listen({ url, cookie: leader.cookie }, { as: 'leader', unitId: leader.unitId })
  if (!board.joined) throw new Error('the leader was not let in')
  let waiting: { at: number; stepNumber: number }[] = []
  const times: number[] = []
  board.socket.on('live', (line: LiveLine) => {
    if (line.meetingId !== hall.meetingId) return
    const newest = waiting.findLastIndex(({ stepNumber }) => stepNumber === line.stepNumber)
    const shown = waiting.slice(0, newest + 1)
    times.push(...shown.map(({ at }) => now() - at))
    waiting = waiting.slice(newest + 1)
  })
  const first = await stepOf(chair)
  for (let change = 0; change < changes; change += 1) {
    const isForward = change % 2 === 0
    waiting.push({ at: now(), stepNumber: isForward ? first + 1 : first })
    await get(chair, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: { type: isForward ? 'next' : 'back' } })
    await pause(pauses[change % pauses.length])
  }
  await pause(3_000)
  board.close()
  if (times.length < changes) throw new Error(`the board showed ${times.length} of ${changes} changes`)
  return figuresOf(times)
}

type Chair = { url: string; cookie: string; meetingId: string }

async function stepOf(chair: Chair): Promise<number> {
  type Lines = { step: { number: number } | null }
  const { view } = await get<{ view: Lines }>(chair, 'query', 'meeting.console', { meetingId: chair.meetingId })
  return view.step?.number ?? 0
}

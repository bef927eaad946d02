import { expect, test } from 'vitest'
import { aHall, openHall, openSecretBallot, seatOf, take, walkToBallots } from '../../tests/support/cell-hall.ts'
import { liveLines, pushedLine } from './live-lines.ts'
import { liveMeetings } from './live-meetings.ts'

test('a line that is pushed bears the paper taken a moment ago, though who asks is told the figure that stands for this second', async () => {
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  const ballotId = await openSecretBallot(hall, chair)
  const deps = { ...hall.deps, meetings: liveMeetings(hall.ports, () => new Promise<void>(() => {})) }
  const asked = async () => (await liveLines(deps, 'ap3'))[0]?.turnout
  const pushed = async () => {
    const summary = await hall.ports.stores.meetings.summary(meetingId)
    return summary && (await pushedLine(deps, 'Ấp 3', summary))?.turnout
  }
  expect([await asked(), await pushed()]).toEqual([
    { issued: 0, collected: 0 },
    { issued: 0, collected: 0 },
  ])
  await take(hall, await seatOf(hall, 'tam', meetingId), ballotId)
  expect([await asked(), await pushed()]).toEqual([
    { issued: 0, collected: 0 },
    { issued: 1, collected: 0 },
  ])
})

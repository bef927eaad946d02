import { spacedCode } from '#domain/meeting/check-in-code.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { ballotUnderWay } from '#domain/meeting/unfinished.ts'
import type { Recounts } from '#domain/meeting/view.ts'
import { codeAt } from './check-in-code.ts'
import type { MeetingDeps } from './live-meetings.ts'

// What stands beside a meeting's views and is no event of its log: figures of the box, recounts, the code on the wall.

/** Of the ballot published last: how many phones recounted it, of how many that were connected then. */
export async function readRecounts({ ports }: MeetingDeps, meeting: Meeting): Promise<Recounts | null> {
  const counted = meeting.ballots.findLast(({ result }) => result !== null)
  if (!counted?.result) return null
  const words = await ports.stores.ballots.recounts(counted.id)
  return { ballotId: counted.id, ...words, phones: counted.result.phonesAtPublication }
}

/** Voters in the hall who have not taken a paper of the open ballot, by name; never who has not cast. */
export async function readNotTaken({ ports }: MeetingDeps, meeting: Meeting): Promise<string[]> {
  const ballot = ballotUnderWay(meeting)
  if (!ballot) return []
  const takers = new Set(await ports.stores.ballots.takers(ballot.id))
  return meeting.convened
    .filter(
      ({ memberId }) => ballot.voterIds.includes(memberId) && meeting.attendance[memberId]?.state === 'PRESENT' && !takers.has(memberId),
    )
    .map(({ name }) => name)
}

/** The code and address of this moment, for the wall alone; null while the meeting is not open. */
export async function readCheckInCode(
  { ports, meetings }: MeetingDeps,
  meeting: Meeting,
): Promise<{ code: string; url: string; secondsLeft: number } | null> {
  if (meeting.status !== 'OPEN') return null
  const { checkInSecret: secret, ruleSet } = await meetings.surroundings(meeting)
  const { code, secondsLeft } = codeAt({ digests: ports.digests, secret, timing: ruleSet.checkIn }, ports.clock.now())
  return { code: spacedCode(code), url: ports.addresses.checkIn(meeting.id, code), secondsLeft }
}

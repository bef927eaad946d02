import { countsToSign } from './decide-results.ts'
import { earlierOf } from './earlier-lines.ts'
import { mayCountPapers } from './may-count.ts'
import { mayTakePaper } from './may-take-paper.ts'
import type { Meeting } from './meeting.ts'
import { maySign, mayWriteMinutes } from './minutes-signers.ts'
import { opinionSubject } from './opinion-subject.ts'
import { praiseLines } from './praise-lines.ts'
import { convenedMember, isPresent, isSupervisor } from './roll-call.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'
import type { PersonalView } from './view.ts'

/** What the log does not hold of the one who asks: by position, may they take the steering. */
export type PersonalFacts = { name: string; maySteer: boolean }

/** One member's own part. Says nothing of what they took or cast: that is between the phone and the box. */
export function personalView(meeting: Meeting, memberId: string, facts: PersonalFacts): PersonalView {
  const member = convenedMember(meeting, memberId)
  const attendance = meeting.attendance[memberId]
  const vote = voteUnderWay(meeting)
  return {
    memberId,
    name: member?.name ?? facts.name,
    role: isSupervisor(meeting, memberId) ? 'SUPERVISOR' : 'MEMBER',
    standing: member?.standing ?? 'OFFICIAL',
    attendance: attendance?.state ?? null,
    phone: attendance?.state === 'PRESENT' ? attendance.phone : null,
    ballot: ballotPart(meeting, memberId),
    speaker: speakerPart(meeting, memberId),
    opinions: opinionsOf(meeting, memberId),
    openVoteChoice: vote?.choices[memberId] ?? null,
    mayVoteOpenly: (vote?.voterIds.includes(memberId) ?? false) && isPresent(meeting, memberId),
    earlier: earlierOf(meeting, memberId),
    praise: praiseLines(meeting).filter(({ byMemberId }) => byMemberId === memberId),
    notices: meeting.notices.filter((notice) => notice.memberId === memberId).map(({ id, kind, byName, at }) => ({ id, kind, byName, at })),
    steers: meeting.steering?.memberId === memberId,
    maySteer: facts.maySteer,
    mayCount: mayCountPapers(meeting, memberId),
    maySign: maySign(meeting, memberId),
    writesMinutes: mayWriteMinutes(meeting, { memberId, maySteer: false }),
    countsToSign: countsToSign(meeting, memberId),
  }
}

const opinionsOf = (meeting: Meeting, memberId: string): PersonalView['opinions'] =>
  meeting.opinions
    .filter((one) => one.memberId === memberId)
    .toReversed()
    .map((one) => ({ id: one.id, text: one.text, about: opinionSubject(meeting, one, 'AUTHOR'), takenUp: one.takenUp, onWall: one.onWall }))

/** Papers are taken while a ballot is open; `why` is given whenever this member is none of its voters now. */
function ballotPart(meeting: Meeting, memberId: string): PersonalView['ballot'] {
  const ballot = ballotUnderWay(meeting)
  if (!ballot) return null
  const may = mayTakePaper(meeting, ballot.id, memberId)
  return { ballotId: ballot.id, mayTake: may.ok && ballot.status === 'OPEN', why: may.ok ? null : may.why }
}

function speakerPart({ speakers }: Meeting, memberId: string): PersonalView['speaker'] {
  const mine = speakers.find((one) => one.memberId === memberId && (one.state === 'WAITING' || one.state === 'SPEAKING'))
  if (!mine) return null
  const waiting = speakers.filter(({ state }) => state === 'WAITING')
  const state = mine.state === 'SPEAKING' ? 'SPEAKING' : 'WAITING'
  return { id: mine.id, state, ahead: Math.max(0, waiting.indexOf(mine)) }
}

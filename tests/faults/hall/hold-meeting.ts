import { setTimeout as pause } from 'node:timers/promises'
import type { Hall } from '../../support/load-hall.ts'
import type { Voter } from '../../support/voters.ts'
import type { Place } from '../scenario.ts'
import { appointMinuteTaker, assignTask, closeAndCount, closeVote, finish, openSecretBallot, openVote, walk } from './chair.ts'
import { aClient, type Client } from './client.ts'
import { checkIn, raiseHand, vote, voterOf, writeOpinion, writeOpinionOnce, writeReflection } from './member.ts'
import { type Progress, progress } from './progress.ts'

export type Holding = { hall: Hall; place: Place; folder: string }

/** A whole meeting pressed into seconds, everybody pressing again until somebody answers. */
export type Meeting = { held: Promise<{ ballotId: string; voters: Voter[] }>; progress: Progress; expected: number }

/** Answers that each member gets: a check-in or not, three opinions and a half, four saves, a hand, a paper taken and cast. */
const answersOfMember = 11
const answersOfChair = 40

export function holdMeeting({ hall, place, folder }: Holding): Meeting {
  const answers = progress()
  const people = [...hall.officials, ...hall.absent]
  const [chair, ...members] = people.map((member, at) =>
    aClient({
      name: at === 0 ? 'chair' : `member-${String(at).padStart(2, '0')}`,
      ...{ member, folder, meetingId: hall.meetingId, way: place.way(at) },
      heard: (line) => line.do === 'answered' && answers.step(),
    }),
  ) as [Client, ...Client[]]
  return {
    held: hold(hall, chair, members).finally(answers.end),
    progress: answers,
    expected: members.length * answersOfMember + answersOfChair,
  }
}

/** First everybody speaks and one question is put to the vote; then the secret ballot, while they write on; then the closing. */
async function hold(hall: Hall, chair: Client, members: readonly Client[]): Promise<{ ballotId: string; voters: Voter[] }> {
  await appointMinuteTaker(chair, hall.deputy.memberId)
  await Promise.all([
    ...members.map((member) => arriveAndSpeak(member, hall)),
    walk(chair, 4).then(() =>
      voteByHand(
        chair,
        members.filter(({ member }) => hall.officials.includes(member)),
      ),
    ),
  ])
  const voters = members.map(voterOf)
  const ballotId = await openSecretBallot(chair)
  await Promise.all([
    ...voters.map((voter) => soon().then(() => vote(voter, ballotId, soon))),
    ...members.map((member) => writeReflection(member, 4, soon)),
    walk(chair, 2),
  ])
  await Promise.all([closeAndCount(chair, ballotId), ...members.map((member) => speakOn(member))])
  await Promise.all([...members.slice(0, 5).map(({ member }) => assignTask(chair, `việc của ${member.name}`, member.memberId))])
  await finish(chair)
  return { ballotId, voters }
}

async function arriveAndSpeak(member: Client, hall: Hall): Promise<void> {
  await soon()
  if (hall.absent.includes(member.member)) await checkIn(member, hall.wallToken)
  await writeOpinion(member, keyOf(member, 1), { twice: false })
  await soon()
  await writeOpinion(member, keyOf(member, 2), { twice: true })
}

async function voteByHand(chair: Client, members: readonly Client[]): Promise<void> {
  const voteId = await openVote(chair, 'Thông qua chương trình')
  await Promise.all(members.map((member, at) => soon().then(() => raiseHand(member, voteId, at % 3 === 0 ? 'AGAINST' : 'FOR'))))
  await closeVote(chair, voteId)
}

async function speakOn(member: Client): Promise<void> {
  await soon()
  await writeOpinionOnce(member, keyOf(member, 3))
}

const keyOf = ({ member }: Client, opinion: number): string => `${member.memberId}-y${opinion}`

/** People do not act in step; how they fall is no matter of the seed, for the network is not either. */
const soon = (): Promise<void> => pause(Math.random() * 250)

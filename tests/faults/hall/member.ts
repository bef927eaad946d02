import { setTimeout as pause } from 'node:timers/promises'
import type { ProjectorPage } from '#contract/meeting.ts'
import type { MyReflection, ReflectionSaved } from '#contract/reflection.ts'
import type { OpenVoteChoice } from '#domain/meeting/meeting.ts'
import { ask, aVoter, cast, take, type Voter } from '../../support/voters.ts'
import { type Client, command, insist, press, read } from './client.ts'

/** What a member does in the meeting, each as a phone does it: again until somebody answers. */

/** Reads the wall's code and checks in with it; a code that has passed meanwhile is read anew. */
export async function checkIn(client: Client, wallToken: string): Promise<void> {
  for (;;) {
    const wall = await ask(client.caller, 'query', 'meeting.projector', { token: wallToken }).catch(() => null)
    const code = wall?.status === 200 ? (wall.value as ProjectorPage).code?.code : undefined
    const answer = code ? await press(client, 'mutate', 'meeting.checkIn', { meetingId: client.meetingId, code, phone: 'CAN_VOTE' }) : null
    if (answer?.status === 200) return
    await pause(100)
  }
}

/** Every other opinion is sent once more although it was answered: a phone that missed the answer does that. */
export async function writeOpinion(client: Client, key: string, { twice }: { twice: boolean }): Promise<void> {
  const given = { type: 'sendOpinion', text: `Góp ý ${key} của ${client.name}`, aboutMemberId: null, key }
  await command(client, given)
  if (twice) await command(client, given)
}

/** One press and no more: the phone went dark. Whether it arrived nobody knows. */
export const writeOpinionOnce = (client: Client, key: string) =>
  press(client, 'mutate', 'meeting.command', {
    meetingId: client.meetingId,
    command: { type: 'sendOpinion', text: `Góp ý ${key} của ${client.name}`, aboutMemberId: null, key },
  })

export const raiseHand = (client: Client, voteId: string, choice: OpenVoteChoice) =>
  command(client, { type: 'castOpenVote', voteId, choice })

/** The notebook's page for the month, saved again and again as it is typed; every answer bears the number of the save. */
export async function writeReflection(client: Client, saves: number, atEach: () => Promise<void>): Promise<void> {
  const { toWrite, cellId } = await read<MyReflection>(client, 'reflection.mine', {})
  const { template, draftVersion: first } = await read<MyReflection>(client, 'reflection.mine', { month: toWrite })
  let draftVersion = first
  for (let save = 1; save <= saves; save += 1) {
    const text = Object.fromEntries(template.topics.map(({ code }) => [code, `bản ${save}`]))
    const input = { cellId, month: toWrite, answers: { text, items: [], shortfalls: [], corrections: [] }, draftVersion }
    const saved = (await insist(client, 'mutate', 'reflection.saveDraft', input)).value as ReflectionSaved | undefined
    draftVersion = saved?.draftVersion ?? draftVersion
    await atEach()
  }
}

export function voterOf({ caller, member }: Client): Voter {
  return aVoter(caller.url, member, { fetch: caller.fetch })
}

export async function vote(voter: Voter, ballotId: string, between: () => Promise<void>): Promise<void> {
  const taken = await take(voter, ballotId)
  if (!taken.ok) throw new Error(`${voter.name} took no paper: ${taken.refusal}`)
  await between()
  const put = await cast(voter, ballotId)
  if (!put.ok || put.value.state !== 'recorded') throw new Error(`${voter.name}: the paper was not recorded: ${JSON.stringify(put)}`)
}

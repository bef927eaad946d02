import { setTimeout as pause } from 'node:timers/promises'
import type { ConsolePage } from '#contract/meeting.ts'
import { type Client, command, insist, press, read } from './client.ts'

/** The secretary at the console, who looks at the screen after each press and presses again where nothing came of it. */

type View = ConsolePage['view']

export const look = async (chair: Client): Promise<View> =>
  (await read<ConsolePage>(chair, 'meeting.console', { meetingId: chair.meetingId })).view

/** Presses and looks, until the screen shows what was meant. */
async function until(chair: Client, isDone: (view: View) => boolean, act: (view: View) => Promise<unknown>): Promise<View> {
  for (;;) {
    const view = await look(chair)
    if (isDone(view)) return view
    await act(view)
    await pause(30)
  }
}

export async function openVote(chair: Client, title: string): Promise<string> {
  const named = (view: View) => view.openVotes.find((vote) => vote.title === title)
  const view = await until(
    chair,
    (now) => named(now) !== undefined,
    () =>
      press(chair, 'mutate', 'meeting.command', {
        meetingId: chair.meetingId,
        command: { type: 'openVote', subject: 'OTHER', title },
      }),
  )
  return named(view)?.id ?? ''
}

export const closeVote = (chair: Client, voteId: string) => command(chair, { type: 'closeOpenVote', voteId })

export async function openSecretBallot(chair: Client): Promise<string> {
  const input = { meetingId: chair.meetingId, kind: 'COMMENDATION', reason: null }
  const view = await until(
    chair,
    ({ ballots }) => ballots.length > 0,
    () => press(chair, 'mutate', 'ballot.open', input),
  )
  return view.ballots[0]?.id ?? ''
}

export async function closeAndCount(chair: Client, ballotId: string): Promise<void> {
  const status = ({ ballots }: View) => ballots.find(({ id }) => id === ballotId)?.status
  await until(
    chair,
    (view) => status(view) !== 'OPEN',
    () => press(chair, 'mutate', 'ballot.close', { ballotId }),
  )
  await until(
    chair,
    (view) => status(view) === 'COUNTED',
    () => press(chair, 'mutate', 'ballot.count', { ballotId }),
  )
}

/** So many steps on, one press at a time. */
export async function walk(chair: Client, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const { nextStep } = await look(chair)
    if (nextStep === null || nextStep.kind === 'CLOSE') return
    await press(chair, 'mutate', 'meeting.command', { meetingId: chair.meetingId, command: { type: 'next' } })
    await pause(40)
  }
}

/** Through what is left of the agenda, then closed: every notebook is written. */
export async function finish(chair: Client): Promise<void> {
  await walk(chair, 60)
  await until(
    chair,
    ({ status }) => status === 'CLOSED',
    async ({ nextStep }) =>
      nextStep?.kind === 'CLOSE' ? press(chair, 'mutate', 'meeting.close', { meetingId: chair.meetingId }) : walk(chair, 1),
  )
}

export const appointMinuteTaker = (chair: Client, memberId: string) => command(chair, { type: 'appointMinuteTaker', memberId })

export const assignTask = (chair: Client, what: string, memberId: string) =>
  insist(chair, 'mutate', 'meeting.command', { meetingId: chair.meetingId, command: { type: 'assignTask', what, memberId, dueOn: null } })

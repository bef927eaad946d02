import { setTimeout as pause } from 'node:timers/promises'
import type { HallMember } from '../../support/load-hall.ts'
import { type Answer, ask, type Caller } from '../../support/voters.ts'
import { type Journal, openJournal } from '../journal/journal.ts'
import type { Line } from '../journal/line.ts'
import type { Way } from '../scenario.ts'
import { notingFetch } from './noting-fetch.ts'

/** A person at a phone or console whose every write is noted. */
export type Client = {
  name: string
  member: HallMember
  meetingId: string
  caller: Caller & { fetch: typeof globalThis.fetch }
  journal: Journal
}

type Being = { name: string; member: HallMember; meetingId: string; way: Way; folder: string; heard: (line: Line) => void }

export function aClient({ name, member, meetingId, way, folder, heard }: Being): Client {
  const journal = openJournal(folder, name, heard)
  const fetch = notingFetch({ fetch: way.fetch ?? globalThis.fetch, journal, memberId: member.memberId })
  return { name, member, meetingId, journal, caller: { url: way.url, cookie: member.cookie, fetch } }
}

/** People press again after a moment. */
const againMs = 150

/** One press: its answer, or null when none came or saving is paused. */
export async function press({ caller }: Client, how: 'query' | 'mutate', procedure: string, input: unknown): Promise<Answer | null> {
  const answer = await ask(caller, how, procedure, input).catch(() => null)
  return answer === null || answer.status >= 500 ? null : answer
}

/** Presses until somebody answers. */
export async function insist(client: Client, how: 'query' | 'mutate', procedure: string, input: unknown): Promise<Answer> {
  for (;;) {
    const answer = await press(client, how, procedure, input)
    if (answer) return answer
    await pause(againMs)
  }
}

export const command = (client: Client, given: object): Promise<Answer> =>
  insist(client, 'mutate', 'meeting.command', { meetingId: client.meetingId, command: given })

/** The value of what only reads. */
export const read = async <T>(client: Client, procedure: string, input: object): Promise<T> =>
  (await insist(client, 'query', procedure, input)).value as T

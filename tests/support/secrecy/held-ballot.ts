import { expect } from 'vitest'
import type { PrintedState } from '#contract/ballot.ts'
import type { HeldPaper } from '#paper/paper-store.ts'
import type { HallMember } from '../load-hall.ts'
import { aVoter, cast, closeBallot, countBallot, get, heldBy, recountOn, take, type Voter } from '../voters.ts'
import { keptNow } from './collect.ts'
import { everybodyReads, type SecretHall } from './secret-hall.ts'
import type { Trace } from './traces.ts'
import { castInTrouble, refusedCasts } from './troubled-casts.ts'

/** One ballot as the hall held it; `kept`: what lay in database, catalogue, metrics and backup while it was open. */
export type Held = { ballotId: string; voters: Voter[]; papers: (HeldPaper | null)[]; kept: Trace[]; blinded: string[] }

/** Eight take papers, five cast them, everything goes wrong that can, and the chair gives up. */
export async function cancelledBallot(at: SecretHall): Promise<void> {
  const { ballotId } = await open(at, null, [])
  const voters = phones(at).slice(0, 8)
  for (const voter of voters) expect(await take(voter, ballotId)).toMatchObject({ ok: true })
  for (const voter of voters.slice(0, 5)) expect(await cast(voter, ballotId)).toMatchObject({ value: { state: 'recorded' } })
  await get(at.chair, 'mutate', 'ballot.cancel', { ballotId, reason: 'Một đồng chí mất điện thoại' })
  expect(await cast(voters[6]!, ballotId)).toMatchObject({ value: { state: 'not-recorded', reason: 'too-late' } })
}

/** Held twice, the first time with everybody reading everything. Three vote on printed papers, the last two of the phones stand for a shared device, and one who took a paper keeps it. */
export async function holdBallot(at: SecretHall, reason: string, isFirst: boolean): Promise<Held> {
  const printed = at.hall.officials.slice(27)
  const { ballotId } = await open(at, reason, printed)
  const voters = phones(at)
  const [onTablet, silent] = [voters.slice(25), voters[shuffled(voters.slice(3, 25).keys())[0]! + 3]!]
  const own = shuffled(voters.slice(0, 25))
  for (const voter of own) expect(await take(voter, ballotId)).toMatchObject({ ok: true })
  for (const { memberId } of printed) await get(counter(at, 0), 'mutate', 'ballot.handPrinted', { ballotId, memberId })
  const casting = shuffled(own).filter((voter) => voter !== silent)
  await castInTrouble(at, casting.slice(0, 6), ballotId)
  for (const voter of casting.slice(6)) expect(await cast(voter, ballotId)).toMatchObject({ value: { state: 'recorded' } })
  for (const voter of shuffled(onTablet)) {
    await take(voter, ballotId)
    await cast(voter, ballotId)
  }
  await refusedCasts(at, casting, ballotId)
  if (isFirst) await everybodyReads(at, ballotId)
  const blinded = await Promise.all(voters.map(async (voter) => (await heldBy(voter, ballotId)).blinded))
  const papers = await Promise.all(voters.map((voter) => (voter === silent ? null : heldBy(voter, ballotId))))
  const kept = await keptNow(at.app, 'while it was open')
  await countIt(at, ballotId)
  for (const voter of shuffled(voters)) {
    const { agreed } = isFirst || voter === silent ? await recountOn(voter, ballotId) : { agreed: true }
    await get(voter, 'mutate', 'ballot.reportRecount', { ballotId, agreed })
  }
  if (isFirst) await everybodyReads(at, ballotId)
  return { ballotId, voters, papers, kept, blinded }
}

const open = ({ chair, hall }: SecretHall, reason: string | null, printed: readonly HallMember[]) => {
  const paperVoters = printed.map(({ memberId }) => memberId)
  return get<{ ballotId: string }>(chair, 'mutate', 'ballot.open', { meetingId: hall.meetingId, kind: 'COMMENDATION', reason, paperVoters })
}
const phones = ({ app, hall, network }: SecretHall) =>
  hall.officials.slice(0, 27).map((member) => aVoter(app.url, member, { fetch: network.fetch }))
const counter = ({ app, hall, network }: SecretHall, place: number) => ({
  url: app.url,
  cookie: hall.officials[2 + place]!.cookie,
  fetch: network.fetch,
})

async function countIt(at: SecretHall, ballotId: string): Promise<void> {
  await closeBallot(at.chair, ballotId)
  const state = () => get<PrintedState>(counter(at, 0), 'query', 'ballot.printedState', { ballotId })
  while ((await state()).status !== 'CLOSED') await new Promise((done) => setTimeout(done, 50))
  const { rows } = await state()
  const figures = { collected: 3, invalid: 0, tally: Object.fromEntries(rows.map(({ key }) => [key, { AGREE: 3 }])) }
  for (const who of [0, 1]) await get(counter(at, who), 'mutate', 'ballot.enterPrinted', { ballotId, ...figures })
  await countBallot(at.chair, ballotId)
}

/** By the clock's noise: an order that the machine cannot have. */
function shuffled<T>(list: Iterable<T>): T[] {
  const drawn = [...list].map((one) => ({ one, by: Math.random() }))
  return drawn.toSorted((a, b) => a.by - b.by).map(({ one }) => one)
}

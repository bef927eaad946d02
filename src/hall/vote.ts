import type { BallotSheet } from '#contract/ballot.ts'
import type { BallotDocument } from '#contract/ballot-box.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import { askOverHttp } from '#paper/ask-for-paper.ts'
import { castSheet } from '#paper/cast-sheet.ts'
import { phoneKeysCode } from '#paper/codes.ts'
import type { PaperStore } from '#paper/paper-store.ts'
import { jitter, thisPhone } from '#paper/phone.ts'
import { readBallot, readBoard } from '#paper/read-ballot-box.ts'
import { takePaper } from '#paper/take-paper.ts'
import { verifyAndErase } from '#paper/verify-board.ts'
import type { Browser } from './browser.ts'
import type { HallPerson } from './script.ts'

/** One member with a phone that can vote. */
export type Voter = {
  browser: Browser
  origin: string
  memberId: string
  person: HallPerson
  store: PaperStore
  seen: Set<string>
  say: (line: string) => void
}

/** Does what the ballot asks for now: take and cast while it is open, recount once it is counted. Each once. */
export async function vote(voter: Voter, ballot: BallotCard): Promise<void> {
  if (ballot.status === 'OPEN' && once(voter, `cast:${ballot.id}`)) await takeAndCast(voter, ballot)
  if (ballot.status === 'COUNTED' && once(voter, `recount:${ballot.id}`)) await recountBoard(voter, ballot.id)
}

async function takeAndCast(voter: Voter, card: BallotCard): Promise<void> {
  const headers = { cookie: voter.browser.cookie() }
  const phone = thisPhone({ origin: voter.origin })
  const ballot = await readBallot({ fetch, origin: voter.origin, headers }, card.id)
  if (!ballot.ok) return voter.say(`${voter.person.name}: ${ballot.refusal}`)
  if (phoneKeysCode(ballot.value) !== card.code) return voter.say(`${voter.person.name}: the phone's code is not the wall's`)
  const ask = askOverHttp({ fetch, origin: voter.origin, headers })
  const taken = await takePaper({ store: voter.store, memberId: voter.memberId, ballot: ballot.value, ask, phone, delay: jitter(2_000) })
  if (!taken.ok) return voter.say(`${voter.person.name}: ${taken.refusal}`)
  const marks = await chooseMarks(voter, card, ballot.value)
  await pause(2_000 + Math.random() * 8_000)
  const key = { ballotId: card.id, memberId: voter.memberId }
  const cast = await castSheet({ store: voter.store, key, phone }, marks)
  if (!cast.ok) voter.say(`${voter.person.name}: ${cast.refusal}`)
}

/** As the script says the first time a row comes up; in a second round, and where it says nothing, as the cell committee proposes. */
async function chooseMarks(voter: Voter, card: BallotCard, ballot: BallotDocument): Promise<Record<string, Mark>> {
  const sheet = await voter.browser.query<BallotSheet>('ballot.sheet', { ballotId: card.id })
  const committee = new Map(sheet.rows.map((row) => [row.key, row.beside?.committeeLevel ?? null]))
  const secondRound = card.reason !== null
  return Object.fromEntries(
    ballot.rows.map((row): [string, Mark] => {
      const wanted = (secondRound ? null : voter.person.marks[row.label]) ?? committee.get(row.key) ?? row.marks[0] ?? 'BLANK'
      return [row.key, wanted === 'BLANK' || row.marks.includes(wanted) ? wanted : (row.marks[0] ?? 'BLANK')]
    }),
  )
}

async function recountBoard(voter: Voter, ballotId: string): Promise<void> {
  await pause(jitter(3_000))
  const board = await readBoard({ fetch, origin: voter.origin, headers: { cookie: voter.browser.cookie() } }, ballotId)
  if (!board.ok) return
  const key = { ballotId, memberId: voter.memberId }
  const verified = await verifyAndErase(voter.store, key, { raw: board.value, wall: null })
  await voter.browser.mutate('ballot.reportRecount', { ballotId, agreed: verified.agreed })
}

function once(voter: Voter, what: string): boolean {
  if (voter.seen.has(what)) return false
  voter.seen.add(what)
  return true
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

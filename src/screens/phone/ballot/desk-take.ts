import type { BallotDocument } from '#contract/ballot-box.ts'
import { refuse } from '#domain/result.ts'
import { phoneKeysCode } from '#paper/codes.ts'
import { jitter } from '#paper/phone.ts'
import { takePaper } from '#paper/take-paper.ts'
import type { DeskFacts } from './desk-facts.ts'

/** Computes the code of the ballot's keys, to be compared with the wall's before the tap. */
export async function readCode({ tools, know }: DeskFacts, wallCode: string): Promise<void> {
  const ballot = await tools.readBallot()
  if (!ballot.ok) return know({ refusal: ballot.refusal })
  const code = phoneKeysCode(ballot.value)
  know({ code, refusal: code === wallCode ? null : 'ballot/other-code' })
}

/** The tap. The ballot is fetched anew: no paper is drawn with keys other than those compared. */
export async function takeCompared(desk: DeskFacts, wallCode: string): Promise<void> {
  const { know, tools, facts } = desk
  if (facts().taking) return
  know({ taking: 'drawing', refusal: null })
  const ballot = await tools.readBallot()
  if (!ballot.ok) return know({ taking: null, refusal: ballot.refusal })
  const code = phoneKeysCode(ballot.value)
  if (code !== wallCode) return know({ taking: null, code, refusal: 'ballot/other-code' })
  await takeOf(desk, ballot.value, jitter(2000))
}

/** Takes, or goes on taking after a reload with what was drawn then. */
export async function takeOf({ key, tools, left, know, look }: DeskFacts, ballot: BallotDocument, delay = 0): Promise<void> {
  know({ taking: 'drawing', refusal: null, code: phoneKeysCode(ballot) })
  const { store, phone, ask } = tools
  const onStep = (taking: 'drawing' | 'asking' | 'asking-again' | 'checking' | 'taken') => know({ taking })
  const asked = takePaper({ store, phone, ask, ballot, delay, onStep, memberId: key.memberId, signal: left })
  const taken = await asked.catch(() => refuse('ballot/cannot-store'))
  await look()
  know({ taking: null, refusal: taken.ok ? null : taken.refusal })
}

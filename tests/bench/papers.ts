import { type BallotDocument, ballotPath, takePaperPath } from '#contract/ballot-box.ts'
import type { Mark } from '#domain/ballot/types.ts'
import { type DrawnPaper, drawPaper, unblind } from '#paper/blind-suite.ts'
import { sheetOf } from '#paper/row-ids.ts'
import type { HallMember } from '../support/load-hall.ts'
import type { Answered, Shot } from './send.ts'

// The phones' own work, done before anything is measured.

export type Prepared = { voter: HallMember; drawn: DrawnPaper }

export async function drawPapers(ballot: BallotDocument, voters: readonly HallMember[]): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (const voter of voters) prepared.push({ voter, drawn: await drawPaper(ballot.publicKey) })
  return prepared
}

export const issueShots = (url: string, ballot: BallotDocument, papers: readonly Prepared[]): Shot[] =>
  papers.map(({ voter, drawn }) => ({
    url: `${url}${takePaperPath}`,
    headers: { cookie: voter.cookie },
    body: JSON.stringify({ ballotId: ballot.id, blinded: drawn.blinded }),
  }))

/** Takes the blinding off what was signed and fills every sheet. */
export async function castShots(
  url: string,
  ballot: BallotDocument,
  papers: readonly Prepared[],
  issued: readonly Answered[],
): Promise<Shot[]> {
  const keys = ballot.rows.map(({ key }) => key)
  const shots: Shot[] = []
  for (const [at, { drawn }] of papers.entries()) {
    const signature = await unblind(ballot.publicKey, drawn, JSON.parse(issued[at]?.text ?? '{}').result.data.blindSignature)
    const marks = Object.fromEntries(keys.map((key): [string, Mark] => [key, Math.random() < 0.8 ? 'AGREE' : 'DISAGREE']))
    const body = JSON.stringify({ number: drawn.number, signature, rows: sheetOf(drawn.secret, keys, marks) })
    shots.push({ url: `${url}${ballotPath(ballot.id)}`, headers: {}, body })
  }
  return shots
}

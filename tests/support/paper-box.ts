import { randomBytes } from 'node:crypto'
import { ballotKeys } from '#adapters/keys/ballot-keys.ts'
import type { BallotKeys } from '#application/ballot-keys-port.ts'
import { type BallotDocument, ballotFormat, castBodyMaxBytes, readCastBody } from '#contract/ballot-box.ts'
import { buildBoard, type CountedBallot } from '#domain/ballot/board.ts'
import { castPaper } from '#domain/ballot/paper.ts'
import { publicRows } from '#domain/ballot/rows.ts'
import type { Ballot, Board, CastPaper, OnPaper } from '#domain/ballot/types.ts'
import { validSheet } from '#domain/ballot/valid-sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { AskForPaper } from '#paper/ask-for-paper.ts'

/** The protocol's server in memory, on the real keys: what the routes do, without a database. */
export type PaperBox = {
  document: BallotDocument
  /** Everything that ever reached the box, as text. */
  heard: string[]
  status: Ballot['status']
  /** Answers to give before the real one: a lost network, a pause. */
  before: (() => Response | Promise<Response>)[]
  askAs(voter: string): AskForPaper
  fetch: typeof globalThis.fetch
  count(onPaper?: OnPaper, printedVoters?: string[]): Board
}

export const openPaperBox = async (ballot: CountedBallot, keys: BallotKeys = ballotKeys(randomBytes(32))): Promise<PaperBox> => {
  const made = await keys.make(ballot.id)
  const keyed = { id: ballot.id, sealedKeys: made.sealedKeys, publicKey: made.keys.publicKey }
  const papers = new Map<string, CastPaper>()
  const marks = new Map<string, string>()

  const take = async (voter: string, blinded: string): Promise<Result<string, string>> => {
    const hash = Buffer.from(keys.blindedHash(blinded)).toString('hex')
    const before = marks.get(voter)
    if (before !== undefined && before !== hash) return refuse('ballot/already-taken')
    if (before === undefined && box.status !== 'OPEN') return refuse('ballot/closing')
    marks.set(voter, hash)
    const signature = await keys.blindSign(keyed, blinded)
    return signature ? ok(signature) : refuse('ballot/bad-blinded-message')
  }

  const cast = async (text: string): Promise<Response> => {
    if (text.length > castBodyMaxBytes) return answer(413, { refusal: 'ballot/too-large' })
    const sent = readCastBody(JSON.parse(text))
    if (!sent || !validSheet(ballot, sent.rows).ok) return answer(422, { refusal: 'ballot/bad-form' })
    const paper = await keys.verifyPaper(keyed, sent.number, sent.signature)
    if (!paper) return answer(403, { refusal: 'ballot/bad-signature' })
    return insert(castPaper(paper, { rows: sent.rows, rowsDigest: keys.digest(sent.rows) }, keys.digest))
  }

  const insert = async (paper: CastPaper): Promise<Response> => {
    const stored = papers.get(paper.number)
    const isCasting = box.status === 'OPEN' || box.status === 'CLOSING'
    if (!stored && !isCasting) return answer(410, { refusal: 'ballot/too-late', board: `/ballot-box/${ballot.id}/board` })
    if (stored && stored.sheetHash !== paper.sheetHash) return answer(409, { refusal: 'ballot/other-sheet' })
    papers.set(paper.number, paper)
    return answer(200, { receipt: await keys.signReceipt(keyed, { number: paper.number, rowsDigest: keys.digest(paper.rows) }) })
  }

  const box: PaperBox = {
    document: documentOf(ballot, made.keys),
    heard: [],
    status: 'OPEN',
    before: [],
    askAs: (voter) => async (asked) => {
      box.heard.push(JSON.stringify(asked))
      return take(voter, asked.blinded)
    },
    fetch: async (_url, request) => {
      box.heard.push(String(request?.body))
      const first = box.before.shift()
      return first ? first() : cast(String(request?.body))
    },
    count: (onPaper, printedVoters = []) => {
      const took = [...marks.keys(), ...printedVoters]
      return buildBoard({ ...ballot, ...made.keys }, { papers: [...papers.values()], took, onPaper: onPaper ?? null }, keys.digest)
    },
  }
  return box
}

const documentOf = (
  { id, meetingId, title, layout, rows, base, atMost }: CountedBallot,
  keys: { publicKey: string; receiptKey: string },
): BallotDocument => ({
  format: ballotFormat,
  id,
  meetingId,
  title,
  layout,
  rows: publicRows(rows).map((row) => ({ ...row, marks: [...row.marks] })),
  base,
  ...(atMost === null ? {} : { atMost }),
  ...keys,
})

const answer = (status: number, said: object): Response => Response.json(said, { status })

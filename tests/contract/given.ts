import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BallotRecord } from '#application/ports/ballots.ts'
import type { Append, Change, MeetingSummary } from '#application/ports/meetings.ts'
import type { Stores } from '#application/ports/stores.ts'
import { buildBoard } from '#domain/ballot/board.ts'
import type { PrintedEntry } from '#domain/ballot/printed-papers.ts'
import { rowsOf } from '#domain/ballot/rows.ts'
import type { Board, CastPaper, Mark } from '#domain/ballot/types.ts'
import type { SealedEvent } from '#domain/meeting/chain.ts'
import { candidate } from '../support/example-ballot.ts'

let made = 0

/** A cell that no other test knows. */
export const newCell = (): string => `cell${++made}`

export const newId = (cellId: string): string => `${cellId}-${String(++made).padStart(6, '0')}`

export const aSummary = (cellId: string, over: Partial<MeetingSummary> = {}): MeetingSummary => ({
  cellId,
  id: newId(cellId),
  groupId: null,
  kind: 'ANNUAL_REVIEW',
  year: 2026,
  title: 'Họp kiểm điểm cuối năm',
  place: 'Nhà văn hóa ấp 3',
  startsAt: '2026-12-05T01:00:00.000Z',
  status: 'OPEN',
  stage: '',
  present: 0,
  convened: 20,
  version: 1,
  digest: 'digest 1',
  touchedAt: '2026-12-05T01:42:00.000Z',
  ...over,
})

/** A line of the log; its digests are not those of a real chain. */
export function anEvent(version: number, text = 'Đồng chí Lành làm tốt việc đã đăng ký', over: Partial<SealedEvent> = {}): SealedEvent {
  return {
    version,
    type: 'opinionSent',
    at: '2026-12-05T01:42:00.120Z',
    salt: chance(16),
    payload: { id: `opinion-${version}`, memberId: 'lanh', text, aboutMemberId: null },
    payloadDigest: `payload ${version}`,
    previousDigest: `digest ${version - 1}`,
    digest: `digest ${version}`,
    ...over,
  }
}

/** A meeting on record, with one event. */
export async function aMeeting(stores: Stores, over: Partial<MeetingSummary> = {}): Promise<MeetingSummary> {
  const summary = aSummary(over.cellId ?? newCell(), over)
  await stores.meetings.create(summary, [anEvent(1)], new Uint8Array([1, 2, 3]))
  return summary
}

/** The next append to a meeting as it stands now. */
export async function next(stores: Stores, meetingId: string, ...changes: Change[]): Promise<Append> {
  const now = await stores.meetings.summary(meetingId)
  if (!now) throw new Error('no such meeting')
  const version = now.version + 1
  const summary = { ...now, version, digest: `digest ${version}`, touchedAt: '2026-12-05T01:43:00.000Z' }
  return { meetingId, expectedVersion: now.version, events: [anEvent(version)], summary, changes }
}

export const make = async (stores: Stores, meetingId: string, ...changes: Change[]) =>
  stores.meetings.append(await next(stores, meetingId, ...changes))

const rows = rowsOf(
  'FOUR_COLUMN',
  ['sau', 'loan', 'lanh'].map((key) => candidate(key)),
)

export const aBallot = (meeting: MeetingSummary, over: Partial<BallotRecord> = {}): BallotRecord => ({
  id: newId(meeting.cellId),
  cellId: meeting.cellId,
  meetingId: meeting.id,
  kind: 'CLASSIFICATION',
  layout: 'FOUR_COLUMN',
  title: 'Xếp loại chất lượng đảng viên năm 2026',
  rows,
  atMost: null,
  base: 20,
  ruleSet: { format: 'so-tay-rule-set/1', cap: { percent: 20 }, graceSeconds: 600, boardRetentionDays: 90, sources: { base: '294-QĐ/TW' } },
  voters: ['sau', 'loan', 'lanh'],
  printedOnly: false,
  status: 'OPEN',
  openedAt: '2026-12-05T01:50:00.000Z',
  closesAt: null,
  publicKey: 'AQD_',
  receiptKey: 'AgD-',
  sealedKeys: new Uint8Array([3, 0, 253]),
  ...over,
})

/** An open ballot of a new meeting. */
export async function anOpenBallot(stores: Stores, over: Partial<BallotRecord> = {}) {
  const meeting = await aMeeting(stores)
  const ballot = aBallot(meeting, over)
  await make(stores, meeting.id, { kind: 'openBallot', ballot })
  return { meeting, ballot }
}

/** A paper with values of its own, as random as real ones; no real signature. */
export function aPaper(mark: Mark = 'GOOD'): CastPaper {
  const sheet = Object.fromEntries(rows.map(({ key }) => [key, { id: chance(32), mark }]))
  return sealed({ number: chance(64), signature: chance(256), rows: sheet })
}

/** The same number with other marks. */
export const otherSheet = (paper: CastPaper): CastPaper => sealed({ ...paper, rows: aPaper('SATISFACTORY').rows })

const sealed = ({ number, signature, rows }: Omit<CastPaper, 'sheetHash'>): CastPaper => ({
  number,
  signature,
  rows,
  sheetHash: digest({ number, signature, rows }),
})

const chance = (bytes: number): string => randomBytes(bytes).toString('base64url')

export const digest = (value: object): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('base64url')

export const close = (stores: Stores, { meetingId, id }: BallotRecord, graceSeconds = 0) =>
  make(stores, meetingId, { kind: 'closeBallot', ballotId: id, graceSeconds })

export const cancel = (stores: Stores, { meetingId, id }: BallotRecord) => make(stores, meetingId, { kind: 'cancelBallot', ballotId: id })

/** Closes without grace and waits until nothing can come any more. */
export async function closeFor(stores: Stores, ballot: BallotRecord): Promise<void> {
  await close(stores, ballot)
  await untilClosed(stores, ballot)
}

export async function untilClosed(stores: Stores, ballot: BallotRecord): Promise<void> {
  while ((await stores.ballots.find(ballot.id))?.status !== 'CLOSED') await stores.ballots.finishOverdue()
}

export async function boardOf(stores: Stores, ballot: BallotRecord, took = ['Đặng Thị Kim Loan', 'Hồ Văn Sáu']): Promise<Board> {
  return buildBoard(ballot, { papers: await stores.ballots.papers(ballot.id), took, onPaper: null }, digest)
}

/** One person's count of three printed papers, one of them invalid. */
export const aCount = (enteredBy: string, over: Partial<PrintedEntry> = {}): PrintedEntry => ({
  enteredBy,
  collected: 3,
  invalid: 1,
  tally: { sau: { GOOD: 2 }, loan: { GOOD: 1, EXCELLENT: 1 }, lanh: { BLANK: 2 } },
  ...over,
})

/** Counts what the box holds. */
export async function count(stores: Stores, ballot: BallotRecord): Promise<Board> {
  const board = await boardOf(stores, ballot)
  const outcome = await make(stores, ballot.meetingId, { kind: 'countBallot', ballotId: ballot.id, board })
  if (outcome !== 'saved') throw new Error(`the count was ${outcome}`)
  return board
}

import type { TaskRecord } from '#application/ports/follow-up.ts'
import type { Change, ShortfallOutcome } from '#application/ports/meetings.ts'
import type { ShortfallRecord } from '#application/ports/notebooks.ts'
import { enoughOfEachKind, isSameCount } from '#domain/ballot/printed-papers.ts'
import type { BallotStatus, OnPaper } from '#domain/ballot/types.ts'
import type { IssuedNumber } from '#domain/minutes/numbering.ts'
import { addSeconds } from '#domain/organization/civil-date.ts'
import { invariant, unreachable } from '#domain/result.ts'
import { printedIn } from './printed-papers.ts'
import { enterRemarks } from './remarks.ts'
import type { BallotRow, Tables } from './tables.ts'

/** `now` is the database's clock, `at` the time the append was made. */
type Times = { now: string; at: string }

/** Looks whether the change may be made, and gives what makes it: all changes of an append are made, or none. */
export function planChange(tables: Tables, change: Change, times: Times): (() => void) | 'refused' {
  switch (change.kind) {
    case 'openBallot':
      return () => openBallot(tables, change.ballot)
    case 'closeBallot':
      return whenIn(tables, change.ballotId, { states: ['OPEN'], may: isEnoughOfEachKind }, (row) => {
        row.record = { ...row.record, status: 'CLOSING', closesAt: addSeconds(times.now, change.graceSeconds) }
      })
    case 'countBallot':
      return whenIn(tables, change.ballotId, { states: ['CLOSED'], may: isPrintedShareSettled(change.board.onPaper) }, (row) => {
        invariant(row.papers?.size === change.board.numbers.length, 'every paper of the box is on the board')
        row.record = { ...row.record, status: 'COUNTED', sealedKeys: null }
        row.board = structuredClone(change.board)
        row.papers = null
        row.entries.clear()
      })
    case 'cancelBallot':
      return whenIn(tables, change.ballotId, { states: ['OPEN', 'CLOSING', 'CLOSED'] }, (row) => {
        row.record = { ...row.record, status: 'CANCELLED', sealedKeys: null }
        row.papers = null
        row.entries.clear()
      })
    case 'keepMaterial': {
      const { kind: _, ...material } = change
      return () => tables.materials.put(material)
    }
    case 'dropMaterial':
      return () => tables.materials.remove(change.id)
    case 'writeNotebooks':
      return () => writeNotebooks(tables, change, times.at)
    case 'writeTasks':
      return () => {
        for (const task of change.tasks) tables.tasks.put({ ...task, ...keptOf(tables.tasks.get(task.id)) })
      }
    case 'enterRemarks':
      return () => void enterRemarks(tables, change.remarks, times.at)
    case 'appendReport':
      return () => tables.reports.put(change.report)
    case 'noteHeld':
      return () => {
        for (const one of tables.campaignMeetings.where(({ meetingId }) => meetingId === change.meetingId))
          tables.campaignMeetings.put({ ...one, held: change.held })
      }
    case 'issueDocuments':
      return planIssue(tables, change)
    case 'erasePayload':
      return () => erasePayload(tables, change)
    case 'redactPayload':
      return () => redactPayload(tables, change)
    case 'sendMinutes':
      return () => tables.sentMinutes.put(change.sent)
    case 'useProgramme':
      return () => tables.programmeUses.put(change.use)
    default:
      return unreachable(change)
  }
}

function erasePayload(tables: Tables, { meetingId, version }: Extract<Change, { kind: 'erasePayload' }>): void {
  const events = tables.meetings.get(meetingId)?.events ?? []
  tables.meetings.change(meetingId, { events: events.map((one) => (one.version === version ? { ...one, payload: null, salt: '' } : one)) })
}

function redactPayload(tables: Tables, { meetingId, version, payload }: Extract<Change, { kind: 'redactPayload' }>): void {
  const events = tables.meetings.get(meetingId)?.events ?? []
  tables.meetings.change(meetingId, { events: events.map((one) => (one.version === version ? { ...one, payload, salt: '' } : one)) })
}

function openBallot(tables: Tables, record: BallotRow['record']): void {
  invariant(!tables.ballots.has(record.id), 'a ballot opens once')
  const box = { marks: new Map(), entries: new Map(), papers: new Map(), board: null, boardDropped: false, recounts: new Map() }
  tables.ballots.set(record.id, { record: structuredClone(record), ...box })
}

type Needed = { states: BallotStatus[]; may?: (row: BallotRow) => boolean }

function whenIn(tables: Tables, ballotId: string, { states, may }: Needed, change: (row: BallotRow) => void): (() => void) | 'refused' {
  const row = tables.ballots.get(ballotId)
  return row && states.includes(row.record.status) && (may?.(row) ?? true) ? () => change(row) : 'refused'
}

const isEnoughOfEachKind = ({ marks }: BallotRow): boolean => enoughOfEachKind(marks.size - printedIn(marks), printedIn(marks)).ok

/** Whether the board still says what the list and the counts of the printed papers say. */
const isPrintedShareSettled =
  (onPaper: OnPaper | null) =>
  ({ marks, entries }: BallotRow): boolean =>
    printedIn(marks) === (onPaper?.issued ?? 0) &&
    (!onPaper || (entries.size > 1 && [...entries.values()].every((entry) => isSameCount(entry, onPaper))))

function writeNotebooks(tables: Tables, change: Extract<Change, { kind: 'writeNotebooks' }>, at: string): void {
  for (const entry of change.entries) tables.notebooks.put(entry)
  for (const outcome of change.shortfalls) tables.shortfalls.put(concluded(change.cellId, outcome, tables.shortfalls.get(outcome.id)))
  const { cellId, year, month } = change
  for (const one of tables.assessments.where(
    (row) => row.cellId === cellId && row.year === year && row.frozenAt === null && row.handedIn !== null,
  ))
    tables.assessments.put({ ...one, frozenAt: at })
  for (const one of tables.reflections.where(
    (row) => row.cellId === cellId && row.month === month && row.frozenAt === null && row.handedIn !== null,
  ))
    tables.reflections.put({ ...one, frozenAt: at })
}

const concluded = (cellId: string, { meetingId, ...outcome }: ShortfallOutcome, known: ShortfallRecord | null): ShortfallRecord => ({
  agendaOrder: 0,
  display: 'NAMED',
  wallText: null,
  mergedIntoId: null,
  answer: null,
  ...known,
  ...outcome,
  cellId,
  onAgenda: outcome.state !== 'REMEDIED',
  concludedIn: outcome.conclusion === null ? (known?.concludedIn ?? null) : meetingId,
})

/** What a task was when it was assigned. */
const keptOf = (known: TaskRecord | null) =>
  known && { memberId: known.memberId, what: known.what, dueOn: known.dueOn, meetingId: known.meetingId }

function planIssue(tables: Tables, { cellId, meetingId, numbers, textVersions }: Extract<Change, { kind: 'issueDocuments' }>) {
  const texts = tables.minutesTexts.where((row) => row.meetingId === meetingId)
  if (texts.reduce((sum, { version }) => sum + version, 0) !== textVersions) return 'refused'
  const given = tables.documentNumbers.where((row) => row.cellId === cellId)
  const isFree = (one: IssuedNumber) =>
    given.every(
      (row) =>
        row.type !== one.type || (row.meetingId === one.meetingId) === (row.number === one.number && row.termStart === one.termStart),
    )
  if (!numbers.every(isFree)) return 'refused'
  return () => {
    for (const one of numbers) tables.documentNumbers.put({ cellId, ...one })
  }
}

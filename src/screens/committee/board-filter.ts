import type { BoardRow } from '#contract/committee.ts'
import { isLevel, type Level, levels } from '#domain/classification/levels.ts'
import { type Mismatch, mismatches } from '#domain/classification/mismatches.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import { namesLike } from '#screens/kit/without-diacritics.ts'
import { type DecisionDraft, isUndecided } from './decision-draft.ts'

export const shows = ['undecided', 'decided', 'document', 'sentBack', 'sentBackSince', 'noMajority', 'notVoted', 'appeal'] as const
export type Show = (typeof shows)[number]

export const sorts = ['cell', 'name', 'self', 'committee', 'proposal', 'state', 'score', 'decision'] as const
export type Sort = (typeof sorts)[number]

/** What part of the board is looked at, and in which order; it stands in the address. */
export type BoardFilter = {
  find: string
  cellId: string | null
  level: Level | null
  show: Show | null
  mismatch: Mismatch | 'ANY' | null
  sort: Sort
  falling: boolean
  /** From 0. */
  page: number
}

export const pageSize = 100

export const wholeBoard: BoardFilter = {
  ...{ find: '', cellId: null, level: null, show: null, mismatch: null },
  ...{ sort: 'cell', falling: false, page: 0 },
}

/** Every row that is asked for, in the order asked for. */
export function rowsShown(rows: readonly BoardRow[], filter: BoardFilter, draft: DecisionDraft): BoardRow[] {
  const found = namesLike(rows, filter.find).filter(
    (row) =>
      (filter.cellId === null || row.cellId === filter.cellId) &&
      (filter.level === null || row.proposal === filter.level) &&
      (filter.mismatch === null || hasMismatch(row, filter.mismatch)) &&
      (filter.show === null || isShown(row, filter.show, draft)),
  )
  // the board comes cell by cell, each in the order of names
  const { sort, falling } = filter
  if (sort === 'cell') return falling ? found.toReversed() : found
  const sign = falling ? -1 : 1
  return found.toSorted((a, b) => sign * compare(a, b, sort))
}

const hasMismatch = (row: BoardRow, mismatch: Mismatch | 'ANY'): boolean =>
  mismatch === 'ANY' ? row.mismatches.length > 0 : row.mismatches.includes(mismatch)

function isShown(row: BoardRow, show: Show, draft: DecisionDraft): boolean {
  switch (show) {
    case 'undecided':
      return isUndecided(row)
    case 'decided':
      return row.decided !== null
    case 'document':
      return draft.lines[row.memberId] !== undefined
    case 'sentBack':
      return row.sentBack?.state === 'OPEN'
    case 'sentBackSince':
      return row.sentBack?.state === 'VOTED_AGAIN' || row.sentBack?.state === 'ANSWERED'
    case 'noMajority':
      return row.voted && !isLevel(row.proposal)
    case 'notVoted':
      return !row.voted
    case 'appeal':
      return row.appeal?.state === 'OPEN'
  }
}

const words = new Intl.Collator('vi', { numeric: true })
/** Given name first, as Vietnamese lists are read. */
const nameKey = (name: string) => name.trim().split(/\s+/).toReversed().join(' ')

function compare(a: BoardRow, b: BoardRow, sort: Exclude<Sort, 'cell'>): number {
  switch (sort) {
    case 'name':
      return words.compare(nameKey(a.name), nameKey(b.name))
    case 'self':
      return place(a.selfLevel) - place(b.selfLevel)
    case 'committee':
      return place(a.committeeLevel) - place(b.committeeLevel)
    case 'proposal':
      return place(a.proposal) - place(b.proposal) || b.excellentVotes - a.excellentVotes
    case 'state':
      return place(a.stateLevel) - place(b.stateLevel)
    case 'score':
      return (b.score?.score ?? -1) - (a.score?.score ?? -1)
    case 'decision':
      return place(a.decided?.level ?? null) - place(b.decided?.level ?? null)
  }
}

/** The best first; what is not there at the end. */
const place = (level: Proposal): number => (isLevel(level) ? levels.indexOf(level) : level === 'NO_MAJORITY' ? 4 : 5)

/** How many pages so many rows take; one for none. */
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / pageSize))

export const pageOf = <Row>(rows: readonly Row[], page: number): Row[] => rows.slice(page * pageSize, (page + 1) * pageSize)

const one = <const Value extends string>(known: readonly Value[], value: string | null): Value | null =>
  known.find((each) => each === value) ?? null

/** From the address; what is not understood is left out. */
export function readFilter(from: URLSearchParams): BoardFilter {
  const page = Number(from.get('page') ?? '1')
  return {
    find: from.get('find') ?? '',
    cellId: from.get('cell'),
    level: one(levels, from.get('level')),
    show: one(shows, from.get('show')),
    mismatch: one(['ANY', ...mismatches], from.get('differs')),
    sort: one(sorts, from.get('sort')) ?? 'cell',
    falling: from.get('order') === 'falling',
    page: Number.isSafeInteger(page) && page >= 1 ? page - 1 : 0,
  }
}

/** Into the address, beside whatever else stands there. */
export function writeFilter(filter: BoardFilter, beside: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(beside)
  const set = (name: string, value: string | null) => (value ? next.set(name, value) : next.delete(name))
  set('find', filter.find)
  set('cell', filter.cellId)
  set('level', filter.level)
  set('show', filter.show)
  set('differs', filter.mismatch)
  set('sort', filter.sort === 'cell' ? null : filter.sort)
  set('order', filter.falling ? 'falling' : null)
  set('page', filter.page === 0 ? null : String(filter.page + 1))
  return next
}

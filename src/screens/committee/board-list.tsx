'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { levels } from '#domain/classification/levels.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { type BoardFilter, pageOf, pageSize, pagesOf, rowsShown, type Sort, wholeBoard } from './board-filter.ts'
import { BoardLine, type LineActs } from './board-line.tsx'
import { changeLine, isUndecided, mayDecideOn, withLevel, withLines } from './decision-draft.ts'
import { ListBar } from './list-bar.tsx'
import { QuickChoices } from './quick-choices.tsx'
import { Shortcuts } from './shortcuts.tsx'
import type { CommitteeDocument } from './use-document.ts'
import './board-table.css'

type Props = {
  board: CommitteeBoard
  document: CommitteeDocument
  filter: BoardFilter
  onFilter: (changes: Partial<BoardFilter>) => void
}

/** Everybody, with what was said of them, a hundred at a time; from here lines go into the document. */
export function BoardList({ board, document, filter, onFilter }: Props) {
  const t = useTranslations('committee.list')
  const [helps, setHelps] = useState(false)
  const rows = rowsShown(board.rows, filter, document.draft)
  const page = Math.min(filter.page, pagesOf(rows.length) - 1)
  const shown = pageOf(rows, page)
  const turn = (by: number) => {
    const next = page + by
    if (next >= 0 && next < pagesOf(rows.length)) onFilter({ page: next })
  }
  const acts = useActs(document)
  const keys = useKeys({ board, document, acts, turn, onHelp: () => setHelps(true) })
  return (
    <div className="grid grid-cols-1 gap-3">
      <ListBar board={board} filter={filter} onFilter={onFilter} shown={rows.length} />
      {board.mayDecide && <QuickChoices board={board} rows={rows} document={document} onHelp={() => setHelps(true)} />}
      {rows.length === 0 ? (
        <EmptyState title={t('none')} action={<Button onPress={() => onFilter(wholeBoard)}>{t('showAll')}</Button>}>
          {t('noneHint')}
        </EmptyState>
      ) : (
        <>
          <div className={document.isTrial ? 'board-scroll board-trial' : 'board-scroll'}>
            <table className="sheet-table num board-table">
              <caption className="sr-only">{t('caption')}</caption>
              <Head {...{ board, document, filter, onFilter }} rows={rows} />
              <tbody ref={keys.body} onKeyDown={keys.onKeyDown}>
                {shown.map((row, at) => (
                  <BoardLine
                    key={row.memberId}
                    row={row}
                    line={document.draft.lines[row.memberId]}
                    isTrial={document.isTrial}
                    refused={document.refusedOf(row.memberId)}
                    of={keys.of}
                    isCurrent={shown.some(({ memberId }) => memberId === keys.current) ? row.memberId === keys.current : at === 0}
                    acts={keys.acts}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
            {pagesOf(rows.length) > 1 && <Pager page={page} count={rows.length} onTurn={turn} />}
            <SheetButton name="board" unitId={board.unitId} year={board.year} rows={rows.map(({ memberId }) => memberId)} />
          </div>
        </>
      )}
      <Shortcuts isOpen={helps} onOpenChange={setHelps} />
    </div>
  )
}

/** The acts keep their identity while the document changes, so that only the rows that changed are drawn again. */
function useActs(document: CommitteeDocument): Omit<LineActs, 'focused'> {
  const latest = useRef(document)
  useEffect(() => {
    latest.current = document
  }, [document])
  return useMemo(() => {
    const change = (to: (draft: CommitteeDocument['draft']) => CommitteeDocument['draft']) =>
      latest.current.change(to(latest.current.draft))
    return {
      put: (row, isIn) => change((draft) => withLines(draft, [row], isIn)),
      level: (row, level) => change((draft) => withLevel(draft, row, level)),
      reason: (row, reason) => change((draft) => changeLine(draft, row.memberId, { reason })),
    }
  }, [])
}

type KeysOf = {
  board: CommitteeBoard
  document: CommitteeDocument
  acts: Omit<LineActs, 'focused'>
  turn: (by: number) => void
  onHelp: () => void
}

/** The list by keyboard: arrows from row to row, space marks, 1 to 4 give a level, Enter opens the file. Told by "?". */
function useKeys({ board, document, acts, turn, onHelp }: KeysOf) {
  const router = useRouter()
  const body = useRef<HTMLTableSectionElement>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const { unitId, year, mayDecide } = board
  const of = useMemo(() => ({ unitId, year, mayDecide }), [unitId, year, mayDecide])
  const allActs = useMemo(() => ({ ...acts, focused: setCurrent }), [acts])
  const focus = (to: (at: number, last: number) => number) => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('tr[data-member]') ?? [])]
    const at = rows.findIndex((row) => row === window.document.activeElement)
    rows[Math.max(0, Math.min(rows.length - 1, to(at, rows.length - 1)))]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target instanceof HTMLElement ? rowOf(board, event.target) : null
    // what is typed into a field of the row is the field's
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const mark = () => mayDecide && mayDecideOn(row) && acts.put(row, document.draft.lines[row.memberId] === undefined)
    const level = levels[Number(event.key) - 1]
    const act: Record<string, () => unknown> = {
      ArrowDown: () => focus((at) => at + 1),
      ArrowUp: () => focus((at) => at - 1),
      Home: () => focus(() => 0),
      End: () => focus((_, last) => last),
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
      ' ': mark,
      Enter: () => router.push(paths.classificationFile(unitId, row.memberId, year)),
      u: () => document.undo(),
      '?': onHelp,
      ...(level && mayDecide && mayDecideOn(row) ? { [event.key]: () => acts.level(row, level) } : {}),
    }
    const chosen = act[event.key]
    if (!chosen) return
    event.preventDefault()
    chosen()
  }
  return { body, current, of, acts: allActs, onKeyDown }
}

const rowOf = (board: CommitteeBoard, target: HTMLElement): BoardRow | null =>
  board.rows.find(({ memberId }) => memberId === target.dataset.member) ?? null

type HeadProps = Props & { rows: readonly BoardRow[] }

function Head({ rows, board, document, filter, onFilter }: HeadProps) {
  const t = useTranslations('committee.list')
  const open = rows.filter(isUndecided)
  const chosen = open.filter((row) => document.draft.lines[row.memberId]).length
  const heads: { sort: Sort; width: string }[] = [
    { sort: 'self', width: '11.5%' },
    { sort: 'committee', width: '11.5%' },
    { sort: 'proposal', width: '16.5%' },
    { sort: 'state', width: '10.5%' },
    { sort: 'score', width: '9%' },
    { sort: 'decision', width: '15.5%' },
  ]
  const sortBy = (sort: Sort) => onFilter(filter.sort === sort ? { falling: !filter.falling } : { sort, falling: false })
  return (
    <thead>
      <tr>
        {board.mayDecide && (
          <th scope="col" className="no-print w-11">
            <Checkbox
              aria-label={t('all')}
              isSelected={open.length > 0 && chosen === open.length}
              isIndeterminate={chosen > 0 && chosen < open.length}
              isDisabled={open.length === 0}
              onChange={(isOn) => document.change(withLines(document.draft, open, isOn))}
            >
              {null}
            </Checkbox>
          </th>
        )}
        <SortHead {...{ filter, sortBy }} sort="name" width="auto" />
        {heads.map((head) => (
          <SortHead key={head.sort} {...head} {...{ filter, sortBy }} />
        ))}
      </tr>
    </thead>
  )
}

type SortHeadProps = { sort: Sort; width: string; filter: BoardFilter; sortBy: (sort: Sort) => void }

function SortHead({ sort, width, filter, sortBy }: SortHeadProps) {
  const t = useTranslations('committee.list')
  const isOn = filter.sort === sort
  return (
    <th scope="col" style={{ width }} aria-sort={isOn ? (filter.falling ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="board-sort" onClick={() => sortBy(sort)}>
        {t(sort)}
        {isOn && (filter.falling ? <ArrowDown aria-hidden size={16} /> : <ArrowUp aria-hidden size={16} />)}
      </button>
    </th>
  )
}

function Pager({ page, count, onTurn }: { page: number; count: number; onTurn: (by: number) => void }) {
  const t = useTranslations('committee.list.pager')
  const from = page * pageSize
  return (
    <nav aria-label={t('label')} className="no-print flex flex-wrap items-center gap-4">
      <Button size="small" isDisabled={page === 0} onPress={() => onTurn(-1)}>
        {t('back')}
      </Button>
      <span className="num">{t('range', { from: from + 1, to: Math.min(count, from + pageSize), count })}</span>
      <Button size="small" isDisabled={page >= pagesOf(count) - 1} onPress={() => onTurn(1)}>
        {t('next')}
      </Button>
    </nav>
  )
}

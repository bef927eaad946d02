'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { namesLike } from '#screens/kit/without-diacritics.ts'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { BoardLine } from './board-line.tsx'
import { agrees, mayDecideOn, mismatch, withLines } from './decision-draft.ts'
import type { CommitteeDocument } from './use-document.ts'

const shows = ['all', 'undecided', 'mismatch', 'excellent', 'noMajority', 'notVoted', 'appeal', 'document'] as const
type Show = (typeof shows)[number]

type Props = { board: CommitteeBoard; document: CommitteeDocument; cellId: string | null; onCell: (cellId: string | null) => void }

/** Everybody, with what was said of them; from here lines go into the document. */
export function BoardList({ board, document, cellId, onCell }: Props) {
  const t = useTranslations('committee.list')
  const [typed, setTyped] = useState('')
  const [show, setShow] = useState<Show>('all')
  const ofCell = board.rows.filter((row) => cellId === null || row.cellId === cellId)
  const rows = namesLike(ofCell, typed).filter((row) => isShown(row, show, document))
  return (
    <div className="grid gap-4">
      <div className="no-print flex flex-wrap items-end gap-4">
        <TextField label={t('find')} value={typed} onChange={setTyped} type="search" className="w-64 max-w-full" />
        <Select
          label={t('cell')}
          placeholder={t('allCells')}
          className="w-64 max-w-full"
          items={[{ id: '', label: t('allCells') }, ...board.cells.map((cell) => ({ id: cell.cellId, label: cell.name }))]}
          value={cellId ?? ''}
          onChange={(id) => onCell(id === '' ? null : id)}
        />
        <Select
          label={t('show')}
          placeholder={t('shows.all')}
          className="w-72 max-w-full"
          items={shows.map((id) => ({ id, label: t(`shows.${id}`) }))}
          value={show}
          onChange={setShow}
        />
        <SheetButton name="board" unitId={board.unitId} year={board.year} rows={rows.map(({ memberId }) => memberId)} />
      </div>
      {board.mayDecide && <QuickChoices rows={rows} document={document} />}
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <div className="sheet-table-scroll">
          <table className="sheet-table num min-w-[960px] table-fixed">
            <caption className="sr-only">{t('caption')}</caption>
            <Head rows={rows} board={board} document={document} />
            <tbody>
              {rows.map((row) => (
                <BoardLine key={row.memberId} row={row} document={document} board={board} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function isShown(row: BoardRow, show: Show, document: CommitteeDocument): boolean {
  switch (show) {
    case 'all':
      return true
    case 'undecided':
      return row.voted && row.decided === null
    case 'mismatch':
      return mismatch(row).self || mismatch(row).committee
    case 'excellent':
      return row.proposal === 'EXCELLENT'
    case 'noMajority':
      return row.voted && (row.proposal === 'NO_MAJORITY' || row.proposal === null)
    case 'notVoted':
      return !row.voted
    case 'appeal':
      return row.appeal?.state === 'OPEN'
    case 'document':
      return document.draft.lines[row.memberId] !== undefined
  }
}

/** Many lines at once. Who is EXCELLENT is never picked here by votes: only what nobody disputes, or all of what is shown. */
function QuickChoices({ rows, document }: { rows: readonly BoardRow[]; document: CommitteeDocument }) {
  const t = useTranslations('committee.list')
  const open = rows.filter((row) => mayDecideOn(row) && row.decided === null)
  const same = open.filter(agrees)
  const chosen = Object.keys(document.draft.lines).length
  const add = (more: readonly BoardRow[]) => document.change(withLines(document.draft, more, true))
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <Button size="small" isDisabled={same.length === 0} onPress={() => add(same)}>
        {t('chooseAgreeing', { count: same.length })}
      </Button>
      <Button size="small" isDisabled={open.length === 0} onPress={() => add(open)}>
        {t('chooseOpen', { count: open.length })}
      </Button>
      {chosen > 0 && (
        <Button size="small" kind="quiet" onPress={() => document.change({ ...document.draft, lines: {} })}>
          {t('chooseNone', { count: chosen })}
        </Button>
      )}
    </div>
  )
}

function Head({ rows, board, document }: { rows: readonly BoardRow[]; board: CommitteeBoard; document: CommitteeDocument }) {
  const t = useTranslations('committee.list')
  const open = rows.filter((row) => mayDecideOn(row) && row.decided === null)
  const chosen = open.filter((row) => document.draft.lines[row.memberId]).length
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
        <th scope="col">{t('name')}</th>
        <th scope="col" className="w-[9em]">
          {t('self')}
        </th>
        <th scope="col" className="w-[9em]">
          {t('committee')}
        </th>
        <th scope="col" className="w-[9.5em]">
          {t('proposal')}
        </th>
        <th scope="col" className="w-44">
          {t('counts')}
        </th>
        <th scope="col" className="w-44">
          {t('decision')}
        </th>
      </tr>
    </thead>
  )
}

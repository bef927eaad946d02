'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayMonthText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'

type Props = { board: CommitteeBoard; cellId: string | null; onCell: (cellId: string | null) => void }

/** How far each cell is; a cell's name shows its members only. */
export function BoardCells({ board, cellId, onCell }: Props) {
  const t = useTranslations('committee.cells')
  const done = board.cells.filter((cell) => cell.meetingClosedOn !== null).length
  return (
    <section>
      <SectionHead level={2} aside={t('done', { done, all: board.cells.length })}>
        {t('title')}
      </SectionHead>
      <div className="max-h-[330px] overflow-y-auto pt-2">
        <Table
          caption={t('title')}
          rows={board.cells}
          rowKey={(cell) => cell.cellId}
          columns={[
            {
              id: 'name',
              head: t('cell'),
              isRowHead: true,
              cell: (cell) => (
                <button
                  type="button"
                  className="cursor-pointer text-left font-semibold underline underline-offset-3 aria-pressed:no-underline"
                  aria-pressed={cell.cellId === cellId}
                  onClick={() => onCell(cell.cellId === cellId ? null : cell.cellId)}
                >
                  {cell.cellId === cellId ? `▸ ${cell.name}` : cell.name}
                  {cell.ignored > 0 && <small className="block font-normal text-wait">{t('ignored', { count: cell.ignored })}</small>}
                </button>
              ),
            },
            {
              id: 'meeting',
              head: t('meeting'),
              cell: (cell) =>
                cell.meetingClosedOn ? (
                  <Tag state="ok">{t('held', { day: dayMonthText(cell.meetingClosedOn) })}</Tag>
                ) : (
                  <Tag state="part">{t('notHeld')}</Tag>
                ),
            },
            { id: 'voted', head: t('voted'), align: 'right', cell: (cell) => `${cell.voted}/${cell.members}` },
            { id: 'decided', head: t('decided'), align: 'right', cell: (cell) => `${cell.decided}/${cell.voted}` },
          ]}
        />
      </div>
      {cellId && (
        <Button kind="quiet" size="small" onPress={() => onCell(null)}>
          {t('all')}
        </Button>
      )}
    </section>
  )
}

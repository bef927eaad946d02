'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { dayMonthText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'

type Props = { board: CommitteeBoard; onCell: (cellId: string) => void }

type Cell = CommitteeBoard['cells'][number]

/** How far each cell is, and what it proposes; a cell's name shows its members only. */
export function BoardCells({ board, onCell }: Props) {
  const t = useTranslations('committee.cells')
  const words = useTranslations('committee')
  const proposedAt = ({ cellId }: Cell, level: Level) =>
    board.rows.filter((row) => row.cellId === cellId && row.proposal === level).length || '–'
  const done = board.cells.filter((cell) => cell.meetingClosedOn !== null).length
  return (
    <section>
      <SectionHead level={2} aside={t('done', { done, all: board.cells.length })}>
        {t('title')}
      </SectionHead>
      <div className="pt-2">
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
                  className="min-h-8 cursor-pointer text-left font-semibold underline underline-offset-3"
                  onClick={() => onCell(cell.cellId)}
                >
                  {cell.name}
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
            ...levels.map((level) => ({
              id: level,
              head: words(`levelShort.${level}`),
              align: 'right' as const,
              cell: (cell: Cell) => proposedAt(cell, level),
            })),
            { id: 'sentBack', head: t('sentBack'), align: 'right', cell: (cell) => cell.sentBack || '–' },
            { id: 'voted', head: t('voted'), align: 'right', cell: (cell) => `${cell.voted}/${cell.members}` },
            { id: 'decided', head: t('decided'), align: 'right', cell: (cell) => `${cell.decided}/${cell.voted}` },
          ]}
        />
      </div>
    </section>
  )
}

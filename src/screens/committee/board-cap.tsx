'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { LimitStrip } from '#screens/kit/limit-strip.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Table } from '#screens/kit/table.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { ShareLines } from './share-lines.tsx'

/** The EXCELLENT over the whole organisation against the cap: what the cells propose, and what is decided. */
export function BoardCap({ board }: { board: CommitteeBoard }) {
  const t = useTranslations('committee.cap')
  const { proposed, decided } = board
  const voted = board.rows.filter((row) => row.voted)
  const settled = voted.length > 0 && voted.every((row) => row.decided !== null)
  const over = proposed.excess > 0 && !settled
  return (
    <section>
      <SectionHead level={2} aside={t(`rule.${proposed.base}`, { percent: proposed.percent })}>
        {t('title')}
      </SectionHead>
      <div className="grid gap-x-10 gap-y-5 pt-3 min-[760px]:grid-cols-2">
        <div>
          <p className="num flex items-center gap-3">
            <b className="text-[48px] leading-none">{proposed.excellent}</b>
            <span>{t('proposed')}</span>
          </p>
          <LimitStrip
            count={proposed.excellent}
            limit={proposed.max}
            limitText={t('limit', { max: proposed.max })}
            sentence={t('sentence', { count: proposed.excellent, max: proposed.max })}
          />
          <ShareLines shares={proposed.shares} />
        </div>
        <div>
          <p className="num flex items-center gap-3">
            <b className="text-[48px] leading-none">{decided.excellent}</b>
            <span>{t('decided')}</span>
          </p>
          <LimitStrip
            count={decided.excellent}
            limit={decided.max}
            limitText={t('limit', { max: decided.max })}
            sentence={t('sentenceDecided', { count: decided.excellent, max: decided.max })}
          />
          <ShareLines shares={decided.shares} />
        </div>
      </div>
      <Note tone={over ? 'red' : settled ? 'ok' : 'plain'} className="mt-4">
        {over ? t('over', { excess: proposed.excess }) : t(settled ? 'settled' : 'within')}
      </Note>
      <p className="mt-3">
        <SheetButton name="cap" unitId={board.unitId} year={board.year} />
      </p>
      {board.perCell && <PerCell board={board} perCell={board.perCell} />}
    </section>
  )
}

function PerCell({ board, perCell }: { board: CommitteeBoard; perCell: NonNullable<CommitteeBoard['perCell']> }) {
  const t = useTranslations('committee.cap')
  const name = (cellId: string) => board.cells.find((cell) => cell.cellId === cellId)?.name ?? ''
  return (
    <div className="mt-3">
      <p className="mb-2">{t('perCell')}</p>
      <Table
        caption={t('perCell')}
        rows={perCell}
        rowKey={(row) => row.cellId}
        columns={[
          { id: 'cell', head: t('cell'), isRowHead: true, cell: (row) => name(row.cellId) },
          {
            id: 'proposed',
            head: t('proposedShort'),
            align: 'right',
            cell: (row) => t('ofMax', { count: row.proposed.excellent, max: row.proposed.max }),
          },
          {
            id: 'decided',
            head: t('decidedShort'),
            align: 'right',
            cell: (row) => t('ofMax', { count: row.decided.excellent, max: row.decided.max }),
          },
        ]}
      />
    </div>
  )
}

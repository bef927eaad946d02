'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommitteeBoard } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Tabs } from '#screens/kit/tabs.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { BoardCap } from './board-cap.tsx'
import { BoardCells } from './board-cells.tsx'
import { BoardList } from './board-list.tsx'
import { BoardStrip } from './board-strip.tsx'
import { Candidates } from './candidates.tsx'
import { CellsSummary } from './cells-summary.tsx'
import { DocumentFoot, DocumentPanel } from './document-panel.tsx'
import { OrderNote } from './order-note.tsx'
import { useBoardFilter } from './use-board-filter.ts'
import { useDocument } from './use-document.ts'

/** /committee/[unitId]: what the cells propose, the cap over the organisation, and the document that decides. `?year=` of another year. */
export function CommitteeBoardScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('committee')
  const api = useApi()
  const asked = Number(useSearchParams().get('year') ?? '')
  const year = asked >= 2000 && asked <= 2100 ? asked : undefined
  const board = useQuery(api.committee.board.queryOptions({ unitId, year }))
  if (board.data) return <Board key={board.data.year} board={board.data} />
  return (
    <DeskFrame title={t('titleWaiting')} bar={<Bar unitId={unitId} />}>
      {board.isPending ? <Waiting /> : <LoadProblem error={board.error} onRetry={() => board.refetch()} />}
    </DeskFrame>
  )
}

function Bar({ unitId, year }: { unitId: string; year?: number }) {
  const t = useTranslations('committee')
  return (
    <DeskBar>
      <ButtonLink href={paths.today} kind="quiet" size="small">
        {t('toToday')}
      </ButtonLink>
      <ButtonLink href={paths.collectives(unitId)} size="small">
        {t('toCollectives')}
      </ButtonLink>
      <ButtonLink href={paths.unitCommendations(unitId)} size="small">
        {t('toCommendations')}
      </ButtonLink>
      <ButtonLink href={paths.receivedMinutes(unitId)} size="small">
        {t('toMinutes')}
      </ButtonLink>
      <ButtonLink href={`${paths.decisions(unitId)}${year ? `?year=${year}` : ''}`} size="small">
        {t('toDecisions')}
      </ButtonLink>
    </DeskBar>
  )
}

type Tab = 'rows' | 'places' | 'cap' | 'cells' | 'summary'

function Board({ board }: { board: CommitteeBoard }) {
  const t = useTranslations('committee')
  const router = useRouter()
  const document = useDocument(board)
  const [filter, onFilter] = useBoardFilter()
  const [tab, setTab] = useState<Tab>('rows')
  const anyVoted = board.rows.some((row) => row.voted)
  const showCell = (cellId: string) => {
    onFilter({ cellId })
    setTab('rows')
  }
  return (
    <DeskFrame
      title={t('title', { year: String(board.year) })}
      sub={board.unitName}
      bar={<Bar unitId={board.unitId} year={board.year} />}
      right={board.mayDecide && anyVoted ? <DocumentPanel board={board} document={document} /> : undefined}
      rightLabel={t('document.title')}
    >
      {board.rows.length === 0 ? (
        <EmptyState title={t('noCells')}>{t('noCellsHint')}</EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-4">
          <div className="board-head grid grid-cols-1 gap-4">
            <BoardStrip board={board} onYear={(year) => router.push(`${paths.committee(board.unitId)}?year=${year}`)} />
            <OrderNote board={board} />
          </div>
          <Tabs
            label={t('tabs.label')}
            selected={tab}
            onSelect={setTab}
            tabs={[
              {
                id: 'rows',
                label: t('tabs.rows', { count: board.rows.length }),
                content: <BoardList board={board} document={document} filter={filter} onFilter={onFilter} />,
              },
              { id: 'places', label: t('tabs.places'), content: <Candidates board={board} document={document} /> },
              { id: 'summary', label: t('tabs.summary'), content: <CellsSummary board={board} /> },
              { id: 'cap', label: t('tabs.cap'), content: <BoardCap board={board} /> },
              {
                id: 'cells',
                label: t('tabs.cells', { count: board.cells.length }),
                content: <BoardCells board={board} onCell={showCell} />,
              },
            ]}
          />
          <DocumentFoot board={board} document={document} />
        </div>
      )}
    </DeskFrame>
  )
}

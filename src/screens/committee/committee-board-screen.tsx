'use client'

import { useQuery } from '@tanstack/react-query'
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
import { Candidates } from './candidates.tsx'
import { DocumentPanel } from './document-panel.tsx'
import { useDocument } from './use-document.ts'

/** /committee/[unitId]: what the cells propose, the cap over the organisation, and the document that decides. */
export function CommitteeBoardScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('committee')
  const api = useApi()
  const board = useQuery(api.committee.board.queryOptions({ unitId }))
  if (board.data) return <Board board={board.data} />
  return (
    <DeskFrame title={t('titleWaiting')} bar={<Bar unitId={unitId} />}>
      {board.isPending ? <Waiting /> : <LoadProblem error={board.error} onRetry={() => board.refetch()} />}
    </DeskFrame>
  )
}

function Bar({ unitId }: { unitId: string }) {
  const t = useTranslations('committee')
  return (
    <DeskBar>
      <ButtonLink href={paths.today} kind="quiet" size="small">
        {t('toToday')}
      </ButtonLink>
      <ButtonLink href={paths.receivedMinutes(unitId)} size="small">
        {t('toMinutes')}
      </ButtonLink>
    </DeskBar>
  )
}

function Board({ board }: { board: CommitteeBoard }) {
  const t = useTranslations('committee')
  const document = useDocument(board)
  const [cellId, setCellId] = useState<string | null>(null)
  const anyVoted = board.rows.some((row) => row.voted)
  return (
    <DeskFrame
      title={t('title', { year: String(board.year) })}
      sub={board.unitName}
      bar={<Bar unitId={board.unitId} />}
      right={board.mayDecide && anyVoted ? <DocumentPanel board={board} document={document} /> : undefined}
      rightLabel={t('document.title')}
    >
      {board.rows.length === 0 ? (
        <EmptyState title={t('noCells')}>{t('noCellsHint')}</EmptyState>
      ) : (
        <div className="grid gap-7">
          <div className="grid gap-x-10 gap-y-6 min-[900px]:grid-cols-2">
            <BoardCap board={board} />
            <BoardCells board={board} cellId={cellId} onCell={setCellId} />
          </div>
          <Tabs
            label={t('tabs.label')}
            tabs={[
              {
                id: 'rows',
                label: t('tabs.rows', { count: board.rows.length }),
                content: <BoardList board={board} document={document} cellId={cellId} onCell={setCellId} />,
              },
              { id: 'places', label: t('tabs.places'), content: <Candidates board={board} document={document} /> },
            ]}
          />
        </div>
      )}
    </DeskFrame>
  )
}

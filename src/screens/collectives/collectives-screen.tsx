'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CollectiveBoard } from '#contract/collective.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { LimitStrip } from '#screens/kit/limit-strip.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { CollectiveTable } from './collective-table.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { useCollectiveDocument } from './use-collective-document.ts'

/** /committee/[unitId]/collectives: every collective immediately below, the cap of its group, and the document that decides. */
export function CollectivesScreen({ unitId, year }: { unitId: string; year: number | null }) {
  const t = useTranslations('collectives.board')
  const api = useApi()
  const board = useQuery(api.collective.board.queryOptions({ unitId, ...(year ? { year } : {}) }))
  if (board.data) return <Board key={board.data.year} board={board.data} />
  return (
    <DeskFrame title={t('titleWaiting')} bar={<Way unitId={unitId} />}>
      {board.isPending ? <Waiting /> : <LoadProblem error={board.error} onRetry={() => void board.refetch()} />}
    </DeskFrame>
  )
}

function Way({ unitId }: { unitId: string }) {
  const t = useTranslations('collectives.board')
  return (
    <DeskBar>
      <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
        {t('toUnit')}
      </ButtonLink>
    </DeskBar>
  )
}

type Shown = 'all' | 'open' | 'different'

function Board({ board }: { board: CollectiveBoard }) {
  const t = useTranslations('collectives.board')
  const document = useCollectiveDocument(board)
  const [shown, setShown] = useState<Shown>('all')
  const fits = { all: () => true, open: isOpen, different: isDifferent }
  const rows = board.rows.filter(fits[shown])
  return (
    <DeskFrame
      title={t('title', { year: String(board.year) })}
      sub={board.unitName}
      bar={<Way unitId={board.unitId} />}
      right={board.rows.length > 0 ? <DecisionPanel board={board} document={document} /> : undefined}
      rightLabel={t('panel')}
    >
      {board.rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <div className="grid gap-6">
          <Caps board={board} />
          <div className="no-print flex flex-wrap items-end gap-4">
            <Years board={board} />
            <Select
              label={t('show')}
              placeholder={t('show')}
              items={(['all', 'open', 'different'] as const).map((id) => ({
                id,
                label: t(`shown.${id}`, { count: board.rows.filter(fits[id]).length }),
              }))}
              value={shown}
              onChange={setShown}
            />
          </div>
          <CollectiveTable board={board} rows={rows} document={document} />
          <p>
            <SheetButton name="collectives" unitId={board.unitId} year={board.year} rows={rows.map(({ unitId }) => unitId)} />
          </p>
          <Documents board={board} />
        </div>
      )}
    </DeskFrame>
  )
}

type Row = CollectiveBoard['rows'][number]

const isOpen = (row: Row): boolean => row.decided === null && !row.tooNew
const isDifferent = (row: Row): boolean => row.mismatches.length > 0

function Years({ board }: { board: CollectiveBoard }) {
  const t = useTranslations('collectives.board')
  const router = useRouter()
  const now = Number(board.today.slice(0, 4))
  const years = [now, now - 1, now - 2, now - 3, now - 4].map(String)
  return (
    <Select
      label={t('year')}
      placeholder={t('year')}
      items={years.map((id) => ({ id, label: id }))}
      value={String(board.year)}
      onChange={(year) => router.push(`${paths.collectives(board.unitId)}?year=${year}`)}
    />
  )
}

/** One strip a group of similar function (124-QĐ/TW, 366-QĐ/TW). */
function Caps({ board }: { board: CollectiveBoard }) {
  const t = useTranslations('collectives.board')
  const total = board.rows.filter((row) => row.handedIn).length
  return (
    <section>
      <SectionHead level={2} aside={t('reported', { count: total, all: board.rows.length })}>
        {t('cap')}
      </SectionHead>
      <div className="grid gap-x-10 gap-y-4 pt-2 min-[900px]:grid-cols-2">
        {board.groups.map(({ group, unitIds, proposed, decided }) => (
          <div key={group}>
            <p className="num">
              <b>{t('group', { count: unitIds.length })}</b>{' '}
              {t('groupCap', { percent: proposed.percent, max: proposed.max, proposed: proposed.excellent, decided: decided.excellent })}
            </p>
            <LimitStrip
              count={proposed.excellent}
              limit={proposed.max}
              limitText={t('limit', { max: proposed.max })}
              sentence={t('capSentence', { count: proposed.excellent, max: proposed.max })}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

function Documents({ board }: { board: CollectiveBoard }) {
  const t = useTranslations('collectives.board')
  if (board.documents.length === 0) return null
  return (
    <section className="no-print">
      <SectionHead level={2}>{t('documents')}</SectionHead>
      <ul className="grid gap-1 pt-2">
        {board.documents.map((number) => (
          <li key={number}>
            <a className="inline-flex min-h-12 items-center" href={paths.collectiveDecisionFile(board.unitId, board.year, number)}>
              {t('documentFile', { number })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AskPage } from '#contract/ask.ts'
import { paths } from '#contract/paths.ts'
import { type Ask, asks } from '#domain/statistics/ask.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Crumbs } from '#screens/kit/crumbs.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AskCells } from './ask-cells.tsx'
import { AskUnits } from './ask-units.tsx'
import { usePeriodWords } from './ask-words.ts'
import './lists.css'

/** /leader/[unitId]/ask/[ask]: a leader's question, answered by the cells that lack what it asks for. Never a person. */
export function AskScreen({ unitId, ask }: { unitId: string; ask: Ask }) {
  const t = useTranslations('lists')
  const api = useApi()
  const [period, setPeriod] = useState<string | null>(null)
  const [under, setUnder] = useState<string | null>(null)
  const page = useQuery(api.leader.asked.queryOptions({ unitId, ask, period, under }, { placeholderData: (known) => known }))
  return (
    <DeskFrame
      title={t(`ask.${ask}.title`)}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={paths.leader(unitId)} size="small">
            {t('toLeader')}
          </ButtonLink>
        </DeskBar>
      }
      left={<OtherAsks unitId={unitId} ask={ask} />}
      leftLabel={t('asks')}
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Answer page={page.data} onPeriod={setPeriod} onUnder={setUnder} onReminded={() => void page.refetch()} />}
    </DeskFrame>
  )
}

/** The other questions, one click away. */
function OtherAsks({ unitId, ask }: { unitId: string; ask: Ask }) {
  const t = useTranslations('lists')
  return (
    <nav aria-label={t('asks')} className="ask-nav">
      <ul>
        {asks.map((one) => (
          <li key={one}>
            <ButtonLink
              href={paths.leaderList(unitId, one)}
              kind="quiet"
              size="small"
              {...(one === ask ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`ask.${one}.title`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Choosing = { page: AskPage; onPeriod: (period: string) => void; onUnder: (unitId: string | null) => void; onReminded: () => void }

function Answer({ page, onPeriod, onUnder, onReminded }: Choosing) {
  const t = useTranslations('lists')
  const words = usePeriodWords()
  const { ask, period, periods, units, under, cells, lacking, breadcrumb, unitId } = page
  const choices = [
    { id: everything, label: t('everyUnit') },
    ...units.map((one) => ({ id: one.unitId, label: one.name, hint: t('ofCells', one) })),
  ]
  return (
    <>
      {breadcrumb.length > 1 && (
        <Crumbs
          label={t('crumbs')}
          crumbs={breadcrumb.map((one) => ({
            id: one.unitId,
            label: one.name,
            ...(one.unitId === unitId ? {} : { href: paths.leaderList(one.unitId, ask) }),
          }))}
        />
      )}
      <h2 className="ask-finding num" aria-live="polite">
        {t(`ask.${ask}.finding`, { lacking, cells, period: words(period) })}
      </h2>
      <p className="second">{t(`ask.${ask}.rule`)}</p>
      <div className="ask-choices">
        {periods.length > 1 && (
          <Select
            label={t('periodLabel')}
            items={periods.map((id) => ({ id, label: words(id) }))}
            value={period}
            onChange={onPeriod}
            placeholder={t('periodLabel')}
          />
        )}
        {units.length > 1 && (
          <Select
            label={t('unitLabel')}
            items={choices}
            value={under ?? everything}
            onChange={(id) => onUnder(id === everything ? null : id)}
            placeholder={t('unitLabel')}
          />
        )}
      </div>
      {lacking === 0 ? (
        <EmptyState title={t(`ask.${ask}.none`)}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <AskCells page={page} onReminded={onReminded} />
          {units.length > 0 && under === null && <AskUnits page={page} />}
        </>
      )}
    </>
  )
}

const everything = 'all'

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { WeekPage } from '#contract/week.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayMonthText, dayText } from '#screens/kit/dates.ts'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { WeekComing } from './week-coming.tsx'
import { WeekHands } from './week-hands.tsx'
import { WeekPast } from './week-past.tsx'
import './week.css'

/** /print/week/[unitId]: what happened in a week, what is coming, what needs a hand; on one sheet, or two, of A4. */
export function WeekScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('lists.week')
  const api = useApi()
  const [day, choose] = useState<string | null>(null)
  const page = useQuery(api.leader.week.queryOptions({ unitId, day }, { placeholderData: (known) => known }))
  return (
    <div className="week-ground">
      <header className="week-bar no-print">
        <ButtonLink href={paths.leader(unitId)} size="small">
          {t('back')}
        </ButtonLink>
        {page.data && <Turn page={page.data} onChoose={choose} />}
        <Button kind="primary" size="small" isDisabled={!page.data} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </header>
      <main>
        {page.isPending && <Waiting />}
        {page.isError && !page.data && <LoadProblem heading error={page.error} onRetry={() => void page.refetch()} />}
        {page.data && <Sheet page={page.data} />}
      </main>
    </div>
  )
}

function Turn({ page: { before, after }, onChoose }: { page: WeekPage; onChoose: (day: string) => void }) {
  const t = useTranslations('lists.week')
  return (
    <>
      <Button size="small" onPress={() => onChoose(before)}>
        {t('before')}
      </Button>
      <Button size="small" isDisabled={after === null} onPress={() => after && onChoose(after)}>
        {t('after')}
      </Button>
    </>
  )
}

function Sheet({ page }: { page: WeekPage }) {
  const t = useTranslations('lists.week')
  return (
    <article className="week-sheet num">
      <header className="week-head">
        <div>
          {page.upperName && <p>{page.upperName}</p>}
          <p>
            <b>{page.unitName}</b>
          </p>
        </div>
        <p>{t('made', { day: dayText(page.today) })}</p>
      </header>
      <DoubleRule />
      <h1>{t('heading', { from: dayMonthText(page.from), to: dayText(page.to) })}</h1>
      <WeekPast page={page} />
      <WeekComing page={page} />
      <WeekHands page={page} />
      <footer>{t('foot', { cells: page.cells })}</footer>
    </article>
  )
}

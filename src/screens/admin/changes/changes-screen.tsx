'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AdminFrame } from '../admin-frame.tsx'
import { ChangeForm } from './change-form.tsx'
import { ChangeHistory } from './change-history.tsx'

/** What happened to units on which day, and the next change (rule 32). */
export function ChangesScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('changes')
  const api = useApi()
  const changes = useQuery(api.changes.ofUnit.queryOptions({ unitId }))
  const { data } = changes
  return (
    <AdminFrame title={t('title')} sub={data?.unitName}>
      <p className="mb-3">
        <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(unitId)}`} kind="quiet">
          {t('back')}
        </ButtonLink>
      </p>
      {data ? (
        <div className="grid gap-10 pb-16">
          <ChangeForm page={data} />
          <ChangeHistory page={data} />
        </div>
      ) : changes.error ? (
        <LoadProblem error={changes.error} onRetry={() => void changes.refetch()} />
      ) : (
        <Waiting />
      )}
    </AdminFrame>
  )
}

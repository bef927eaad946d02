import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ExchangeHead } from '#contract/exchange.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AdminFrame } from '../admin-frame.tsx'

/** A page of what goes in and out of a unit, once it is known which unit that is. */
export function ExchangeFrame({ unitId, title, children }: { unitId: string; title: string; children: (head: ExchangeHead) => ReactNode }) {
  const t = useTranslations('exchange')
  const api = useApi()
  const head = useQuery(api.exchange.head.queryOptions({ unitId }))
  return (
    <AdminFrame title={title} sub={head.data?.unitName}>
      <p className="mb-3">
        <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(unitId)}`} kind="quiet">
          {t('back')}
        </ButtonLink>
      </p>
      {head.data ? children(head.data) : head.error ? <LoadProblem error={head.error} onRetry={() => void head.refetch()} /> : <Waiting />}
    </AdminFrame>
  )
}

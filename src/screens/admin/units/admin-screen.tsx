'use client'

import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { AdminTree } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { NextSteps } from './next-steps.tsx'
import { UnitPart } from './unit-part.tsx'
import { UnitTree } from './unit-tree.tsx'

/** The tree of units at the left, the chosen one with its positions in the middle, what to do next at the right. */
export function AdminScreen() {
  const t = useTranslations('admin')
  const api = useApi()
  const tree = useQuery(api.admin.tree.queryOptions())
  if (tree.data) return <Tree tree={tree.data} />
  return (
    <AdminFrame title={t('title')}>
      {isRefused(tree.error, 'access/not-found') ? (
        <EmptyState title={t('none.title')} action={<ButtonLink href={paths.today}>{t('today')}</ButtonLink>}>
          {t('none.text')}
        </EmptyState>
      ) : tree.error ? (
        <LoadProblem error={tree.error} onRetry={() => void tree.refetch()} />
      ) : (
        <Waiting />
      )}
    </AdminFrame>
  )
}

function Tree({ tree }: { tree: AdminTree }) {
  const t = useTranslations('admin')
  const wanted = useSearchParams().get('unit')
  const choose = (id: string) => window.history.pushState(null, '', `?unit=${encodeURIComponent(id)}`)
  // On an empty installation the first thing to do is done at the grassroots organisation.
  const begin = tree.units.some((unit) => unit.isCell) ? undefined : tree.units.find((unit) => unit.grassroots)
  const chosen = tree.units.find((unit) => unit.id === wanted) ?? begin ?? tree.units[0]
  return (
    <AdminFrame
      title={t('title')}
      sub={t('sub')}
      left={<UnitTree tree={tree} chosen={chosen?.id ?? null} onChoose={choose} />}
      leftLabel={t('tree')}
      right={<NextSteps units={tree.units} />}
      rightLabel={t('steps.title')}
    >
      {chosen && <UnitPart key={chosen.id} unit={chosen} tree={tree} onChoose={choose} />}
    </AdminFrame>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { TemplateEditor } from './template-editor.tsx'
import { TemplateHistory } from './template-history.tsx'
import './reflection-template.css'

/** /unit/[unitId]/reflection-template: what the members of all cells below reflect on each month. */
export function ReflectionTemplateScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('reflection.template')
  const api = useApi()
  const page = useQuery(api.reflection.template.queryOptions({ unitId }))
  return (
    <UnitFrame
      title={t('title')}
      sub={page.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
          {t('back')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && (
        <>
          <TemplateEditor key={`${page.data.saved} ${page.data.from}`} page={page.data} />
          <TemplateHistory history={page.data.history} />
        </>
      )}
    </UnitFrame>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback } from 'react'
import type { MyAssessment } from '#contract/assessment.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { useKeptDrafts } from '../drafts/use-kept-drafts.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { assessmentDrafts, draftKey, type KeptAssessment } from './assessment-drafts.ts'
import { AssessmentEditor } from './assessment-editor.tsx'
import { HandedInPage } from './handed-in-page.tsx'
import { isClosed, openDraft, unsent } from './opened-draft.ts'

/** One's own self-assessment of the year, on a phone or at a desk. */
export function SelfAssessmentScreen({ personId }: { personId: string }) {
  const t = useTranslations('notebook')
  return (
    <InOneWindow name={`self-assessment ${personId}`} title={t('assessment')}>
      <OpenedScreen personId={personId} />
    </InOneWindow>
  )
}

function OpenedScreen({ personId }: { personId: string }) {
  const t = useTranslations('assessment')
  const api = useApi()
  const mine = useQuery(api.assessment.mine.queryOptions({}))
  const { kept, read } = useKeptDrafts(assessmentDrafts, personId)
  const { refetch } = mine
  const readAgain = useCallback(async () => {
    await read()
    await refetch()
  }, [read, refetch])
  // Without an answer of the server, what this device kept opens the form; the server is asked on.
  const own = kept && keptFor(kept, mine.data)
  const form = mine.data ?? (mine.failureCount > 0 || mine.fetchStatus === 'paused' ? own?.form : undefined)
  if (isRefused(mine.error, 'access/not-found')) {
    const action = <ButtonLink href={paths.today}>{t('handedIn.today')}</ButtonLink>
    return (
      <Plain>
        <EmptyState title={t('empty.title')} action={action}>
          {t('empty.text')}
        </EmptyState>
      </Plain>
    )
  }
  if (!kept || !form) {
    return <Plain>{mine.error ? <LoadProblem error={mine.error} onRetry={() => void refetch()} /> : <Waiting />}</Plain>
  }
  if (isClosed(form)) return <HandedInPage key={form.handedInAt} form={form} unsent={unsent(form, own ?? null)} />
  return (
    <AssessmentEditor
      key={draftKey(form)}
      personId={personId}
      opened={openDraft(form, own ?? null)}
      fresh={mine.data}
      onClosed={readAgain}
    />
  )
}

function Plain({ children }: { children: ReactNode }) {
  const t = useTranslations('notebook')
  return (
    <WritingFrame title={t('assessment')} back={paths.today}>
      {children}
    </WritingFrame>
  )
}

const keptFor = (kept: readonly KeptAssessment[], form: MyAssessment | undefined): KeptAssessment | undefined =>
  form ? kept.find((one) => one.key === draftKey(form)) : kept[0]

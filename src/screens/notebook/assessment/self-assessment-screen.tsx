'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { MyAssessment } from '#contract/assessment.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { AssessmentEditor } from './assessment-editor.tsx'
import { AssessmentFrame } from './assessment-frame.tsx'
import { HandedInPage } from './handed-in-page.tsx'
import { draftKey, type KeptDraft, keptDraftsOf } from './kept-drafts.ts'
import { isClosed, openDraft, unsent } from './opened-draft.ts'
import { useOneWindow } from './use-one-window.ts'

/** One's own self-assessment of the year, on a phone or at a desk. */
export function SelfAssessmentScreen({ personId }: { personId: string }) {
  const t = useTranslations('assessment')
  const { holds, take } = useOneWindow(`self-assessment ${personId}`)
  if (holds === null)
    return (
      <Plain>
        <Waiting />
      </Plain>
    )
  if (holds) return <OpenedScreen personId={personId} />
  return (
    <Plain>
      <EmptyState title={t('elsewhere.title')} action={<Button onPress={take}>{t('elsewhere.take')}</Button>}>
        {t('elsewhere.text')}
      </EmptyState>
    </Plain>
  )
}

function OpenedScreen({ personId }: { personId: string }) {
  const t = useTranslations('assessment')
  const api = useApi()
  const mine = useQuery(api.assessment.mine.queryOptions({}))
  const { kept, read } = useKeptDrafts(personId)
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
    <AssessmentFrame title={t('assessment')} back={paths.today}>
      {children}
    </AssessmentFrame>
  )
}

const keptFor = (kept: readonly KeptDraft[], form: MyAssessment | undefined): KeptDraft | undefined =>
  form ? kept.find((one) => one.key === draftKey(form)) : kept[0]

/** Undefined while the device is read. */
function useKeptDrafts(personId: string): { kept: KeptDraft[] | undefined; read: () => Promise<void> } {
  const [kept, setKept] = useState<KeptDraft[]>()
  const read = useCallback(async () => setKept(await keptDraftsOf(personId)), [personId])
  useEffect(() => void read(), [read])
  return { kept, read }
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { MyReflection } from '#contract/reflection.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { useKeptDrafts } from '../drafts/use-kept-drafts.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { draftKey, isBeingChanged, type KeptReflection, openReflection, reflectionDrafts } from './reflection-drafts.ts'
import { ReflectionEditor } from './reflection-editor.tsx'
import { ReflectionPage } from './reflection-page.tsx'
import './reflection.css'

export type ReflectionScreenProps = { personId: string; month?: string | undefined }

/** One's own reflection of a month, on a phone or at a desk. */
export function ReflectionScreen(props: ReflectionScreenProps) {
  const t = useTranslations('reflection')
  return (
    <InOneWindow name={`reflection ${props.personId}`} title={t('title')}>
      <OpenedScreen {...props} />
    </InOneWindow>
  )
}

function OpenedScreen({ personId, month }: ReflectionScreenProps) {
  const t = useTranslations('reflection')
  const api = useApi()
  const mine = useQuery(api.reflection.mine.queryOptions(month ? { month } : {}))
  const { kept, read } = useKeptDrafts(reflectionDrafts, personId)
  const [isChanging, setChanging] = useState(false)
  const { refetch } = mine
  const readAgain = useCallback(async () => {
    setChanging(false)
    await read()
    await refetch()
  }, [read, refetch])
  const own = kept && keptFor(kept, mine.data, month)
  // Without an answer of the server, what this device kept opens the month; the server is asked on.
  const form = mine.data ?? (mine.failureCount > 0 || mine.fetchStatus === 'paused' ? own?.form : undefined)
  if (isRefused(mine.error, 'access/not-found')) {
    return (
      <Plain>
        <EmptyState title={t('none.title')} action={<ButtonLink href={paths.today}>{t('today')}</ButtonLink>}>
          {t('none.text')}
        </EmptyState>
      </Plain>
    )
  }
  if (!kept || !form) {
    return <Plain>{mine.error ? <LoadProblem error={mine.error} onRetry={() => void refetch()} /> : <Waiting />}</Plain>
  }
  const { mayWrite } = form
  if (!mayWrite || (form.handedIn && !isChanging && !isBeingChanged(form, own ?? null)))
    return <ReflectionPage form={form} {...(mayWrite ? { onChange: () => setChanging(true) } : {})} />
  return (
    <ReflectionEditor
      key={draftKey(form)}
      personId={personId}
      opened={openReflection(form, own ?? null)}
      fresh={mine.data}
      onClosed={readAgain}
    />
  )
}

function Plain({ children }: { children: ReactNode }) {
  const t = useTranslations('reflection')
  return (
    <WritingFrame title={t('title')} back={paths.today}>
      {children}
    </WritingFrame>
  )
}

function keptFor(kept: readonly KeptReflection[], form: MyReflection | undefined, month: string | undefined): KeptReflection | undefined {
  if (form) return kept.find((one) => one.key === draftKey(form))
  return month ? kept.find((one) => one.form.month === month) : kept[0]
}

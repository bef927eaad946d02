'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
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
import { draftKey, isBeingWritten, openRegistration, registrationDrafts } from './registration-drafts.ts'
import { RegistrationEditor } from './registration-editor.tsx'
import { RegistrationPage } from './registration-page.tsx'
import './registration.css'

export type RegistrationScreenProps = { personId: string; year: number | null }

/** /registration: one's own registration and commitment of a year, on a phone or at a desk. */
export function RegistrationScreen(props: RegistrationScreenProps) {
  const t = useTranslations('registration')
  return (
    <InOneWindow name={`registration ${props.personId}`} title={t('title')}>
      <OpenedScreen {...props} />
    </InOneWindow>
  )
}

function OpenedScreen({ personId, year }: RegistrationScreenProps) {
  const t = useTranslations('registration')
  const api = useApi()
  const mine = useQuery(api.registration.mine.queryOptions(year === null ? {} : { year }))
  const { kept, read } = useKeptDrafts(registrationDrafts, personId)
  const [isChanging, setChanging] = useState(false)
  const { refetch } = mine
  const readAgain = useCallback(async () => {
    setChanging(false)
    await read()
    await refetch()
  }, [read, refetch])
  const own = kept?.find((one) => (mine.data ? one.key === draftKey(mine.data) : year === null || one.form.year === year)) ?? null
  // Without an answer of the server, what this device kept opens the form; the server is asked on.
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
  if (!isChanging && !isBeingWritten(form, own))
    return <RegistrationPage form={form} {...(form.mayWrite ? { onChange: () => setChanging(true) } : {})} />
  return (
    <RegistrationEditor
      key={draftKey(form)}
      personId={personId}
      opened={openRegistration(form, own)}
      fresh={mine.data}
      onHandedIn={readAgain}
    />
  )
}

function Plain({ children }: { children: ReactNode }) {
  const t = useTranslations('registration')
  return (
    <WritingFrame title={t('title')} back={paths.today}>
      {children}
    </WritingFrame>
  )
}

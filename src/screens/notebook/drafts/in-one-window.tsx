'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useOneWindow } from './use-one-window.ts'
import { WritingFrame } from './writing-frame.tsx'

/** What is written in one window of this browser at a time; another one may take it over. `name` is the lock's. */
export function InOneWindow({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  const t = useTranslations('drafts.elsewhere')
  const { holds, take } = useOneWindow(name)
  if (holds) return children
  return (
    <WritingFrame title={title} back={paths.today}>
      {holds === null ? (
        <Waiting />
      ) : (
        <EmptyState title={t('title')} action={<Button onPress={take}>{t('take')}</Button>}>
          {t('text')}
        </EmptyState>
      )}
    </WritingFrame>
  )
}

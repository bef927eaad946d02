'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'

export function MeetingShell({ title, sub, children }: { title?: string; sub?: string; children: ReactNode }) {
  const t = useTranslations('phone.meeting')
  return (
    <PhoneShell back={paths.today} title={title ?? t('title')} sub={sub}>
      {children}
    </PhoneShell>
  )
}

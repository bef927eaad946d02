'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'

type Props = { title?: string; sub?: string; coming?: boolean; children: ReactNode }

export function MeetingShell({ title, sub, coming = false, children }: Props) {
  const t = useTranslations('phone.meeting')
  return (
    <PhoneShell back={paths.today} title={title ?? t('title')} sub={sub} coming={coming}>
      {children}
    </PhoneShell>
  )
}

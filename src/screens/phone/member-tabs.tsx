'use client'

import { BookOpen, CalendarDays, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { PhoneTabs } from '#screens/kit/phone-tabs.tsx'

/** Hôm nay, Sổ tay, Cá nhân. */
export function MemberTabs({ current }: { current: 'today' | 'notebook' | 'me' }) {
  const t = useTranslations('phone.tabs')
  return (
    <PhoneTabs
      label={t('label')}
      tabs={[
        { href: paths.today, label: t('today'), icon: <CalendarDays aria-hidden />, isCurrent: current === 'today' },
        { href: paths.notebook(), label: t('notebook'), icon: <BookOpen aria-hidden />, isCurrent: current === 'notebook' },
        { href: paths.me, label: t('me'), icon: <UserRound aria-hidden />, isCurrent: current === 'me' },
      ]}
    />
  )
}

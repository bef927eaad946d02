'use client'

import { BookOpen, CalendarDays, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { PhoneTabs } from '#screens/kit/phone-tabs.tsx'

/** Hôm nay, Sổ tay, Cá nhân: the same foot as on the phone's other pages. */
export function NotebookTabs() {
  const t = useTranslations('notebook.tabs')
  return (
    <PhoneTabs
      label={t('label')}
      tabs={[
        { href: paths.today, label: t('today'), icon: <CalendarDays aria-hidden /> },
        { href: paths.notebook(), label: t('notebook'), icon: <BookOpen aria-hidden />, isCurrent: true },
        { href: paths.me, label: t('me'), icon: <UserRound aria-hidden /> },
      ]}
    />
  )
}

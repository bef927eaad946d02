'use client'

import { Bell, BookOpen, CalendarDays, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { PhoneTabs } from '#screens/kit/phone-tabs.tsx'
import { useUnread } from '#screens/live/use-unread.ts'

/** Hôm nay, Sổ tay, Thông báo, Cá nhân: the same foot as on the phone's other pages. */
export function NotebookTabs() {
  const t = useTranslations('notebook.tabs')
  const unread = useUnread()
  const badge = unread > 0 ? { count: unread, label: t('unread', { count: unread }) } : null
  return (
    <PhoneTabs
      label={t('label')}
      tabs={[
        { href: paths.today, label: t('today'), icon: <CalendarDays aria-hidden /> },
        { href: paths.notebook(), label: t('notebook'), icon: <BookOpen aria-hidden />, isCurrent: true },
        { href: paths.inbox, label: t('inbox'), icon: <Bell aria-hidden />, badge },
        { href: paths.me, label: t('me'), icon: <UserRound aria-hidden /> },
      ]}
    />
  )
}

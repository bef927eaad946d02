'use client'

import { Bell, BookOpen, CalendarDays, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { PhoneTabs } from '#screens/kit/phone-tabs.tsx'
import { useUnread } from '#screens/live/use-unread.ts'

/** Hôm nay, Sổ tay, Thông báo, Cá nhân. */
export function MemberTabs({ current }: { current: 'today' | 'notebook' | 'inbox' | 'me' }) {
  const t = useTranslations('phone.tabs')
  const unread = useUnread()
  const badge = unread > 0 ? { count: unread, label: t('unread', { count: unread }) } : null
  return (
    <PhoneTabs
      label={t('label')}
      tabs={[
        { href: paths.today, label: t('today'), icon: <CalendarDays aria-hidden />, isCurrent: current === 'today' },
        { href: paths.notebook(), label: t('notebook'), icon: <BookOpen aria-hidden />, isCurrent: current === 'notebook' },
        { href: paths.inbox, label: t('inbox'), icon: <Bell aria-hidden />, isCurrent: current === 'inbox', badge },
        { href: paths.me, label: t('me'), icon: <UserRound aria-hidden />, isCurrent: current === 'me' },
      ]}
    />
  )
}

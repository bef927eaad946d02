'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import { heldMilliseconds } from '#domain/meeting/pause.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { Button } from '#screens/kit/button.tsx'
import { durationParts, timeText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { Menu } from '#screens/kit/menu.tsx'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { useDesk } from './desk-context.tsx'
import { Health } from './health.tsx'

/** The room's health, the clock, and the ways out. */
export function ConsoleBar({ lostSince }: { lostSince: Date | null }) {
  const { view, health } = useDesk()
  const isOpen = view.status === 'OPEN'
  return (
    <>
      {isOpen && health && !lostSince && <Health health={health} />}
      <Clock />
      <DeskMenu />
    </>
  )
}

function Clock() {
  const t = useTranslations('console.clock')
  const { view, serverNow } = useDesk()
  const now = useServerNow(serverNow)
  const { hours, minutes } = durationParts(view.held ? heldMilliseconds(view.held, now) / 1000 : 0)
  return (
    <p className="num whitespace-nowrap">
      <b>{timeText(now)}</b>
      {view.status === 'OPEN' && (
        <span className="con-lasts second ml-2">{hours > 0 ? t('hours', { hours, minutes }) : t('minutes', { minutes })}</span>
      )}
    </p>
  )
}

function DeskMenu() {
  const t = useTranslations('console.menu')
  const { meetingId } = useDesk()
  const [isLanguage, setLanguage] = useState(false)
  const items = [
    { id: 'remote', label: t('remote'), href: paths.remote(meetingId) },
    { id: 'write', label: t('writeMinutes'), href: paths.writeMinutes(meetingId) },
    { id: 'minutes', label: t('minutes'), href: paths.minutes(meetingId) },
    { id: 'cell', label: t('cell'), href: paths.cell(cellIdOf(meetingId)) },
    { id: 'today', label: t('today'), href: paths.today },
    { id: 'language', label: t('language') },
  ]
  return (
    <>
      <Menu
        label={<Ellipsis aria-hidden size={18} />}
        aria-label={t('label')}
        size="small"
        items={items}
        onAction={(id) => id === 'language' && setLanguage(true)}
      />
      <Dialog
        title={t('language')}
        isOpen={isLanguage}
        onOpenChange={setLanguage}
        actions={<Button onPress={() => setLanguage(false)}>{t('close')}</Button>}
      >
        <LanguageSwitch />
      </Dialog>
    </>
  )
}

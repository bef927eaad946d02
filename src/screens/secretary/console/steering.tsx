'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { timeText } from '#screens/kit/dates.ts'
import { ConfirmButton, Dialog } from '#screens/kit/dialog.tsx'
import { useDesk } from './desk-context.tsx'
import { PauseMeeting } from './pause-meeting.tsx'
import { useCommand } from './use-deed.ts'

/** Who steers, who writes; giving is done by the other one's taking, so that nobody steers unknowingly. */
export function Steering() {
  const t = useTranslations('console.steering')
  const { view, steers, mine } = useDesk()
  if (!view.steering && !view.minuteTaker) return null
  return (
    <div className="con-who">
      {view.steering && (
        <>
          {view.status === 'OPEN' ? t('now') : t('chaired')}
          <b>{view.steering.name}</b>
          {view.status === 'OPEN' && <p className="num mb-2">{t('since', { time: timeText(view.steering.since) })}</p>}
        </>
      )}
      {view.minuteTaker && (
        <>
          {t('minuteTaker')}
          <b>{view.minuteTaker.name}</b>
        </>
      )}
      {view.status === 'OPEN' && !steers && mine.maySteer && <Take />}
      {view.status === 'OPEN' && steers && (
        <div className="con-also">
          <Give />
          <PauseMeeting />
        </div>
      )}
    </div>
  )
}

function Give() {
  const t = useTranslations('console.steering')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {t('give')}
      </Button>
      <Dialog
        title={t('give')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={<Button onPress={() => setOpen(false)}>{t('understood')}</Button>}
      >
        <p>{t('howToGive')}</p>
      </Dialog>
    </>
  )
}

/** Takes the steering over; the other console sees by whom. */
export function Take() {
  const t = useTranslations('console.steering')
  const { view, say } = useDesk()
  const { run } = useCommand(say)
  return (
    <ConfirmButton
      size="small"
      className="mt-2"
      onConfirm={() => run({ type: 'takeSteering' })}
      ask={{
        title: t('take'),
        consequence: t('takeConsequence', { name: view.steering?.name ?? '' }),
        confirm: t('takeConfirm'),
        cancel: t('cancel'),
      }}
    >
      {t('take')}
    </ConfirmButton>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { ArrangeMeeting } from '../agenda/arrange-meeting.tsx'
import { useDesk } from './desk-context.tsx'
import { usePeople } from './use-people.ts'

/** The agenda, changed while the meeting is open: what was not dealt with yet. */
export function ChangeAgenda() {
  const t = useTranslations('agenda')
  const { meetingId, view, steers, refresh } = useDesk()
  const people = usePeople('convened')
  const [isOpen, setOpen] = useState(false)
  if (!steers || view.status !== 'OPEN') return null
  return (
    <div className="px-1 pt-3">
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {t('arrange')}
      </Button>
      <Dialog
        wide
        title={t('pageTitle')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={<Button onPress={() => setOpen(false)}>{t('arrangeDone')}</Button>}
      >
        <ArrangeMeeting {...{ meetingId, people }} kind={view.kind} agenda={view.agenda} isOpen mayChange onSaved={refresh} />
      </Dialog>
    </div>
  )
}

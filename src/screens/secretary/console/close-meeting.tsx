'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'

/** Ends the meeting: asks once, and says what becomes of everything then. */
export function CloseMeeting({ before }: { before?: (() => Promise<boolean>) | undefined }) {
  const t = useTranslations('console.close')
  const { meetingId, refresh } = useDesk()
  const client = useApiClient()
  const [isOpen, setOpen] = useState(false)
  const close = useDeed(() => client.meeting.close.mutate({ meetingId }))
  const confirm = async () => {
    if (before && !(await before())) return setOpen(false)
    if (!(await close.run())) return
    setOpen(false)
    refresh()
  }
  return (
    <>
      <PrimaryAction onPress={() => setOpen(true)}>{t('do')}</PrimaryAction>
      <ConfirmDialog
        title={t('title')}
        consequence={t('consequence')}
        confirm={t('do')}
        cancel={t('cancel')}
        pendingText={t('pending')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={confirm}
        pending={close.pending}
      >
        <ProblemNote problem={close.problem} />
      </ConfirmDialog>
    </>
  )
}

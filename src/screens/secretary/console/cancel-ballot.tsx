'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

/** Burns the papers unread; the reason goes into the log. */
export function CancelBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const client = useApiClient()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const cancel = useDeed(() => client.ballot.cancel.mutate({ ballotId: ballot.id, reason }))
  return (
    <>
      <Button kind="quiet" className="to-end" onPress={() => setOpen(true)}>
        {t('cancel')}
      </Button>
      <ConfirmDialog
        title={t('cancel')}
        consequence={t('cancelConsequence')}
        confirm={t('cancelConfirm')}
        cancel={t('closeCancel')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        pending={cancel.pending}
        mayConfirm={reason.trim() !== ''}
        onConfirm={async () => (await cancel.run()) && setOpen(false)}
      >
        <TextField label={t('cancelReason')} value={reason} onChange={setReason} maxLength={1000} autoFocus />
        <ProblemNote problem={cancel.problem} />
      </ConfirmDialog>
    </>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

/** Burns the papers unread; the reason goes into the log. */
export function CancelBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const client = useApiClient()
  const [reason, setReason] = useState('')
  const cancel = useDeed(() => client.ballot.cancel.mutate({ ballotId: ballot.id, reason }))
  return (
    <ConfirmButton
      kind="quiet"
      className="to-end"
      ask={{ title: t('cancel'), consequence: t('cancelConsequence'), confirm: t('cancelConfirm'), cancel: t('closeCancel') }}
      onAsk={cancel.clear}
      onConfirm={() => cancel.run()}
      mayConfirm={reason.trim() !== ''}
      inside={
        <>
          <TextField label={t('cancelReason')} value={reason} onChange={setReason} maxLength={1000} autoFocus />
          <ProblemNote problem={cancel.problem} />
        </>
      }
    >
      {t('cancel')}
    </ConfirmButton>
  )
}

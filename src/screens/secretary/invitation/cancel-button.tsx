'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** Calls the meeting off, with its reason; asked once. */
export function CancelButton({ meetingId, announced }: { meetingId: string; announced: boolean }) {
  const t = useTranslations('invitation.cancel')
  const api = useApi()
  const cache = useQueryClient()
  const problem = useProblem()
  const [reason, setReason] = useState('')
  const cancel = useMutation(
    api.meeting.cancel.mutationOptions({
      onSuccess: () =>
        Promise.all([cache.invalidateQueries(api.meeting.pathFilter()), cache.invalidateQueries(api.cell.desk.pathFilter())]),
    }),
  )
  return (
    <ConfirmButton
      kind="quiet"
      ask={{
        title: t('ask'),
        consequence: t(announced ? 'consequence' : 'consequenceDraft'),
        confirm: t('confirm'),
        cancel: t('keep'),
        pendingText: t('pending'),
      }}
      mayConfirm={reason.trim() !== ''}
      inside={
        <TextField
          label={t('reason')}
          hint={t('reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          error={cancel.error ? problem(cancel.error).sentence : null}
        />
      }
      onConfirm={() =>
        cancel.mutateAsync({ meetingId, reason }).then(
          () => true,
          () => false,
        )
      }
    >
      {t('button')}
    </ConfirmButton>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'

type Props = { meetingId: string; act: (deed: () => Promise<unknown>) => Promise<boolean> }

/** Between the two signatures: the text goes back to be corrected, with a word. */
export function ReturnButton({ meetingId, act }: Props) {
  const t = useTranslations('minutes.return')
  const client = useApiClient()
  const [reason, setReason] = useState('')
  return (
    <ConfirmButton
      onConfirm={() => act(() => client.meeting.command.mutate({ meetingId, command: { type: 'returnMinutes', reason } }))}
      mayConfirm={reason.trim() !== ''}
      ask={{ title: t('title'), consequence: t('consequence'), confirm: t('title'), cancel: t('cancel') }}
      inside={<TextArea label={t('reason')} value={reason} onChange={setReason} maxLength={1000} isRequired />}
    >
      {t('title')}
    </ConfirmButton>
  )
}

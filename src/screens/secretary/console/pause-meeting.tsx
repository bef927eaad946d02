'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'

/** Minutes of a break that the chair may choose from; 0 leaves open when the meeting goes on. */
const breaks = ['5', '10', '15', '30', '0'] as const

/** A break of the whole meeting: the wall and the phones say so, and its time does not count as meeting time. */
export function PauseMeeting() {
  const t = useTranslations('console.pause')
  const { view, serverNow } = useDesk()
  const now = useServerNow(serverNow)
  const { run, problem, clear } = useCommand()
  const [reason, setReason] = useState<string>(t('break'))
  const [minutes, setMinutes] = useState<(typeof breaks)[number]>('10')
  if (view.pause) return null
  const until = minutes === '0' ? null : new Date(Date.parse(now) + Number(minutes) * 60_000).toISOString()
  return (
    <ConfirmButton
      kind="quiet"
      size="small"
      ask={{ title: t('title'), consequence: t('consequence'), confirm: t('confirm'), cancel: t('cancel') }}
      onAsk={clear}
      onConfirm={() => run({ type: 'pauseMeeting', reason, until })}
      inside={
        <>
          <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={300} />
          <RadioGroup
            inline
            label={t('length')}
            items={breaks.map((id) => ({ id, label: id === '0' ? t('open') : t('minutes', { minutes: id }) }))}
            value={minutes}
            onChange={setMinutes}
          />
          <ProblemNote problem={problem} />
        </>
      }
    >
      {t('ask')}
    </ConfirmButton>
  )
}

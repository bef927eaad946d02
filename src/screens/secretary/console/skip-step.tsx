'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'

/** Skips the current step; the reason is kept in the minutes. */
export function SkipStep() {
  const t = useTranslations('console.skip')
  const { view } = useDesk()
  const [reason, setReason] = useState('')
  const { run, problem, clear } = useCommand()
  const step = view.steps.find(({ state }) => state === 'NOW')
  if (!step || step.kind === 'ROLL_CALL' || step.kind === 'CONCLUSION') return null
  return (
    <ConfirmButton
      kind="quiet"
      size="small"
      ask={{ title: t('title', { step: step.title }), consequence: t('consequence'), confirm: t('confirm'), cancel: t('cancel') }}
      onAsk={clear}
      onConfirm={() => run({ type: 'skipStep', stepId: step.id, reason })}
      inside={
        <>
          <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={1000} autoFocus />
          <ProblemNote problem={problem} />
        </>
      }
    >
      {t('ask')}
    </ConfirmButton>
  )
}

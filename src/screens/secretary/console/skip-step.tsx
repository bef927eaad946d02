'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'

/** Skips the current step; the reason is kept in the minutes. */
export function SkipStep() {
  const t = useTranslations('console.skip')
  const { view } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { run, pending, problem, clear } = useCommand()
  const step = view.steps.find(({ state }) => state === 'NOW')
  if (!step || step.kind === 'ROLL_CALL' || step.kind === 'CONCLUSION') return null
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        onPress={() => {
          clear()
          setOpen(true)
        }}
      >
        {t('ask')}
      </Button>
      <ConfirmDialog
        title={t('title', { step: step.title })}
        consequence={t('consequence')}
        confirm={t('confirm')}
        cancel={t('cancel')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        pending={pending}
        onConfirm={async () => (await run({ type: 'skipStep', stepId: step.id, reason })) && setOpen(false)}
      >
        <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={1000} autoFocus />
        <ProblemNote problem={problem} />
      </ConfirmDialog>
    </>
  )
}

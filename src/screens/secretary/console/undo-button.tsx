'use client'

import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'

/** Takes back what was done last, and says what that is; not there once something was voted on. */
export function UndoButton() {
  const t = useTranslations('console.undo')
  const { undo } = useDesk().view
  if (!undo) return null
  const what = t(`what.${undo.type}`)
  return (
    <ActButton kind="quiet" command={{ type: 'undo', version: undo.version }} aria-label={t('long', { what })}>
      <Undo2 aria-hidden size={16} />
      {what}
    </ActButton>
  )
}

'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'

export type RowFrameProps = {
  title: string
  removeLabel: string
  /** The question and its consequence; null when the row is empty and nothing would be lost. */
  ask: string
  consequence: string
  /** Missing where the row has to stay. */
  onRemove?: () => void
  children: ReactNode
}

/** One row of a list that is written row by row; taking it away asks once. */
export function RowFrame({ title, removeLabel, ask, consequence, onRemove, children }: RowFrameProps) {
  const t = useTranslations('drafts')
  const kit = useTranslations('kit')
  return (
    <fieldset className="grid gap-4 border-2 border-edge bg-wash p-4 pt-2">
      <legend className="sr-only">{title}</legend>
      <div className="flex items-center justify-between gap-3">
        <b aria-hidden className="num">
          {title}
        </b>
        {onRemove && (
          <ConfirmButton
            kind="quiet"
            aria-label={removeLabel}
            icon={<Trash2 aria-hidden size={22} />}
            ask={{ title: ask, consequence, confirm: t('removeYes'), cancel: kit('cancel') }}
            onConfirm={onRemove}
          >
            {t('removeYes')}
          </ConfirmButton>
        )}
      </div>
      {children}
    </fieldset>
  )
}

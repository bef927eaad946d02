'use client'

import { useTranslations } from 'next-intl'
import { useDelayed } from './use-delayed.ts'

/** Three boxes filling in turn, as on the sending screen. */
export function Pulse() {
  return (
    <span className="pulse" aria-hidden>
      <i />
      <i />
      <i />
    </span>
  )
}

/** Stands where something is still coming; draws nothing for the first 300 ms. */
export function Waiting({ text }: { text?: string }) {
  const t = useTranslations('kit')
  const slow = useDelayed(true)
  return (
    <div className="waiting" role="status" aria-busy="true">
      {slow && (
        <>
          <Pulse />
          <span>{text ?? t('waiting')}</span>
        </>
      )}
    </div>
  )
}

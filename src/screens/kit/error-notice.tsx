'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

export type ErrorNoticeProps = {
  title: ReactNode
  /** It is all there is on the page, so it is the page's heading. */
  heading?: boolean
  children?: ReactNode
  /** The short id that stands in the log as well. */
  id?: string | undefined
  onRetry?: () => void
  retryText?: string
}

/** A failure in a person's words, with the id to report. */
export function ErrorNotice({ title, heading = false, children, id, onRetry, retryText }: ErrorNoticeProps) {
  const t = useTranslations('kit')
  return (
    <div role="alert" className="note note-red grid gap-2">
      {heading ? <h1>{title}</h1> : <b>{title}</b>}
      {children && <p>{children}</p>}
      {id && <p className="num second">{t('errorId', { id })}</p>}
      {onRetry && (
        <div>
          <Button onPress={onRetry}>{retryText ?? t('broken.again')}</Button>
        </div>
      )}
    </div>
  )
}

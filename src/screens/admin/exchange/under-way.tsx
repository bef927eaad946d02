'use client'

import { useTranslations } from 'next-intl'
import { ProgressBar } from 'react-aria-components'
import { Button } from '#screens/kit/button.tsx'

type Props = {
  /** From 0 to 1; the server works once it is 1. */
  part: number
  words: { sending: string; after: string }
  /** Null: what is under way can't be stopped any more. */
  onStop: (() => void) | null
}

/** A file that goes up, then is worked on. */
export function UnderWay({ part, words, onStop }: Props) {
  const t = useTranslations('exchange.import')
  const percent = Math.floor(100 * part)
  const text = part < 1 ? words.sending : words.after
  return (
    <div className="exchange-under">
      <ProgressBar className="exchange-bar num" aria-label={text} {...(part < 1 ? { value: percent } : { isIndeterminate: true })}>
        <span>{text}</span>
        {part < 1 && <span>{percent}%</span>}
        <i style={{ width: `${percent}%` }} data-working={part >= 1 || undefined} />
      </ProgressBar>
      {onStop && (
        <Button kind="quiet" size="small" onPress={onStop}>
          {t('stop')}
        </Button>
      )}
    </div>
  )
}

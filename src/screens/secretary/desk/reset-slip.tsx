'use client'

import { useTranslations } from 'next-intl'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Qr } from '#screens/kit/qr.tsx'
import './reset-slip.css'

/** The slip to hand over, printed on A6. Its code is shown this once: the server keeps only a hash. */
export function ResetSlip({ slip, unit, upper, onDone }: { slip: PrintedSlip; unit: string; upper: string; onDone: () => void }) {
  const t = useTranslations('desk.slip')
  return (
    <div className="grid justify-items-start gap-5">
      <Note tone="gold" className="no-print max-w-[640px]">
        {t('once')}
      </Note>
      <article className="reset-slip">
        {unit && (
          <header>
            <p>{upper}</p>
            <b>{unit}</b>
          </header>
        )}
        <hr className="rule2" />
        <h2>{t('title')}</h2>
        <p className="reset-slip-name">{slip.name}</p>
        <div className="reset-slip-code">
          <Qr value={slip.url} label={t('qr')} size={150} />
          <div>
            <p>{t('code')}</p>
            {/* By fours already, as it is typed. */}
            <p className="code num">{slip.code}</p>
            <p className="reset-slip-url">{slip.url.replace(/\/[^/]*$/, '')}</p>
          </div>
        </div>
        <p>{t('how')}</p>
        <p className="num">{t('until', { at: momentText(slip.expiresAt) })}</p>
      </article>
      <div className="no-print flex flex-wrap gap-3">
        <Button kind="primary" onPress={() => window.print()}>
          {t('print')}
        </Button>
        <Button onPress={onDone}>{t('done')}</Button>
      </div>
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import { momentText } from '#screens/kit/dates.ts'
import { Qr } from '#screens/kit/qr.tsx'
import './codes.css'

/** Eight slips on A4, with dashes to cut along. */
export function CodeSheet({ cellName, slips }: { cellName: string; slips: readonly PrintedSlip[] }) {
  const t = useTranslations('admin.slip')
  return (
    <div className="code-sheet">
      {slips.map((slip) => (
        <article key={slip.code} className="code-slip">
          <header>
            <p>{cellName}</p>
            <h2>{slip.name}</h2>
          </header>
          <Qr value={slip.url} label={t('qr')} size={110} />
          <ol className="num">
            <li>{t('step1')}</li>
            <li>{t('step2', { address: addressOf(slip.url) })}</li>
            <li>{t('step3')}</li>
          </ol>
          <p className="code-slip-code code num">{slip.code}</p>
          <footer className="num">
            {t('expires', { time: momentText(slip.expiresAt) })} {t('secret')}
          </footer>
        </article>
      ))}
    </div>
  )
}

/** Where a code can be typed: the slip's own address without the code. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname.slice(0, pathname.lastIndexOf('/'))}`
}

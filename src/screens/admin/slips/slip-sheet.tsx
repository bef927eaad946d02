'use client'

import { useTranslations } from 'next-intl'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import { momentText } from '#screens/kit/dates.ts'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Qr } from '#screens/kit/qr.tsx'

/** One slip on A6: whose it is, the QR code, the code to type, how long it is good. */
export function SlipSheet({ slip }: { slip: PrintedSlip }) {
  const t = useTranslations('admin.slip')
  const product = useTranslations('kit')('product')
  return (
    <article className="enrol-slip">
      <header>
        <p className="enrol-slip-product">{product}</p>
        <h2>{t('head')}</h2>
      </header>
      <DoubleRule />
      <p className="enrol-slip-name">
        <span>{t('for')}</span>
        <b>{slip.name}</b>
      </p>
      <div className="enrol-slip-way">
        <Qr value={slip.url} label={t('qr')} size={150} />
        <ol className="num">
          <li>{t('step1')}</li>
          <li>{t('step2', { address: addressOf(slip.url) })}</li>
          <li>{t('step3')}</li>
        </ol>
      </div>
      <p className="enrol-slip-code code num">{slip.code}</p>
      <footer className="num">
        <p>{t('expires', { time: momentText(slip.expiresAt) })}</p>
        <p>{t('secret')}</p>
      </footer>
    </article>
  )
}

/** Where a code can be typed: the slip's own address without the code. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname.slice(0, pathname.lastIndexOf('/'))}`
}

'use client'

import { useTranslations } from 'next-intl'
import type { MinutesPage } from '#contract/meeting.ts'
import type { Minutes } from '#domain/meeting/minutes.ts'
import { momentText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { Recorded } from './recorded.tsx'

/** Minute-taker at the left, the chair for the cell at the right, as on party documents. */
export function Signatures({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.signatures')
  return (
    <section className="min-signs num">
      {(['MINUTE_TAKER', 'CHAIR'] as const).map((role) => {
        const signed = minutes.signatures.find((one) => one.role === role)
        const name = role === 'CHAIR' ? minutes.chair : minutes.minuteTaker
        return (
          <div key={role}>
            <h2>{t(role)}</h2>
            <p className="second">{signed?.office ? t(`office.${signed.office}`) : '\u00a0'}</p>
            <p className="space second">{signed ? t('signed', { at: momentText(signed.at) }) : t('unsigned')}</p>
            <b>{signed?.name ?? <Recorded text={name} />}</b>
          </div>
        )
      })}
    </section>
  )
}

/** Whether the log behind these minutes is whole, checked for this very page. */
export function Chain({ page }: { page: MinutesPage }) {
  const t = useTranslations('minutes.chain')
  const { chain, minutes, entries } = page
  return (
    <footer className="min-chain num">
      <p>
        {chain.ok ? (
          <Tag state="ok">{t('holds', { count: minutes.log.version })}</Tag>
        ) : (
          <Tag state="no">{t('broken', { version: chain.version })}</Tag>
        )}
      </p>
      <p>
        {t('digest')} <span className="code">{minutes.log.digest}</span>
      </p>
      <p>{t('entries', entries)}</p>
    </footer>
  )
}

import { useFormatter, useTranslations } from 'next-intl'
import type { ExcellentShares } from '#domain/classification/excellent-shares.ts'

const kinds = ['ofAssessed', 'ofGoodOrAbove', 'ofGood'] as const

/** The shares that reports print, each by the name of where it comes from. */
export function ShareLines({ shares }: { shares: ExcellentShares }) {
  const t = useTranslations('committee.cap')
  const format = useFormatter()
  const known = kinds.flatMap((kind) => {
    const tenths = shares[kind]
    return tenths === null ? [] : [{ kind, share: tenths / 1000 }]
  })
  if (known.length === 0) return <p className="text-ink-2">{t('noShare')}</p>
  return (
    <ul className="num text-desk-1 text-ink-2">
      {known.map(({ kind, share }) => (
        <li key={kind}>
          <b className="text-ink">{format.number(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })}</b>{' '}
          {t(kind)} <span className="text-ink-3">({t(`source.${kind}`)})</span>
        </li>
      ))}
    </ul>
  )
}

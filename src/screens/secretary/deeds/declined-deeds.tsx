import { useTranslations } from 'next-intl'
import type { DeedLine } from '#contract/deeds.ts'

/** Declined, with the word that was given; folded, for it is not the page's matter. */
export function DeclinedDeeds({ deeds }: { deeds: readonly DeedLine[] }) {
  const t = useTranslations('deeds.desk')
  if (deeds.length === 0) return null
  return (
    <details className="no-print">
      <summary className="min-h-11 cursor-pointer content-center">{t('declined', { count: deeds.length })}</summary>
      <ul className="grid gap-3">
        {deeds.map((deed) => (
          <li key={deed.deedId} className="border-b border-rule pb-3">
            <b>{deed.name}</b>
            <p className="whitespace-pre-line">{deed.text}</p>
            <p className="text-ink-2">{t('declinedWord', { word: deed.word })}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}

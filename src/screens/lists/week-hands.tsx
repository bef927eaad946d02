import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { WeekPage } from '#contract/week.ts'
import { usePeriodWords } from './ask-words.ts'

/** The leader's questions that have an answer, each with the first cells of it. */
export function WeekHands({ page: { hands, cells, unitId } }: { page: WeekPage }) {
  const t = useTranslations('lists')
  const words = usePeriodWords()
  return (
    <section>
      <h2>{t('week.hands')}</h2>
      {hands.length === 0 && <p>{t('noneText')}</p>}
      <ol className="week-hands">
        {hands.map(({ ask, period, lacking, cellNames }) => (
          <li key={ask}>
            <Link href={paths.leaderList(unitId, ask)}>{t(`ask.${ask}.finding`, { lacking, cells, period: words(period) })}</Link>
            <p>
              {cellNames.join('; ')}
              {lacking > cellNames.length && t('week.andMore', { count: lacking - cellNames.length })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

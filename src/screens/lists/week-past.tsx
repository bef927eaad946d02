import { useTranslations } from 'next-intl'
import type { WeekPage } from '#contract/week.ts'
import { dayText } from '#screens/kit/dates.ts'

/** Meetings held, decisions, and what became of shortfalls. */
export function WeekPast({ page: { held, decisions, shortfalls } }: { page: WeekPage }) {
  const t = useTranslations('lists.week')
  return (
    <section>
      <h2>{t('past')}</h2>
      {held.length === 0 && <p>{t('nothingHeld')}</p>}
      {held.length > 0 && (
        <table className="week-table">
          <caption className="sr-only">{t('held')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('held')}</th>
              <th scope="col">{t('meetings')}</th>
              <th scope="col">{t('cells')}</th>
              <th scope="col">{t('present')}</th>
            </tr>
          </thead>
          <tbody>
            {held.map((one) => (
              <tr key={one.kind}>
                <th scope="row">{t(`kind.${one.kind}`)}</th>
                <td>{one.meetings}</td>
                <td>{one.cells}</td>
                <td>
                  {one.present === null || one.convened === null ? '–' : t('presentOf', { present: one.present, convened: one.convened })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shortfalls && <p>{t('shortfalls', shortfalls)}</p>}
      {decisions.length > 0 && (
        <>
          <p>{t('decisions', { count: decisions.length })}</p>
          <ul>
            {decisions.slice(0, decisionsByName).map((one) => (
              <li key={`${one.unitName} ${one.number}`}>
                {t('decision', { number: one.number, day: dayText(one.decidedOn), unit: one.unitName })}
                {one.members !== null && t('decided', { count: one.members })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const decisionsByName = 8

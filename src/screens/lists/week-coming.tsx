import { useTranslations } from 'next-intl'
import type { WeekPage } from '#contract/week.ts'
import { dayMonthText, timeText } from '#screens/kit/dates.ts'

/** Meetings that cells have announced. */
export function WeekComing({ page: { coming } }: { page: WeekPage }) {
  const t = useTranslations('lists.week')
  return (
    <section>
      <h2>{t('coming', { day: dayMonthText(coming.until) })}</h2>
      <p>{t('announced', { count: coming.all })}</p>
      {coming.first.length > 0 && (
        <table className="week-table">
          <caption className="sr-only">{t('coming', { day: dayMonthText(coming.until) })}</caption>
          <tbody>
            {coming.first.map((one) => (
              <tr key={`${one.cellId} ${one.startsAt} ${one.title}`}>
                <td>
                  {timeText(one.startsAt)} {dayMonthText(one.startsAt)}
                </td>
                <th scope="row">{one.cellName}</th>
                <td>{one.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {coming.all > coming.first.length && <p>{t('more', { count: coming.all - coming.first.length })}</p>}
    </section>
  )
}

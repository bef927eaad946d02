'use client'

import { useTranslations } from 'next-intl'
import type { NormList, NormReview } from '#domain/norms/norms.ts'
import { pointsTable, unitFigure } from '#domain/norms/result.ts'
import { dayMonthText } from '#screens/kit/dates.ts'

/** Norms by reviews, in points that anybody can add up. */
export function PointsTable({ list, reviews }: { list: NormList; reviews: readonly NormReview[] }) {
  const t = useTranslations('norms.table')
  const { columns, rows } = pointsTable(list.norms, reviews)
  const all = unitFigure(reviews)
  return (
    <div className="points-scroll">
      <table className="points num">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('norm')}</th>
            {columns.map(({ heldOn }) => (
              <th key={heldOn} scope="col">
                {dayMonthText(heldOn)}
              </th>
            ))}
            <th scope="col">{t('sum')}</th>
            <th scope="col">%</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ norm, byReview, points, most, percent }) => (
            <tr key={norm.id}>
              <th scope="row">{norm.text}</th>
              {columns.map(({ heldOn }, index) => (
                <td key={heldOn} data-points={byReview[index] ?? 'none'}>
                  {byReview[index] ?? '–'}
                </td>
              ))}
              <td>{t('of', { points, most })}</td>
              <td>
                <b>{percent ?? '–'}</b>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('unit')}</th>
            {columns.map(({ heldOn, sum }) => (
              <td key={heldOn}>{sum}</td>
            ))}
            <td>{t('of', { points: all.points, most: all.most })}</td>
            <td>
              <b>{all.percent ?? '–'}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

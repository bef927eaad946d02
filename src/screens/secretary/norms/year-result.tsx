'use client'

import { useTranslations } from 'next-intl'
import type { CellNorms } from '#contract/norms.ts'
import type { NormList } from '#domain/norms/norms.ts'
import { memberLine, normFigure, unitFigure } from '#domain/norms/result.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'

/** The year's result by norm, who was named, and the section that the yearly report asks for. */
export function YearResult({ page, list }: { page: CellNorms; list: NormList }) {
  const t = useTranslations('norms.year')
  const all = unitFigure(page.reviews)
  const year = String(page.year)
  if (all.percent === null) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  const figures = list.norms.map((norm) => ({ norm, ...normFigure(page.reviews, norm.id) }))
  const ranked = figures.filter(({ percent }) => percent !== null).toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
  const [best, worst] = [ranked[0], ranked.at(-1)]
  const named = page.members
    .map((one) => ({ ...one, ...memberLine(page.reviews, one.memberId) }))
    .filter((one) => one.praised + one.reminded > 0)
  const sums = { praised: total(named.map((one) => one.praised)), reminded: total(named.map((one) => one.reminded)) }
  const report = t('report', {
    ...{ year, norms: list.norms.length, reviews: all.reviews, percent: all.percent, ...sums },
    ...{ best: best?.norm.text ?? '', bestPercent: best?.percent ?? 0, worst: worst?.norm.text ?? '', worstPercent: worst?.percent ?? 0 },
    quarters: page.quarters.filter(({ closedOn }) => closedOn).length,
  })
  return (
    <div className="grid gap-6">
      <section>
        <SectionHead level={2} aside={t('base', { reviews: all.reviews, points: all.points, most: all.most })}>
          {t('title', { percent: all.percent, year })}
        </SectionHead>
        <ol>
          {figures.map(({ norm, percent, reviews }) => (
            <li key={norm.id} className="norm-bar">
              <span>{norm.text}</span>
              <span className="norm-bar-line" aria-hidden>
                <i style={{ width: `${percent ?? 0}%` }} />
              </span>
              <b className="num">{percent === null ? t('notYet') : t('percent', { percent, reviews })}</b>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <SectionHead level={2}>{t('named')}</SectionHead>
        <p className="second">{t('namedHint')}</p>
        {named.length === 0 && <p className="py-2">{t('nobody')}</p>}
        <ul>
          {named.map(({ memberId, name, praised, reminded }) => (
            <li key={memberId} className="num flex flex-wrap justify-between gap-x-4 border-b border-rule py-2">
              <b>{name}</b>
              <span>{t('line', { praised, reminded })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <SectionHead level={2}>{t('reportTitle')}</SectionHead>
        <TextArea label={t('reportLabel')} hint={t('reportHint')} rows={5} value={report} onChange={() => {}} isReadOnly />
      </section>
    </div>
  )
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

'use client'

import { useTranslations } from 'next-intl'
import type { MyNotebook } from '#contract/notebook.ts'
import { paths } from '#contract/paths.ts'
import { figureOf, levels } from '#domain/classification/levels.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { ResultBox } from '#screens/kit/result-box.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { levelNumber } from '../level-number.ts'
import { AcknowledgeButton } from './acknowledge-button.tsx'
import { AppealPart } from './appeal-part.tsx'
import { StepsToResult } from './steps-to-result.tsx'
import { votesInWords } from './votes.ts'

/** The result first: what was decided, the steps that led to it, the count and what it means. */
export function ResultSection({ notebook, isUnderReview }: { notebook: MyNotebook; isUnderReview: boolean }) {
  const t = useTranslations('notebook')
  const { decided, cellOpinion, year, upperName } = notebook
  const nothing = !decided && !cellOpinion && !notebook.committeeLevel && !notebook.selfLevel
  const note = decided ? t('result.decidedOn', { date: dayText(decided.decidedOn) }) : t('result.notDecided')
  return (
    <PaperSection when={t('result.when')} title={t('result.title', { year })} note={note}>
      {nothing ? (
        <EmptyState
          title={t('result.emptyTitle', { year })}
          action={isUnderReview && <ButtonLink href={paths.selfAssessment}>{t('result.write')}</ButtonLink>}
        >
          {t('result.emptyText')}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {decided && (
            <div className="grid gap-2">
              <ResultBox
                level={levelNumber(decided.level)}
                over={t('result.decidedBy', { unit: decided.deciding })}
                title={t(`level.${decided.level}`)}
                aside={t('result.decision', { number: decided.number })}
              />
              {decided.reason && <p>{t('result.reason', { reason: decided.reason })}</p>}
            </div>
          )}
          <StepsToResult notebook={notebook} />
          {cellOpinion && <Votes opinion={cellOpinion} />}
          {!decided && cellOpinion && <p>{t('result.waiting', { unit: upperName })}</p>}
          {decided && <Seen decided={decided} />}
          <AppealPart notebook={notebook} />
        </div>
      )}
    </PaperSection>
  )
}

function Seen({ decided }: { decided: NonNullable<MyNotebook['decided']> }) {
  const t = useTranslations('notebook.result')
  if (decided.acknowledgedAt) {
    return (
      <p>
        <Tag state="ok">{t('acknowledged', { date: dayText(decided.acknowledgedAt) })}</Tag>
      </p>
    )
  }
  return (
    <AcknowledgeButton entryId={decided.entryId} kind="primary">
      {t('acknowledge')}
    </AcknowledgeButton>
  )
}

/** The bar explains the majority: its length is the base, its middle line half of it. */
function Votes({ opinion }: { opinion: NonNullable<MyNotebook['cellOpinion']> }) {
  const t = useTranslations('notebook')
  const { figures, base } = opinion
  const { papers, blank, totals } = votesInWords(figures, base)
  const sentence = t('votes.sentence', {
    excellent: figureOf(figures, 'EXCELLENT'),
    good: figureOf(figures, 'GOOD'),
    satisfactory: figureOf(figures, 'SATISFACTORY'),
    notCompleted: figureOf(figures, 'NOT_COMPLETED'),
    base,
  })
  const parts = levels.map((level) => {
    const count = figureOf(figures, level)
    // The word stands on the part where it has room; else the number alone.
    const text = count / base >= 0.22 ? `${count} ${t(`levelShort.${level}`)}` : String(count)
    return { level: levelNumber(level) as 1 | 2 | 3 | 4, count, text }
  })
  return (
    <figure className="num">
      <Bar4 base={base} parts={parts} half sentence={sentence} className="text-[15px] !h-[34px]" />
      <figcaption className="second small mt-3">
        {t('votes.papers', { papers, blank, base })}{' '}
        {totals.map(({ level, total, majority }) => t(`votes.${level}`, { total, majority: majority ? 'yes' : 'no' })).join(' ')}
      </figcaption>
    </figure>
  )
}

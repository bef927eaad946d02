'use client'

import { useTranslations } from 'next-intl'
import type { Scores } from '#contract/year-end.ts'
import { type ScorePart, type ScoreSheet, totalsOf } from '#domain/classification/score-sheet.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { PointsRow } from './points-row.tsx'
import { ScoreVerdict } from './score-verdict.tsx'
import { type SheetOf, useScoreSheet } from './use-score-sheet.ts'
import './score.css'

const parts: readonly ScorePart[] = ['COMMON', 'TASKS']
const counts = ['all', 'onTime', 'exceeded'] as const

/** 30 points of common criteria, 70 of the results of tasks; what level they allow stands below and changes as one writes. */
export function ScoreForm({ scores, of }: { scores: Scores; of: SheetOf }) {
  const t = useTranslations('score')
  const { sheet, saved, isChanged, change, save, refused } = useScoreSheet(scores, of)
  const { template } = scores
  const isOwn = of.memberId === null
  const beside = isOwn ? scores.committee : scores.self
  const totals = totalsOf(template, sheet)
  const closed = isOwn && scores.frozen
  const set = (patch: Partial<ScoreSheet>) => change({ ...sheet, ...patch })
  const fields = refused?.fields ?? {}
  return (
    <div className="grid gap-6">
      <p>{t(isOwn ? 'lead' : 'leadCommittee')}</p>
      {closed && <Note>{t('closed')}</Note>}
      {parts.map((part) => (
        <section key={part}>
          <SectionHead level={2} aside={t('ofMost', { points: totals[part], most: part === 'COMMON' ? 30 : 70 })}>
            {t(`part.${part}`)}
          </SectionHead>
          {template.criteria
            .filter((one) => one.part === part)
            .map((one) => (
              <PointsRow
                key={one.code}
                criterion={one}
                value={sheet.points[one.code] ?? null}
                beside={beside ? (beside.sheet.points[one.code] ?? null) : null}
                besideWords={beside ? t(isOwn ? 'besideCommittee' : 'besideSelf') : null}
                isReadOnly={closed}
                error={fields[`points.${one.code}`] ?? null}
                onChange={(points) => set({ points: { ...sheet.points, [one.code]: points } })}
              />
            ))}
        </section>
      ))}
      <section>
        <SectionHead level={2}>{t('tasks')}</SectionHead>
        {counts.map((one) => (
          <PointsRow
            key={one}
            criterion={{ label: t(`task.${one}`), most: null }}
            value={sheet.tasks[one]}
            beside={beside ? beside.sheet.tasks[one] : null}
            besideWords={beside ? t(isOwn ? 'besideCommittee' : 'besideSelf') : null}
            isReadOnly={closed}
            error={fields[`tasks.${one}`] ?? null}
            onChange={(value) => set({ tasks: { ...sheet.tasks, [one]: value } })}
          />
        ))}
      </section>
      <ScoreVerdict scores={scores} totals={totals} isOwn={isOwn} />
      {refused && Object.keys(fields).length === 0 && (
        <Note tone="red" role="alert">
          {refused.sentence}
        </Note>
      )}
      {!closed && (
        <Button
          kind="primary"
          size="large"
          wide
          isDisabled={!isChanged}
          pending={save.isPending}
          pendingText={t('saving')}
          onPress={save.now}
        >
          {t('save')}
        </Button>
      )}
      <p className="second num" role="status">
        {isChanged ? t('kept') : saved ? t('saved', { at: momentText(saved.recordedAt) }) : t('nothing')}
      </p>
      <p className="second text-[0.9em]">{t('source', { source: template.source })}</p>
    </div>
  )
}

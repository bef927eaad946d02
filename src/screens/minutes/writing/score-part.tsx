'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ScorePage } from '#contract/minutes.ts'
import { type ScoreCriterion, type ScoreLine, scoreBand, scoreCriteria, scoreTotal } from '#domain/minutes/quality-score.ts'
import { Button } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi, useApiClient } from '#screens/live/api.tsx'
import { useAct } from '../use-act.ts'

/** The cell's own score (42-HD, Mục II): what the system found is filled in, the rest is the chair's, with a word. */
export function ScorePart({ meetingId }: { meetingId: string }) {
  const t = useTranslations('minutes.score')
  const api = useApi()
  const { data, refetch } = useQuery(api.minutes.score.queryOptions({ meetingId }, { staleTime: 0 }))
  const [isOpen, setOpen] = useState(false)
  if (!data || data.locked) return null
  if (isOpen) {
    const done = () => {
      setOpen(false)
      refetch()
    }
    return <ScoreForm meetingId={meetingId} page={data} onDone={done} onCancel={() => setOpen(false)} />
  }
  return (
    <p className="mb-3">
      <Button onPress={() => setOpen(true)}>{t(data.score ? 'again' : 'open')}</Button>
    </p>
  )
}

type Entered = Record<ScoreCriterion, { points: string; word: string }>

function ScoreForm({
  meetingId,
  page,
  onDone,
  onCancel,
}: {
  meetingId: string
  page: ScorePage
  onDone: () => void
  onCancel: () => void
}) {
  const t = useTranslations('minutes.score')
  const client = useApiClient()
  const { act, problem } = useAct(() => {})
  const [entered, setEntered] = useState<Entered>(() => startingWith(page))
  const lines = linesOf(entered)
  const total = scoreTotal(lines)
  const save = async () => {
    if (await act(() => client.minutes.saveScore.mutate({ meetingId, lines }))) onDone()
  }
  return (
    <div className="mb-4">
      {scoreCriteria.map(({ key, most }) => {
        const found = page.findings.find((one) => one.key === key)
        const set = (change: Partial<Entered[ScoreCriterion]>) => setEntered({ ...entered, [key]: { ...entered[key], ...change } })
        return (
          <div key={key} className="sco-line">
            <div>
              <b>{t(`criterion.${key}`)}</b>
              <p className="second">{found ? t(`found.${found.key as FoundKey}`, found.of as never) : t('unknown')}</p>
            </div>
            <TextField
              label={t('points', { most })}
              inputMode="numeric"
              value={entered[key].points}
              onChange={(points) => set({ points })}
              maxLength={3}
              error={isPoints(entered[key].points, most) ? null : t('range', { most })}
            />
            <TextField
              className="sco-word"
              label={t(found && found.points === Number(entered[key].points) ? 'wordOptional' : 'word')}
              value={entered[key].word}
              onChange={(word) => set({ word })}
              maxLength={500}
            />
          </div>
        )
      })}
      <div className="sco-total">
        <b>{t('total', { total, band: t(`band.${scoreBand(total)}`) })}</b>
        <Button onPress={onCancel}>{t('cancel')}</Button>
        <Button kind="primary" onPress={save} isDisabled={!scoreCriteria.every(({ key, most }) => isPoints(entered[key].points, most))}>
          {t('save')}
        </Button>
      </div>
      {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
    </div>
  )
}

type FoundKey = 'DURATION' | 'RATE' | 'MATERIAL' | 'REPORT' | 'ORDER' | 'PRAISE' | 'CONCLUDED'

const isPoints = (text: string, most: number): boolean => /^\d{1,3}$/.test(text) && Number(text) <= most

/** What was given before, else what the system found; the rest stays empty for the chair. */
function startingWith({ score, findings }: ScorePage): Entered {
  const of = (key: ScoreCriterion) => {
    const given = score?.lines.find((line) => line.key === key)
    const found = findings.find((one) => one.key === key)
    return { points: String(given?.points ?? found?.points ?? ''), word: given?.word ?? '' }
  }
  return Object.fromEntries(scoreCriteria.map(({ key }) => [key, of(key)])) as Entered
}

const linesOf = (entered: Entered): ScoreLine[] =>
  scoreCriteria.map(({ key }) => ({ key, points: Number(entered[key].points) || 0, word: entered[key].word.trim() }))

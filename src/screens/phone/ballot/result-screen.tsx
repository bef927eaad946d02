'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { levels } from '#domain/classification/levels.ts'
import type { BallotResult, ResultRow } from '#domain/meeting/meeting.ts'
import { Bar4, type Bar4Part } from '#screens/kit/bar4.tsx'
import { Button } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'

/** All rows of a published result as bars, the same as the wall turns through. */
export function ResultScreen({ ballot, meetingId, onLeave }: { ballot: ShownBallot; meetingId: string; onLeave: () => void }) {
  const t = useTranslations('ballot.result')
  const problem = useProblem()
  const api = useApi()
  const page = useQuery(api.meeting.result.queryOptions({ meetingId, ballotId: ballot.id }))
  const foot = (
    <Button kind="primary" wide onPress={onLeave}>
      {t('leave')}
    </Button>
  )
  return (
    <BallotShell ballot={ballot} title={t('title')} foot={foot}>
      <StateHeading className="text-ph-3">{ballot.title}</StateHeading>
      {page.isPending && <Waiting />}
      {page.error && <ErrorNotice title={problem(page.error).sentence} onRetry={() => void page.refetch()} />}
      {page.data && <Rows result={page.data.result} kind={ballot.kind} />}
    </BallotShell>
  )
}

function Rows({ result, kind }: { result: BallotResult; kind: ShownBallot['kind'] }) {
  const t = useTranslations('ballot.result')
  const { issued, collected, valid, invalid, base, majority } = result
  return (
    <>
      <p className="num second mt-1">{t('counts', { issued, collected, valid, invalid })}</p>
      <p className="num second">{t('base', { base, majority })}</p>
      {(kind === 'CLASSIFICATION' || kind === 'EXCELLENT') && <p className="note note-gold mt-3">{t('proposedOnly')}</p>}
      <ul className="result-rows num mt-4">
        {result.rows.map((row) => (
          <li key={row.key}>
            <h2>{row.label}</h2>
            <p>
              <OutcomeMark outcome={row.outcome} /> <b>{t(`outcome.${(row.outcome ?? 'COUNTS') as 'COUNTS'}`)}</b>
            </p>
            <RowBar row={row} base={base} />
          </li>
        ))}
      </ul>
    </>
  )
}

const levelOf: Readonly<Record<string, LevelNumber>> = { EXCELLENT: 1, GOOD: 2, SATISFACTORY: 3, NOT_COMPLETED: 4, NO_MAJORITY: 0 }

function OutcomeMark({ outcome }: { outcome: string | null }) {
  const level = levelOf[outcome ?? '']
  return level === undefined ? null : <LevelMark level={level} />
}

/** Agreeing and choosing take the slate, their opposites the hatch: gold is for honour alone. */
const marksShown: readonly (readonly [mark: string, level: Bar4Part['level']])[] = [
  ...levels.map((level, index) => [level, (index + 1) as Bar4Part['level']] as const),
  ['AGREE', 2],
  ['DISAGREE', 4],
  ['CHOSEN', 2],
  ['NOT_CHOSEN', 4],
]

function RowBar({ row, base }: { row: ResultRow; base: number }) {
  const t = useTranslations('ballot.result')
  const shown = marksShown.filter(([mark]) => row.figures[mark] !== undefined)
  const figures = [...shown.map(([mark]) => mark), 'BLANK'].map((mark) => t(`figure.${mark as 'GOOD'}`, { count: row.figures[mark] ?? 0 }))
  return (
    <>
      <Bar4
        base={base}
        half
        grows
        parts={shown.map(([mark, level]) => ({ level, count: row.figures[mark] ?? 0 }))}
        sentence={figures.join(', ')}
      />
      <p className="second text-ph-1" aria-hidden>
        {figures.join(' · ')}
      </p>
    </>
  )
}

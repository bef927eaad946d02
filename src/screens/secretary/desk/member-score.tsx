'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { SavedSheet, Scores } from '#contract/year-end.ts'
import { levelOfScore, scoreMismatch } from '#domain/classification/score-gate.ts'
import { scoreIn } from '#domain/classification/score-sheet.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useApi } from '#screens/live/api.tsx'

/** The member's score and the cell committee's, the level each allows, and where that differs from the level proposed (rule 26). */
export function MemberScore({ of }: { of: { cellId: string; memberId: string; year: number } }) {
  const t = useTranslations('desk.yearRecord')
  const api = useApi()
  const { data } = useQuery(api.year.scoresOf.queryOptions(of))
  if (!data) return null
  return (
    <div className="grid gap-2">
      <p className="num flex flex-wrap items-center gap-x-5 gap-y-1">
        <span>
          {t('scoreSelf')} <Points sheet={data.self} scores={data} />
        </span>
        <span>
          {t('scoreCommittee')} <Points sheet={data.committee} scores={data} />
        </span>
        <ButtonLink size="small" href={paths.memberScore(of.cellId, of.memberId)}>
          {t(data.committee ? 'changeScore' : 'giveScore')}
        </ButtonLink>
      </p>
      <Mismatch scores={data} />
    </div>
  )
}

function Points({ sheet, scores: { gates, unremedied } }: { sheet: SavedSheet | null; scores: Scores }) {
  const t = useTranslations('desk')
  const score = sheet && scoreIn(sheet.sheet)
  if (!score) return <span className="text-ink-3">{t(sheet ? 'yearRecord.scoreUnfinished' : 'yearRecord.scoreNone')}</span>
  return (
    <b>
      {t('yearRecord.points', { points: score.score })}
      {gates && ` (${t(`levelShort.${levelOfScore(gates, score, unremedied)}`)})`}
    </b>
  )
}

function Mismatch({ scores }: { scores: Scores }) {
  const t = useTranslations('desk')
  const sheet = scores.committee ?? scores.self
  const differs = scoreMismatch(scores.gates, sheet && scoreIn(sheet.sheet), scores.committeeLevel, scores.unremedied)
  if (!differs) return null
  return (
    <Note tone="gold">{t('yearRecord.mismatch', { byScore: t(`level.${differs.byScore}`), proposed: t(`level.${differs.byVote}`) })}</Note>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { Scores } from '#contract/year-end.ts'
import { levels } from '#domain/classification/levels.ts'
import { gatesOf, levelOfScore, type MissingForLevel, scoreMismatch } from '#domain/classification/score-gate.ts'
import type { totalsOf } from '#domain/classification/score-sheet.ts'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

type Props = { scores: Scores; totals: ReturnType<typeof totalsOf>; isOwn: boolean }

/** The level the score allows, what each higher one still asks, and where it differs from the level chosen or proposed. */
export function ScoreVerdict({ scores, totals, isOwn }: Props) {
  const t = useTranslations('score')
  const { gates, unremedied } = scores
  const { score } = totals
  return (
    <section className="grid gap-3" aria-live="polite">
      <SectionHead level={2}>{t('total')}</SectionHead>
      <p className="score-total num">{t('points', { points: totals.COMMON + totals.TASKS })}</p>
      {!score && <p className="second">{t('incomplete')}</p>}
      {score && !gates && <p className="second">{t('noGates')}</p>}
      {score && gates && (
        <>
          <Allowed level={levelOfScore(gates, score, unremedied)} />
          {gatesOf(gates, score, unremedied)
            .filter(({ missing }) => missing.length > 0)
            .map(({ level, missing }) => (
              <div key={level}>
                <p>{t('lacks', { level: t(`level.${level}`) })}</p>
                <ul className="score-missing num">
                  {missing.map((one) => (
                    <li key={one.kind}>
                      <Missing missing={one} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          <Mismatch scores={scores} byScore={score} isOwn={isOwn} />
        </>
      )}
    </section>
  )
}

function Allowed({ level }: { level: ReturnType<typeof levelOfScore> }) {
  const t = useTranslations('score')
  return (
    <p className="font-semibold">
      <LevelMark level={(levels.indexOf(level) + 1) as LevelNumber} className="mr-2" />
      {t('allows', { level: t(`level.${level}`) })}
    </p>
  )
}

function Missing({ missing }: { missing: MissingForLevel }) {
  const t = useTranslations('score.missing')
  switch (missing.kind) {
    case 'SCORE':
      return t('SCORE', { has: missing.has, needs: missing.needs })
    case 'REMEDIES':
      return t('REMEDIES', { open: missing.open })
    default:
      return t(missing.kind, { has: missing.has, of: missing.of, percent: missing.percent })
  }
}

/** Rule 26: shown, never overwritten. */
function Mismatch({ scores, byScore, isOwn }: { scores: Scores; byScore: NonNullable<Props['totals']['score']>; isOwn: boolean }) {
  const t = useTranslations('score')
  const level = isOwn ? scores.selfLevel : scores.committeeLevel
  const differs = scoreMismatch(scores.gates, byScore, level, scores.unremedied)
  if (!differs) return null
  const words = { byScore: t(`level.${differs.byScore}`), byVote: t(`level.${differs.byVote}`) }
  return <Note tone="gold">{t(isOwn ? 'mismatchSelf' : 'mismatchCommittee', words)}</Note>
}

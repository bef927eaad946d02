'use client'

import { useTranslations } from 'next-intl'
import type { CountedVote } from '#contract/collective.ts'
import { levels } from '#domain/classification/levels.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { LevelWord, numberOf } from './level-word.tsx'

/** A counted vote: the bar, the level it comes to, and where it was held. */
export function VoteLine({ vote }: { vote: CountedVote | null }) {
  const t = useTranslations('collectives')
  if (!vote) return <span className="text-ink-3">{t('vote.none')}</span>
  const said = levels.flatMap((level) => (vote.figures[level] > 0 ? [`${t(`level.${level}`)} ${vote.figures[level]}`] : []))
  return (
    <div className="grid gap-1">
      <LevelWord level={vote.proposal} />
      <Bar4
        base={vote.base}
        parts={levels.map((level) => ({ level: numberOf(level), count: vote.figures[level] }))}
        half
        sentence={t('vote.sentence', { base: vote.base, parts: said.join(', ') })}
      />
      <small className="num mt-2 block text-desk-1 text-ink-2">
        {said.join(' · ')} {t('vote.of', { base: vote.base })}
        <span className="block">{t('vote.from', { meeting: vote.meeting, date: dayText(vote.heldOn) })}</span>
      </small>
    </div>
  )
}

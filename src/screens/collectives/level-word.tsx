import { useTranslations } from 'next-intl'
import { type Level, levels } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'

/** A level of a collective by mark and word; a dash where there is none. */
export function LevelWord({ level }: { level: Proposal }) {
  const t = useTranslations('collectives.level')
  if (level === null) return <span className="text-ink-3">–</span>
  const number: LevelNumber = level === 'NO_MAJORITY' ? 0 : numberOf(level)
  return (
    <span>
      <LevelMark level={number} className="mr-1.5" />
      {t(level)}
    </span>
  )
}

export const numberOf = (level: Level) => (levels.indexOf(level) + 1) as Exclude<LevelNumber, 0>

/** The four levels as choices. */
export function useLevelChoices() {
  const t = useTranslations('collectives.level')
  return levels.map((id) => ({ id, label: t(id) }))
}

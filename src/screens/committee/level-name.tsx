import { useTranslations } from 'next-intl'
import { type Level, levels } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'

export const levelNumber = (level: Level) => (levels.indexOf(level) + 1) as Exclude<LevelNumber, 0>

/** A level by mark and word; a dash where there is none. */
export function LevelName({ level }: { level: Proposal }) {
  const t = useTranslations('committee')
  if (level === null) return <span className="text-ink-3">–</span>
  return (
    <span>
      <LevelMark level={level === 'NO_MAJORITY' ? 0 : levelNumber(level)} className="mr-1.5" />
      {t(`levelShort.${level}`)}
    </span>
  )
}

import { useTranslations } from 'next-intl'
import { type Level, levels } from '#domain/classification/levels.ts'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'

const numberOf = (level: Level) => (levels.indexOf(level) + 1) as LevelNumber

/** A level by mark and word; a dash where there is none yet. */
export function LevelName({ level, short = false }: { level: Level | null; short?: boolean }) {
  const t = useTranslations('desk')
  if (level === null) return <span className="third">{t('none')}</span>
  return (
    <span className="whitespace-nowrap">
      <LevelMark level={numberOf(level)} className="mr-1.5" />
      {t(short ? `levelShort.${level}` : `level.${level}`)}
    </span>
  )
}

import { useTranslations } from 'next-intl'
import type { TitleOnTheWire } from '#contract/commendation.ts'

/** A title in sentences: who proposes, who decides, what it asks, its limit and where it comes from. */
export function TitleWords({ title }: { title: TitleOnTheWire }) {
  const t = useTranslations('commendations')
  const decider = useUnitType()(title.decidedAt)
  const { limit } = title
  return (
    <div className="grid gap-1">
      <b className="text-[1.1em]">{title.name || t('titles.unnamed')}</b>
      <p>
        {t('titles.sentence', {
          form: t(`form.${title.form}`),
          subject: t(`titles.subjects.${title.subject}`),
          proposer: t(`titles.proposers.${title.proposedBy}`),
          decider,
        })}
      </p>
      <p className="num">
        {[
          title.years > 0 && t('titles.asksYears', { years: title.years, level: t(`titles.levels.${title.level}`) }),
          title.deeds > 0 && t('titles.asksDeeds', { deeds: title.deeds }),
          limit.kind === 'NONE'
            ? t('titles.noLimit')
            : limit.kind === 'NUMBER'
              ? t('titles.limitNumber', limit)
              : t('titles.limitPercent', limit),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p className="second">{title.source}</p>
    </div>
  )
}

/** A type of unit in words; a type of the place's own as it is written. */
export function useUnitType(): (type: string) => string {
  const t = useTranslations('commendations.titles.types')
  return (type) => (t.has(type as 'GRASSROOTS') ? t(type as 'GRASSROOTS') : type)
}

import { useLocale, useTranslations } from 'next-intl'
import type { DeskShortfall } from '#contract/cell.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'

/** Whose it is, on which topic, who named it. */
export function ShortfallWho({ shortfall }: { shortfall: DeskShortfall }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const topic = defaultTopics.find((one) => one.code === shortfall.topic)?.short[locale]
  return (
    <p className="text-desk-1 text-ink-2">
      <b className="text-ink">{shortfall.name}</b>
      {[topic, t(`source.${shortfall.source}`), shortfall.carriedOver && t('carriedOver')].filter(Boolean).map((part) => ` · ${part}`)}
    </p>
  )
}

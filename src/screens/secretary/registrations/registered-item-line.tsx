'use client'

import { Lightbulb } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ItemHint } from '#domain/notebook/registration-hints.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import { dayText } from '#screens/kit/dates.ts'

/** One registered thing on the committee's desk, with what might be said of its wording. */
export function RegisteredItemLine({ item, hints }: { item: RegisteredItem; hints: readonly ItemHint[] }) {
  const t = useTranslations('registration')
  const { what, howOften, measure, until, regulation } = item
  const day = until && /^\d{4}-\d\d-\d\d$/.test(until) ? dayText(until) : null
  const facts = [howOften, measure, day && t('desk.until', { day }), regulation].filter(Boolean)
  return (
    <>
      <b>{what}</b>
      <span className="second block">{facts.join(' · ')}</span>
      {hints.map((hint) => (
        <span key={hint.kind} className="flex items-start gap-2">
          <Lightbulb aria-hidden size={16} className="mt-1 flex-none" />
          {hint.kind === 'VAGUE'
            ? t('hint.VAGUE', { word: hint.word })
            : hint.kind === 'OTHER_YEAR'
              ? t('hint.OTHER_YEAR', { year: String(hint.year) })
              : t(`hint.${hint.kind}`)}
        </span>
      ))}
    </>
  )
}

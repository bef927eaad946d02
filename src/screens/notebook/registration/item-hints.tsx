'use client'

import { Lightbulb } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ItemHint } from '#domain/notebook/registration-hints.ts'

/** A friendly word; it never stops anybody (12-HD/HU: not vague, not for form's sake). */
export function ItemHints({ hints }: { hints: readonly ItemHint[] }) {
  const sentence = useHintSentence()
  if (hints.length === 0) return null
  return (
    <ul role="status" className="grid gap-1 border-l-4 border-gold pl-3">
      {hints.map((hint) => (
        <li key={hint.kind} className="flex items-start gap-2">
          <Lightbulb aria-hidden size={18} className="mt-1 flex-none" />
          {sentence(hint)}
        </li>
      ))}
    </ul>
  )
}

export function useHintSentence(): (hint: ItemHint) => string {
  const t = useTranslations('registration.hint')
  return (hint) => {
    switch (hint.kind) {
      case 'VAGUE':
        return t('VAGUE', { word: hint.word })
      case 'OTHER_YEAR':
        return t('OTHER_YEAR', { year: String(hint.year) })
      default:
        return t(hint.kind)
    }
  }
}

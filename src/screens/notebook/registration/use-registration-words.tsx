'use client'

import { useTranslations } from 'next-intl'
import type { PartWords } from '../drafts/draft-choice.tsx'
import { ItemReading } from './registration-reading.tsx'
import type { Part } from './registration-shape.ts'

/** What a part of a draft is called, and what it says, to be compared by eye with another one. */
export function useRegistrationWords(): PartWords<Part> {
  const t = useTranslations('registration')
  return {
    titleOf: (part) => (part.kind === 'commitment' ? t('commitment.title') : part.item.what || t('items.title')),
    reading: (part) => (part.kind === 'commitment' ? <p className="whitespace-pre-line">{part.text}</p> : <ItemReading item={part.item} />),
  }
}

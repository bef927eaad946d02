'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { MyReflection } from '#contract/reflection.ts'
import type { PartWords } from '../drafts/draft-choice.tsx'
import { CorrectionReading, ItemReading, ShortfallReading } from './reflection-reading.tsx'
import type { Part } from './reflection-shape.ts'

/** What a part of a draft is called, and what it says, to be compared by eye with another one. */
export function usePartWords(form: MyReflection): PartWords<Part> {
  const t = useTranslations('reflection')
  const locale = useLocale()
  const titleOf = (part: Part) =>
    part.kind === 'topic'
      ? (form.template.topics.find(({ code }) => code === part.code)?.label[locale] ?? part.code)
      : t(`partName.${part.kind}`)
  return { titleOf, reading: (part) => <PartReading part={part} /> }
}

function PartReading({ part }: { part: Part }) {
  switch (part.kind) {
    case 'topic':
      return <p className="whitespace-pre-line">{part.text}</p>
    case 'item':
      return <ItemReading item={part.item} />
    case 'shortfall':
      return <ShortfallReading item={part.item} />
    case 'correction':
      return <CorrectionReading item={part.item} />
  }
}

'use client'

import { useTranslations } from 'next-intl'
import type { PartWords } from '../drafts/draft-choice.tsx'
import type { Part } from './answer-parts.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import { RegistrationReading, ShortfallReading, Written } from './form-reading.tsx'

/** What a part of a draft is called, and what it says, to be compared by eye with another one. */
export function usePartWords(): PartWords<Part> {
  const titleOf = usePartTitle()
  return { titleOf, reading: (part) => <PartReading part={part} /> }
}

function usePartTitle(): (part: Part) => string {
  const t = useTranslations('assessment.partName')
  const { form } = useForm()
  const words = useWordsOf()
  return (part) => {
    if (part.kind === 'level') return t(part.of)
    if (part.kind !== 'field') return t(part.kind)
    for (const section of form.template.sections) {
      const field = section.fields.find((one) => one.code === part.code)
      if (field) return `${section.number}.${field.number && ` ${field.number}.`} ${words(field.label)}`
    }
    return part.code
  }
}

function PartReading({ part }: { part: Part }) {
  const t = useTranslations()
  switch (part.kind) {
    case 'registration':
      return <RegistrationReading item={part.item} />
    case 'shortfall':
      return <ShortfallReading item={part.item} />
    case 'level':
      return <p className="font-semibold">{t(`notebook.level.${part.level}`)}</p>
    case 'field':
      return (
        <>
          <Written text={part.text} />
          <p className="font-semibold">{part.grade && t('assessment.grade.read', { grade: t(`assessment.grade.${part.grade}`) })}</p>
        </>
      )
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PublicAnswer } from '#contract/upward.ts'
import { dayText } from '#screens/kit/dates.ts'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { withoutDiacritics } from '#screens/kit/without-diacritics.ts'

/** The committee's answers to cells' questions that all may read, found without diacritics. */
export function PublicAnswers({ answers }: { answers: readonly PublicAnswer[] }) {
  const t = useTranslations('upward.answers')
  const [typed, type] = useState('')
  const words = withoutDiacritics(typed).split(' ').filter(Boolean)
  const found = answers.filter((one) => {
    const plain = withoutDiacritics(`${one.question} ${one.answer}`)
    return words.every((word) => plain.includes(word))
  })
  return (
    <PhoneSection className="num">
      <h2>{t('title')}</h2>
      {answers.length === 0 && <p className="second">{t('none')}</p>}
      {answers.length > 0 && <TextField label={t('search')} type="search" value={typed} onChange={type} />}
      {answers.length > 0 && found.length === 0 && <p role="status">{t('noneFound')}</p>}
      <ul>
        {found.map((one) => (
          <li key={one.id} className="border-b border-rule py-3">
            <h3>{one.question}</h3>
            <p className="mt-1 whitespace-pre-line">{one.answer}</p>
            <p className="second">{[one.unitName, dayText(one.at), one.cellName].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </PhoneSection>
  )
}

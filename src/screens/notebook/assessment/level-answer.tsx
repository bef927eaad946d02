'use client'

import { useTranslations } from 'next-intl'
import { levels } from '#domain/classification/levels.ts'
import type { TemplateField } from '#domain/notebook/types.ts'
import { BoxChoice } from '#screens/kit/box-choice.tsx'
import { LevelMark } from '#screens/kit/level-mark.tsx'
import { FieldAnchor, Mistake } from '../drafts/field-anchor.tsx'
import { levelNumber } from '../level-number.ts'
import { useForm, useWordsOf } from './form-context.tsx'

/** The self-chosen level, marked as on the paper form. */
export function LevelAnswer({ field, of }: { field: TemplateField; of: 'levelAsMember' | 'levelAsEmployee' }) {
  const t = useTranslations('notebook.level')
  const { answers, change, mistake } = useForm()
  const words = useWordsOf()
  const options = levels.map((value) => ({
    value,
    label: (
      <span className="flex items-start gap-2">
        <LevelMark level={levelNumber(value)} className="mt-[0.18em]" />
        {t(value)}
      </span>
    ),
  }))
  return (
    <FieldAnchor path={of}>
      <BoxChoice
        legend={`${field.number}. ${words(field.label)}`}
        options={options}
        value={answers[of]}
        onChange={(level) => change({ [of]: level })}
      />
      <Mistake text={mistake(of)} />
    </FieldAnchor>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { selfGrades } from '#domain/notebook/self-assessment.ts'
import type { SelfGrade, TemplateField } from '#domain/notebook/types.ts'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { FieldAnchor } from '../drafts/field-anchor.tsx'
import { choicesInColumns } from './choices-in-columns.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import { TextFromNotebook } from './from-notebook.tsx'

/** A question of the form that is answered in words, with the self-grade where the form asks one. */
export function TextAnswer({ field }: { field: TemplateField }) {
  const t = useTranslations('assessment')
  const { answers, change, mistake } = useForm()
  const words = useWordsOf()
  const label = [field.number && `${field.number}. `, words(field.label), !field.required && ` ${t('text.optional')}`]
  const setText = (text: string) => change({ text: { ...answers.text, [field.code]: text } })
  const setGrade = (grade: SelfGrade) => change({ grade: { ...answers.grade, [field.code]: grade } })
  return (
    <div className="grid gap-3">
      <TextFromNotebook code={field.code} current={answers.text[field.code] ?? ''} onTake={setText} />
      <FieldAnchor path={`text.${field.code}`}>
        <TextArea
          label={label.filter(Boolean).join('')}
          value={answers.text[field.code] ?? ''}
          onChange={setText}
          error={mistake(`text.${field.code}`)}
          className="[&_textarea]:min-h-32"
          maxLength={field.maxLength}
          {...(field.code === 'REMEDIED' ? { hint: t('text.hint.REMEDIED') } : {})}
        />
      </FieldAnchor>
      {field.graded && (
        <FieldAnchor path={`grade.${field.code}`} className={choicesInColumns}>
          <RadioGroup
            label={t('grade.label')}
            items={selfGrades.map((id) => ({ id, label: t(`grade.${id}`) }))}
            value={answers.grade[field.code] ?? null}
            onChange={setGrade}
            error={mistake(`grade.${field.code}`)}
            inline
          />
        </FieldAnchor>
      )}
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RegistrationItem, ShortfallDraft, TemplateField, TemplateSection } from '#domain/notebook/types.ts'
import { isCivilDate } from '#domain/organization/civil-date.ts'
import { dayText } from '#screens/kit/dates.ts'
import { LevelMark } from '#screens/kit/level-mark.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { levelNumber } from '../level-number.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import { isAsked } from './form-state.ts'

/** The form as it stands, to be read; `after` stands below each part, e.g. a link to change it. */
export function FormReading({ after }: { after?: (section: TemplateSection) => ReactNode }) {
  const { form } = useForm()
  const words = useWordsOf()
  return (
    <div className="grid gap-6">
      {form.template.sections.map((section) => (
        <section key={section.code} className="grid gap-3 not-first:border-t-2 not-first:border-ink not-first:pt-3">
          <h3>
            {section.number}. {words(section.title)}
          </h3>
          {section.fields
            .filter((field) => isAsked(field, form.workKind))
            .map((field) => (
              <FieldReading key={field.code} field={field} />
            ))}
          {after?.(section)}
        </section>
      ))}
    </div>
  )
}

function FieldReading({ field }: { field: TemplateField }) {
  const { answers } = useForm()
  const words = useWordsOf()
  const label = [field.number && `${field.number}. `, words(field.label)].filter(Boolean).join('')
  return (
    <div className="grid gap-1">
      <p className="second">{label}</p>
      {field.kind === 'TEXT' && <TextReading field={field} />}
      {field.kind === 'REGISTRATION' && <RegistrationList items={answers.registration} />}
      {field.kind === 'SHORTFALLS' && <ShortfallList items={answers.shortfalls} />}
      {field.kind === 'LEVEL_AS_EMPLOYEE' && <LevelReading of="levelAsEmployee" />}
      {field.kind === 'LEVEL_AS_MEMBER' && <LevelReading of="levelAsMember" />}
    </div>
  )
}

function TextReading({ field }: { field: TemplateField }) {
  const t = useTranslations('assessment')
  const { answers } = useForm()
  const grade = answers.grade[field.code]
  return (
    <>
      <Written text={answers.text[field.code] ?? ''} />
      {grade && <p className="font-semibold">{t('grade.read', { grade: t(`grade.${grade}`) })}</p>}
      {field.graded && !grade && answers.text[field.code]?.trim() && <p className="third">{t('grade.none')}</p>}
    </>
  )
}

function LevelReading({ of }: { of: 'levelAsMember' | 'levelAsEmployee' }) {
  const t = useTranslations()
  const level = useForm().answers[of]
  return (
    <p className="flex items-start gap-2 font-semibold">
      <LevelMark level={levelNumber(level)} className="mt-[0.2em]" />
      {level ? t(`notebook.level.${level}`) : t('assessment.levelNone')}
    </p>
  )
}

/** A person's own words, their lines kept. */
export function Written({ text }: { text: string }) {
  const t = useTranslations('assessment')
  return text.trim() === '' ? <p className="third">{t('text.noText')}</p> : <p className="entry-own whitespace-pre-line">{text}</p>
}

const signs: Record<'ACHIEVED' | 'PARTLY' | 'NOT', TagState> = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' }

function RegistrationList({ items }: { items: readonly RegistrationItem[] }) {
  const t = useTranslations('assessment.registration')
  if (items.length === 0) return <p className="third">{t('noneRead')}</p>
  return (
    <ol className="grid gap-3">
      {items.map((item, index) => (
        <li key={item.id} className="grid gap-1 border-b border-rule pb-3">
          <b className="num">{t('item', { number: index + 1 })}</b>
          <RegistrationReading item={item} />
        </li>
      ))}
    </ol>
  )
}

export function RegistrationReading({ item }: { item: RegistrationItem }) {
  const t = useTranslations('assessment.registration')
  return (
    <>
      <Written text={item.text} />
      <p className="second">{t('result')}</p>
      <Written text={item.result} />
      {item.outcome && (
        <p>
          <Tag state={signs[item.outcome]}>{t(item.outcome)}</Tag>
        </p>
      )}
    </>
  )
}

function ShortfallList({ items }: { items: readonly ShortfallDraft[] }) {
  const t = useTranslations('assessment.shortfalls')
  if (items.length === 0) return <p className="third">{t('noneRead')}</p>
  return (
    <ol className="grid gap-4">
      {items.map((item, index) => (
        <li key={item.id} className="grid gap-1 border-b border-rule pb-3">
          <b className="num">{t('item', { number: index + 1 })}</b>
          <ShortfallReading item={item} />
        </li>
      ))}
    </ol>
  )
}

export function ShortfallReading({ item }: { item: ShortfallDraft }) {
  const t = useTranslations('assessment.shortfalls')
  const { form } = useForm()
  const words = useWordsOf()
  const topic = form.template.topics.find((one) => one.code === item.topic)
  return (
    <>
      {topic && <p className="second">{words(topic.short)}</p>}
      <Written text={item.text} />
      <p className="second">{t('cause')}</p>
      <Written text={item.cause} />
      <p className="second">{t('remedy')}</p>
      <Written text={item.remedy} />
      {item.dueOn && (
        <p className="num">
          {t('dueOn')} {isCivilDate(item.dueOn) ? dayText(item.dueOn) : item.dueOn}
        </p>
      )}
    </>
  )
}

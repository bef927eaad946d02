'use client'

import { useTranslations } from 'next-intl'
import type { MyReflection } from '#contract/reflection.ts'
import { longestAnswer } from '#domain/notebook/reflection.ts'
import { registrationOutcomes } from '#domain/notebook/registration.ts'
import type { ItemReport } from '#domain/notebook/year-entries.ts'
import { monthText } from '#screens/kit/dates.ts'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { FieldAnchor } from '../drafts/field-anchor.tsx'
import type { AnswersProps } from './answers-props.ts'
import { QuickWords } from './quick-words.tsx'

/** Each thing registered for the year: whether it was done this month, and what. */
export function ItemAnswers(props: AnswersProps) {
  const t = useTranslations('reflection')
  if (props.form.items.length === 0) return null
  return (
    <section className="reflection-part">
      <SectionHead level={2}>{t('items')}</SectionHead>
      {props.form.items.map((item) => (
        <ItemAnswer key={item.id} item={item} {...props} />
      ))}
    </section>
  )
}

function ItemAnswer({ item, form, answers, change, mistake }: AnswersProps & { item: MyReflection['items'][number] }) {
  const t = useTranslations('reflection')
  const report = answers.items.find(({ itemId }) => itemId === item.id) ?? { itemId: item.id, what: item.what, done: '', outcome: null }
  const before = form.before?.answers.items.find(({ itemId }) => itemId === item.id)?.done ?? ''
  const write = (part: Partial<ItemReport>) =>
    change({ items: [...answers.items.filter(({ itemId }) => itemId !== item.id), { ...report, ...part }] })
  return (
    <div className="reflection-topic">
      <h3>{item.what}</h3>
      <p className="second">{[item.howOften, item.measure].filter(Boolean).join(' · ')}</p>
      <FieldAnchor path={`items.${item.id}.outcome`} className="reflection-outcomes">
        <RadioGroup
          label={t('outcome.label')}
          labelHidden
          items={registrationOutcomes.map((id) => ({ id, label: t(`outcome.${id}`) }))}
          value={report.outcome}
          onChange={(outcome) => write({ outcome })}
          error={mistake(`items.${item.id}.outcome`)}
          inline
        />
      </FieldAnchor>
      {form.before && before !== '' && (
        <blockquote className="reflection-before">
          <small className="num">{t('before', { month: monthText(form.before.month) })}</small>
          <p>{before}</p>
        </blockquote>
      )}
      <FieldAnchor path={`items.${item.id}.done`}>
        <TextArea
          label={t('done')}
          value={report.done}
          onChange={(done) => write({ done })}
          error={mistake(`items.${item.id}.done`)}
          rows={2}
          maxLength={longestAnswer}
        />
      </FieldAnchor>
      <QuickWords
        value={report.done}
        choices={[{ label: t('sameAsBefore'), words: before }]}
        of={item.what}
        onChoose={(done) => write({ done })}
      />
    </div>
  )
}

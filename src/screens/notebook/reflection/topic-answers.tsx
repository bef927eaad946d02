'use client'

import { useLocale, useTranslations } from 'next-intl'
import { longestAnswer } from '#domain/notebook/reflection.ts'
import type { ReflectionQuestion } from '#domain/notebook/reflection-template.ts'
import { monthText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { FieldAnchor } from '../drafts/field-anchor.tsx'
import type { AnswersProps } from './answers-props.ts'
import { QuickWords } from './quick-words.tsx'

/** The topics of the template, each with its question and what one wrote the last time. */
export function TopicAnswers(props: AnswersProps) {
  const t = useTranslations('reflection')
  return (
    <section className="reflection-part">
      <SectionHead level={2}>{t('topics', { count: props.form.template.topics.length })}</SectionHead>
      {props.form.template.topics.map((topic, index) => (
        <TopicAnswer key={topic.code} topic={topic} number={index + 1} {...props} />
      ))}
    </section>
  )
}

type TopicAnswerProps = AnswersProps & { topic: ReflectionQuestion; number: number }

function TopicAnswer({ topic, number, form, answers, change, mistake }: TopicAnswerProps) {
  const t = useTranslations('reflection')
  const locale = useLocale()
  const path = `text.${topic.code}`
  const before = form.before?.answers.text[topic.code] ?? ''
  const write = (words: string) => change({ text: { ...answers.text, [topic.code]: words } })
  return (
    <FieldAnchor path={path} className="reflection-topic">
      <h3>
        {number}. {topic.label[locale]}
      </h3>
      <p className="second">{topic.question[locale]}</p>
      {form.before && before !== '' && (
        <blockquote className="reflection-before">
          <small className="num">{t('before', { month: monthText(form.before.month) })}</small>
          <p>{before}</p>
        </blockquote>
      )}
      <TextArea
        label={topic.label[locale]}
        labelHidden
        value={answers.text[topic.code] ?? ''}
        onChange={write}
        error={mistake(path)}
        rows={2}
        maxLength={longestAnswer}
      />
      <QuickWords
        value={answers.text[topic.code] ?? ''}
        choices={[
          { label: t('sameAsBefore'), words: before },
          { label: t('nothingNew'), words: t('nothingNewWords') },
        ]}
        of={topic.label[locale]}
        onChoose={write}
      />
    </FieldAnchor>
  )
}

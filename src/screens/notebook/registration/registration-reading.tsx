'use client'

import { useTranslations } from 'next-intl'
import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useTopic } from '#screens/messages/use-topic.ts'

/** A registration and its commitment, to read. */
export function RegistrationReading({ answers }: { answers: RegistrationAnswers }) {
  const t = useTranslations('registration')
  return (
    <>
      <section className="grid gap-2">
        <SectionHead level={2} aside={t('items.count', { count: answers.items.length })}>
          {t('items.title')}
        </SectionHead>
        <ol className="grid">
          {answers.items.map((item, index) => (
            <li key={item.id} className="border-b border-rule py-3">
              <ItemReading item={item} number={index + 1} />
            </li>
          ))}
        </ol>
      </section>
      {answers.commitment && (
        <section className="grid gap-2">
          <SectionHead level={2}>{t('commitment.title')}</SectionHead>
          <p className="whitespace-pre-line">{answers.commitment}</p>
        </section>
      )}
    </>
  )
}

export function ItemReading({ item, number }: { item: RegisteredItem; number?: number }) {
  const t = useTranslations('registration.item')
  const topicOf = useTopic()
  const { what, howOften, measure, until, topic, regulation } = item
  const facts = [
    { key: 'howOften', label: t('howOften'), value: howOften },
    { key: 'measure', label: t('measure'), value: measure },
    { key: 'until', label: t('until'), value: until && /^\d{4}-\d\d-\d\d$/.test(until) ? dayText(until) : (until ?? '') },
    { key: 'topic', label: t('topic'), value: topic ? topicOf(topic) : '' },
    { key: 'regulation', label: t('regulation'), value: regulation },
  ].filter(({ value }) => value !== '')
  return (
    <>
      <p className="font-semibold">
        {number && `${number}. `}
        {what}
      </p>
      <dl className="registration-facts">
        {facts.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

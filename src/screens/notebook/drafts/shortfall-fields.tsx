'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReflectionTopic, ShortfallDraft } from '#domain/notebook/types.ts'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { FieldAnchor } from './field-anchor.tsx'

export type ShortfallFieldsProps = {
  item: ShortfallDraft
  topics: readonly ReflectionTopic[]
  /** The sentence beside 'shortfalls.<id>.<part>'; null while nothing is wrong. */
  mistake: (path: string) => string | null
  onChange: (item: ShortfallDraft) => void
}

const longTexts = [
  { part: 'text', rows: 3 },
  { part: 'cause', rows: 2 },
  { part: 'remedy', rows: 2 },
] as const

/** One shortfall: its topic, what it is, cause, remedy and by when. */
export function ShortfallFields({ item, topics, mistake, onChange }: ShortfallFieldsProps) {
  const t = useTranslations('drafts.shortfall')
  const locale = useLocale()
  const at = (part: string) => `shortfalls.${item.id}.${part}`
  return (
    <>
      <FieldAnchor path={at('topic')}>
        <Select
          label={t('topic')}
          placeholder={t('topicChoose')}
          items={topics.map((topic, index) => ({ id: topic.code, label: `${index + 1}. ${topic.short[locale]}` }))}
          value={item.topic === '' ? null : item.topic}
          onChange={(topic) => onChange({ ...item, topic })}
          error={mistake(at('topic'))}
        />
      </FieldAnchor>
      {longTexts.map(({ part, rows }) => (
        <FieldAnchor key={part} path={at(part)}>
          <TextArea
            label={t(part)}
            value={item[part]}
            onChange={(text) => onChange({ ...item, [part]: text })}
            error={mistake(at(part))}
            rows={rows}
            maxLength={4000}
            {...(part === 'text' ? { hint: t('textHint') } : {})}
          />
        </FieldAnchor>
      ))}
      <FieldAnchor path={at('dueOn')}>
        <TypedDayField
          label={t('dueOn')}
          hint={t('dueHint')}
          value={item.dueOn}
          onChange={(dueOn) => onChange({ ...item, dueOn })}
          error={mistake(at('dueOn'))}
        />
      </FieldAnchor>
    </>
  )
}

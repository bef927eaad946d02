'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ShortfallDraft } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { FieldAnchor, Mistake } from '../drafts/field-anchor.tsx'
import { newRowId } from '../drafts/new-row-id.ts'
import { RowFrame } from '../drafts/row-frame.tsx'
import { useForm, useWordsOf } from './form-context.tsx'

const mostShortfalls = 30

/** Shortfalls one by one, each with its topic, cause and remedy: the meeting's agenda is built from them. */
export function ShortfallsAnswer() {
  const t = useTranslations('assessment.shortfalls')
  const { answers, change, mistake } = useForm()
  const items = answers.shortfalls
  const replace = (item: ShortfallDraft) => change({ shortfalls: items.map((one) => (one.id === item.id ? item : one)) })
  const add = () => change({ shortfalls: [...items, { id: newRowId(), topic: '', text: '', cause: '', remedy: '', dueOn: null }] })
  return (
    <FieldAnchor path="shortfalls" className="grid gap-4">
      <p className="field-hint">{t('hint')}</p>
      {items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {items.map((item, index) => (
        <RowFrame
          key={item.id}
          title={t('item', { number: index + 1 })}
          removeLabel={t('remove', { number: index + 1 })}
          ask={t('removeAsk')}
          consequence={t('removeWhat', { text: item.text || '…' })}
          onRemove={() => change({ shortfalls: items.filter((one) => one.id !== item.id) })}
        >
          <Item item={item} onChange={replace} />
        </RowFrame>
      ))}
      <Mistake text={mistake('shortfalls')} />
      {items.length < mostShortfalls && (
        <Button onPress={add} icon={<Plus aria-hidden size={22} />} wide>
          {t('add')}
        </Button>
      )}
    </FieldAnchor>
  )
}

const longTexts = [
  { part: 'text', rows: 3 },
  { part: 'cause', rows: 2 },
  { part: 'remedy', rows: 2 },
] as const

function Item({ item, onChange }: { item: ShortfallDraft; onChange: (item: ShortfallDraft) => void }) {
  const t = useTranslations('assessment.shortfalls')
  const { form, mistake } = useForm()
  const words = useWordsOf()
  const at = (part: string) => `shortfalls.${item.id}.${part}`
  return (
    <>
      <FieldAnchor path={at('topic')}>
        <Select
          label={t('topic')}
          placeholder={t('topicChoose')}
          items={form.template.topics.map((topic, index) => ({ id: topic.code, label: `${index + 1}. ${words(topic.short)}` }))}
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

'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ShortfallDraft } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { FieldAnchor, Mistake } from '../drafts/field-anchor.tsx'
import { newRowId } from '../drafts/new-row-id.ts'
import { RowFrame } from '../drafts/row-frame.tsx'
import { ShortfallFields } from '../drafts/shortfall-fields.tsx'
import { useForm } from './form-context.tsx'
import { ShortfallsFromNotebook } from './shortfalls-from-notebook.tsx'

const mostShortfalls = 30

/** Shortfalls one by one, each with its topic, cause and remedy: the meeting's agenda is built from them. */
export function ShortfallsAnswer() {
  const t = useTranslations('assessment.shortfalls')
  const { form, answers, change, mistake } = useForm()
  const items = answers.shortfalls
  const replace = (item: ShortfallDraft) => change({ shortfalls: items.map((one) => (one.id === item.id ? item : one)) })
  const add = () => change({ shortfalls: [...items, { id: newRowId(), topic: '', text: '', cause: '', remedy: '', dueOn: null }] })
  return (
    <FieldAnchor path="shortfalls" className="grid gap-4">
      <p className="field-hint">{t('hint')}</p>
      <ShortfallsFromNotebook items={items} onTake={(shortfalls) => change({ shortfalls })} />
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
          <ShortfallFields item={item} topics={form.template.topics} mistake={mistake} onChange={replace} />
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

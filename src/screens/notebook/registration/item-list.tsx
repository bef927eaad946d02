'use client'

import { Plus, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type MyRegistration, mostItems } from '#contract/registration.ts'
import { isTooMany } from '#domain/notebook/registration-hints.ts'
import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { FieldAnchor, Mistake } from '../drafts/field-anchor.tsx'
import { newRowId } from '../drafts/new-row-id.ts'
import { ItemCard } from './item-card.tsx'
import { StartFrom } from './start-from.tsx'

export type AnswerProps = { form: MyRegistration; answers: RegistrationAnswers; onChange: (answers: RegistrationAnswers) => void }
export type ItemListProps = AnswerProps & { mistakes: Readonly<Record<string, string>> }

/** The things one registers: added, taken over, put in order, taken away with a way back. */
export function ItemList({ form, answers, onChange, mistakes }: ItemListProps) {
  const t = useTranslations('registration.items')
  const [removed, setRemoved] = useState<{ item: RegisteredItem; at: number } | null>(null)
  const { items } = answers
  const put = (next: readonly RegisteredItem[]) => onChange({ ...answers, items: next })
  const remove = (at: number) => {
    const item = items[at]
    if (!item) return
    setRemoved({ item, at })
    put(items.toSpliced(at, 1))
  }
  const undo = () => {
    if (removed) put(items.toSpliced(removed.at, 0, removed.item))
    setRemoved(null)
  }
  const move = (at: number, by: number) => {
    const item = items[at]
    if (item) put(items.toSpliced(at, 1).toSpliced(at + by, 0, item))
  }
  const isFull = items.length >= mostItems
  return (
    <FieldAnchor path="items" className="grid gap-4">
      <SectionHead level={2} aside={items.length > 0 ? t('count', { count: items.length }) : undefined}>
        {t('title')}
      </SectionHead>
      <p className="second">{t('lead')}</p>
      {items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {items.map((item, index) => (
        <ItemCard
          key={item.id}
          item={item}
          year={form.year}
          number={index + 1}
          isLast={index === items.length - 1}
          mistakes={mistakes}
          onChange={(changed) => put(items.map((one) => (one.id === changed.id ? changed : one)))}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        />
      ))}
      {removed && (
        <Note role="status" className="flex flex-wrap items-center justify-between gap-3">
          <span>{t('removed', { what: removed.item.what || '…' })}</span>
          <Button onPress={undo} icon={<Undo2 aria-hidden size={20} />}>
            {t('undo')}
          </Button>
        </Note>
      )}
      <Mistake text={mistakes.items ?? null} />
      {isTooMany(answers, form.itemsAtMost) && (
        <Note tone="gold" role="status">
          {t('tooMany', { most: form.itemsAtMost })}
        </Note>
      )}
      {!isFull && (
        <>
          <Button onPress={() => put([...items, blank()])} icon={<Plus aria-hidden size={22} />} wide>
            {t('add')}
          </Button>
          <StartFrom form={form} taken={items} onTake={(item) => put([...items, { ...item, id: newRowId() }])} />
        </>
      )}
    </FieldAnchor>
  )
}

const blank = (): RegisteredItem => ({
  ...{ id: newRowId(), what: '', howOften: '', measure: '', until: null, topic: null, regulation: '' },
})

'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { itemHints } from '#domain/notebook/registration-hints.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { FieldAnchor } from '../drafts/field-anchor.tsx'
import { ItemHints } from './item-hints.tsx'

export type ItemCardProps = {
  item: RegisteredItem
  year: number
  number: number
  isLast: boolean
  mistakes: Readonly<Record<string, string>>
  onChange: (item: RegisteredItem) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

const noTopic = 'NONE'

/** One thing to do: what, how often, by which measure, until when, and what it follows. */
export function ItemCard({ item, year, number, isLast, mistakes, onChange, onMove, onRemove }: ItemCardProps) {
  const t = useTranslations('registration.item')
  const locale = useLocale()
  const set = (change: Partial<RegisteredItem>) => onChange({ ...item, ...change })
  const path = `items.${item.id}`
  const topics = [{ id: noTopic, label: t('noTopic') }, ...defaultTopics.map(({ code, short }) => ({ id: code, label: short[locale] }))]
  return (
    <fieldset className="grid gap-4 border-2 border-edge bg-wash p-4 pt-2">
      <legend className="sr-only">{t('title', { number })}</legend>
      <div className="flex items-center justify-between gap-2">
        <b aria-hidden className="num">
          {t('title', { number })}
        </b>
        <span className="flex">
          <Button kind="quiet" aria-label={t('up', { number })} isDisabled={number === 1} onPress={() => onMove(-1)}>
            <ArrowUp aria-hidden size={22} />
          </Button>
          <Button kind="quiet" aria-label={t('down', { number })} isDisabled={isLast} onPress={() => onMove(1)}>
            <ArrowDown aria-hidden size={22} />
          </Button>
          <Button kind="quiet" aria-label={t('remove', { number })} onPress={onRemove}>
            <Trash2 aria-hidden size={22} />
          </Button>
        </span>
      </div>
      <FieldAnchor path={`${path}.what`}>
        <TextArea
          label={t('what')}
          hint={t('whatHint')}
          value={item.what}
          onChange={(what) => set({ what })}
          error={mistakes[`${path}.what`] ?? null}
          rows={2}
          maxLength={1000}
        />
      </FieldAnchor>
      <TextField
        label={t('howOften')}
        hint={t('howOftenHint')}
        value={item.howOften}
        onChange={(howOften) => set({ howOften })}
        maxLength={300}
      />
      <TextField
        label={t('measure')}
        hint={t('measureHint')}
        value={item.measure}
        onChange={(measure) => set({ measure })}
        maxLength={500}
      />
      <FieldAnchor path={`${path}.until`}>
        <TypedDayField
          label={t('until')}
          hint={t('untilHint', { year: String(year) })}
          value={item.until}
          onChange={(until) => set({ until })}
          error={mistakes[`${path}.until`] ?? null}
        />
      </FieldAnchor>
      <details className="registration-more" open={item.topic !== null || item.regulation !== ''}>
        <summary>{t('more')}</summary>
        <div className="grid gap-4 pt-3">
          <Select
            label={t('topic')}
            placeholder={t('noTopic')}
            items={topics}
            value={item.topic ?? noTopic}
            onChange={(topic) => set({ topic: topic === noTopic ? null : topic })}
          />
          <TextField
            label={t('regulation')}
            hint={t('regulationHint')}
            value={item.regulation}
            onChange={(regulation) => set({ regulation })}
            maxLength={200}
          />
        </div>
      </details>
      <ItemHints hints={itemHints(item, year)} />
    </fieldset>
  )
}

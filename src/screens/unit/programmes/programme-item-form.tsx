'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ProgrammeItem } from '#domain/programme/programme.ts'
import { Button } from '#screens/kit/button.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { newQuestion } from './programme-draft.ts'
import './programmes.css'

type Props = {
  item: ProgrammeItem
  number: number
  /** Sentences by the names of the item's fields. */
  fields: Record<string, string>
  onChange: (item: ProgrammeItem) => void
  onMove: (by: -1 | 1) => void
  mayMove: { up: boolean; down: boolean }
  onRemove: () => void
}

/** One item: what it is, how long, where it belongs, its questions and its material. */
export function ProgrammeItemForm({ item, number, fields, onChange, onMove, mayMove, onRemove }: Props) {
  const t = useTranslations('programmes')
  const set = (change: Partial<ProgrammeItem>) => onChange({ ...item, ...change })
  return (
    <fieldset className="programme-item">
      <legend className="label label-red num">{t('item', { number })}</legend>
      <div className="programme-line">
        <TextField
          label={t('itemTitle')}
          value={item.title}
          onChange={(title) => set({ title })}
          maxLength={300}
          error={fields.title ?? null}
        />
        <Minutes value={item.minutes} onChange={(minutes) => set({ minutes })} error={fields.minutes} />
      </div>
      <RadioGroup
        inline
        label={t('step')}
        items={(['REPORT', 'OPINIONS'] as const).map((id) => ({ id, label: t(`steps.${id}`) }))}
        value={item.step}
        onChange={(step) => set({ step })}
      />
      <TextArea
        label={t('guide')}
        hint={t('guideHint')}
        value={item.text}
        onChange={(text) => set({ text })}
        maxLength={2000}
        error={fields.text ?? null}
      />
      <Questions item={item} fields={fields} set={set} />
      <Links item={item} fields={fields} set={set} />
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={!mayMove.up} onPress={() => onMove(-1)} icon={<ArrowUp aria-hidden size={18} />}>
          {t('up')}
        </Button>
        <Button isDisabled={!mayMove.down} onPress={() => onMove(1)} icon={<ArrowDown aria-hidden size={18} />}>
          {t('down')}
        </Button>
        <Button onPress={onRemove} icon={<Trash2 aria-hidden size={18} />}>
          {t('removeItem')}
        </Button>
      </div>
    </fieldset>
  )
}

type PartProps = { item: ProgrammeItem; fields: Record<string, string>; set: (change: Partial<ProgrammeItem>) => void }

function Questions({ item: { questions }, fields, set }: PartProps) {
  const t = useTranslations('programmes')
  const change = (id: string, over: Partial<ProgrammeItem['questions'][number]>) =>
    set({ questions: questions.map((one) => (one.id === id ? { ...one, ...over } : one)) })
  return (
    <div className="grid gap-3">
      {questions.map((question, at) => (
        <div key={question.id} className="programme-line">
          <TextField
            label={t('question', { number: at + 1 })}
            value={question.text}
            onChange={(text) => change(question.id, { text })}
            maxLength={300}
            error={fields[`questions.${at}.text`] ?? null}
          />
          <Minutes
            value={question.minutes}
            onChange={(minutes) => change(question.id, { minutes })}
            error={fields[`questions.${at}.minutes`]}
          />
          <Remove
            label={t('removeQuestion', { number: at + 1 })}
            onPress={() => set({ questions: questions.filter((one) => one.id !== question.id) })}
          />
        </div>
      ))}
      <p>
        <Button onPress={() => set({ questions: [...questions, newQuestion()] })}>{t('addQuestion')}</Button>
      </p>
    </div>
  )
}

function Links({ item: { links }, fields, set }: PartProps) {
  const t = useTranslations('programmes')
  const change = (at: number, over: Partial<ProgrammeItem['links'][number]>) =>
    set({ links: links.map((one, index) => (index === at ? { ...one, ...over } : one)) })
  return (
    <div className="grid gap-3">
      {links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no names of their own and are only added at the end
        <div key={at} className="programme-line programme-link">
          <TextField
            label={t('linkTitle', { number: at + 1 })}
            value={link.title}
            onChange={(title) => change(at, { title })}
            maxLength={200}
            error={fields[`links.${at}.title`] ?? null}
          />
          <TextField
            label={t('linkUrl')}
            placeholder="https://"
            value={link.url}
            onChange={(url) => change(at, { url })}
            maxLength={1000}
            error={fields[`links.${at}.url`] ?? null}
          />
          <Remove label={t('removeLink', { number: at + 1 })} onPress={() => set({ links: links.filter((_, index) => index !== at) })} />
        </div>
      ))}
      <p>
        <Button onPress={() => set({ links: [...links, { title: '', url: '' }] })}>{t('addLink')}</Button>
      </p>
    </div>
  )
}

const Remove = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Button aria-label={label} onPress={onPress} icon={<Trash2 aria-hidden size={18} />} className="programme-remove" />
)

type MinutesProps = { value: number | null; onChange: (minutes: number | null) => void; error: string | undefined }

function Minutes({ value, onChange, error }: MinutesProps) {
  const t = useTranslations('programmes')
  const read = (typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 3)
    onChange(digits === '' ? null : Number(digits))
  }
  return (
    <TextField label={t('minutes')} inputMode="numeric" value={value === null ? '' : String(value)} onChange={read} error={error ?? null} />
  )
}

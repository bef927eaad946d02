'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AgendaEntry } from '#domain/meeting/agenda.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { type Choice, ComboBox } from '#screens/kit/select.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import type { Row } from './arrangement.ts'

type Props = {
  row: Row
  people: Choice[] | null
  isReached: boolean
  onChange: (change: Partial<AgendaEntry>) => void
  /** Null where the entry must stay. */
  onRemove: (() => void) | null
  children?: ReactNode
}

/** What is said of one step or item. Its title stays once the meeting has reached it. */
export function EntryForm({ row, people, isReached, onChange, onRemove, children }: Props) {
  const t = useTranslations('agenda')
  const { entry, level } = row
  return (
    <section className="arrange-form" aria-label={t('editing', { title: entry.title })}>
      <p className="label label-red num">{t(level === 1 ? 'step' : 'item', { number: row.number })}</p>
      {isReached && <Note role="status">{t('reached')}</Note>}
      <TextField
        label={t('title')}
        value={entry.title}
        onChange={(title) => onChange({ title })}
        isReadOnly={isReached}
        maxLength={300}
        error={entry.title.trim() === '' ? t('titleMissing') : null}
      />
      <Minutes entry={entry} onChange={onChange} />
      {people && (
        <div className="grid gap-1">
          <ComboBox
            label={t('presenter')}
            items={people}
            value={entry.presenterId}
            onChange={(presenterId) => onChange({ presenterId })}
            placeholder={t('presenterChoose')}
            nothingFound={t('nobody')}
          />
          {entry.presenterId !== null && (
            <Button kind="quiet" size="small" className="justify-self-start" onPress={() => onChange({ presenterId: null })}>
              {t('presenterNone')}
            </Button>
          )}
        </div>
      )}
      {people && (
        <TextArea
          label={t('note')}
          hint={t('noteHint')}
          value={entry.note}
          onChange={(note) => onChange({ note })}
          rows={3}
          maxLength={4000}
        />
      )}
      {children}
      {onRemove && (
        <Button kind="quiet" size="small" className="justify-self-start" onPress={onRemove}>
          {t(level === 1 ? 'removeStep' : 'removeItem')}
        </Button>
      )}
    </section>
  )
}

const mostMinutes = 600

function Minutes({ entry, onChange }: Pick<Props, 'onChange'> & { entry: AgendaEntry & { items?: readonly unknown[] } }) {
  const t = useTranslations('agenda')
  if (entry.items && entry.items.length > 0) return <p className="second">{t('minutesOfItems')}</p>
  return (
    <TextField
      label={t('minutesPlanned')}
      value={entry.minutes === null ? '' : String(entry.minutes)}
      onChange={(typed) => {
        const minutes = Number(typed.replaceAll(/\D/g, ''))
        onChange({ minutes: minutes > 0 ? Math.min(minutes, mostMinutes) : null })
      }}
      inputMode="numeric"
      maxLength={3}
      className="max-w-44"
    />
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ShownProgramme } from '#contract/programme.ts'
import { Button } from '#screens/kit/button.tsx'
import { monthText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { PublishFoot } from '../publish-foot.tsx'
import { usePublishing } from '../use-publishing.ts'
import { asDraft, moved, newItem, openMonths, type ProgrammeDraft } from './programme-draft.ts'
import { ProgrammeItemForm } from './programme-item-form.tsx'

type Props = {
  unitId: string
  today: string
  month: string
  /** The version on record; null: the month has none. */
  former: ShownProgramme | null
  toCopy: ShownProgramme | null
  onDone: () => void
}

/** The programme of a month, or its next version. What is not published yet stays on this device. */
export function ProgrammeEditor({ unitId, today, month, former, toCopy, onDone }: Props) {
  const t = useTranslations('programmes')
  const [kept, keep] = useKept(`programme:${unitId}:${former?.id ?? 'new'}`, asDraft)
  const draft: ProgrammeDraft = kept ?? firstDraft(t('titleOf', { month: monthText(month) }), month, former)
  const set = (change: Partial<ProgrammeDraft>) => keep({ ...draft, ...change })
  const publishing = usePublish(unitId, draft, () => {
    keep(null)
    onDone()
  })
  const { fields } = publishing
  const isBehind = former !== null && draft.saved !== former.version
  return (
    <form
      className="grid max-w-[860px] gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        publishing.publish()
      }}
    >
      <div className="grid gap-4 min-[700px]:grid-cols-[180px_minmax(0,1fr)]">
        <Select
          label={t('month')}
          placeholder={t('month')}
          items={(former ? [former.month] : openMonths(today)).map((id) => ({ id, label: monthText(id) }))}
          value={draft.month}
          onChange={(next) => set({ month: next, title: draft.title.replace(monthText(draft.month), monthText(next)) })}
          isDisabled={former !== null}
          error={fields.month ?? null}
        />
        <TextField
          label={t('name')}
          value={draft.title}
          onChange={(title) => set({ title })}
          maxLength={200}
          error={fields.title ?? null}
        />
      </div>
      {draft.items.length === 0 && toCopy && (
        <Note tone="gold">
          <p className="mb-2">{t('copyHint')}</p>
          <Button onPress={() => set({ items: [...toCopy.items] })}>{t('copy', { month: monthText(toCopy.month) })}</Button>
        </Note>
      )}
      <Items items={draft.items} fields={fields} onChange={(items) => set({ items })} />
      {former && (
        <TextField
          label={t('changed')}
          hint={t('changedHint')}
          value={draft.changed}
          onChange={(changed) => set({ changed })}
          maxLength={500}
          error={fields.changed ?? null}
        />
      )}
      <PublishFoot
        publishing={publishing}
        text={t(former ? 'publishNext' : 'publish', { version: draft.saved + 1 })}
        words={t}
        isBehind={isBehind}
        onGoOn={() => former && set({ saved: former.version })}
        onLater={onDone}
        onDiscard={kept && (() => keep(null))}
      />
    </form>
  )
}

type ItemsProps = { items: ProgrammeDraft['items']; fields: Record<string, string>; onChange: (items: ProgrammeDraft['items']) => void }

function Items({ items, fields, onChange }: ItemsProps) {
  const t = useTranslations('programmes')
  const minutes = items.reduce(
    (sum, item) => sum + (item.minutes ?? 0) + item.questions.reduce((all, one) => all + (one.minutes ?? 0), 0),
    0,
  )
  return (
    <div className="grid gap-5">
      {items.map((item, at) => (
        <ProgrammeItemForm
          key={item.id}
          item={item}
          number={at + 1}
          fields={under(fields, `items.${at}.`)}
          onChange={(changed) => onChange(items.map((one) => (one.id === item.id ? changed : one)))}
          onMove={(by) => onChange(moved(items, at, by))}
          mayMove={{ up: at > 0, down: at < items.length - 1 }}
          onRemove={() => onChange(items.filter((one) => one.id !== item.id))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <Button onPress={() => onChange([...items, newItem()])}>{t('addItem')}</Button>
        {items.length > 0 && <p className="second num">{t('minutesInAll', { minutes })}</p>}
      </div>
    </div>
  )
}

/** The mistakes of one item, by the names of its own fields. */
const under = (fields: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])))

function usePublish(unitId: string, draft: ProgrammeDraft, onDone: () => void) {
  const api = useApi()
  const { mutateAsync } = useMutation(api.programme.publish.mutationOptions())
  const send = () => {
    const { saved, month, title, changed } = draft
    const items = draft.items.map((item) => ({ ...item, questions: [...item.questions], links: [...item.links] }))
    return mutateAsync({ unitId, saved, month, title, changed, items })
  }
  return usePublishing({ send, filter: api.programme.pathFilter(), onDone })
}

const firstDraft = (title: string, month: string, former: ShownProgramme | null): ProgrammeDraft => ({
  saved: former?.version ?? 0,
  month,
  title: former?.title ?? title,
  items: [...(former?.items ?? [])],
  changed: '',
})

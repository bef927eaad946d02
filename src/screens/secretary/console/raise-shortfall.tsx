'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'
import { usePeople } from './use-people.ts'

type Fields = { memberId: string; topic: string; text: string; cause: string; remedy: string; dueOn: string | null }
const empty: Fields = { memberId: '', topic: '', text: '', cause: '', remedy: '', dueOn: null }

/** A shortfall that the meeting itself names. */
export function RaiseShortfall() {
  const t = useTranslations('console.raise')
  const { steers } = useDesk()
  const [isOpen, setOpen] = useState(false)
  if (!steers) return null
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => setOpen(true)}>
        {t('do')}
      </Button>
      {isOpen && <RaiseForm onClose={() => setOpen(false)} />}
    </>
  )
}

function RaiseForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.raise')
  const locale = useLocale() === 'en' ? 'en' : 'vi'
  const { meetingId } = useDesk()
  const people = usePeople('convened')
  const { fields, write, drop } = useDraft<Fields>(`${meetingId}:raise`, empty)
  const { run, pending, problem } = useCommand()
  const wrong = (field: string) => problem?.fields[`command.${field}`] ?? null
  const save = async () => {
    if (!(await run({ type: 'raiseShortfall', ...fields }))) return
    drop()
    onClose()
  }
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button kind="primary" onPress={save} pending={pending} pendingText={t('saving')} isDisabled={!fields.memberId || !fields.topic}>
        {t('confirm')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('title')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} actions={actions} wide>
      <div className="con-three">
        <ComboBox
          label={t('who')}
          items={people}
          value={fields.memberId || null}
          onChange={(memberId) => write({ memberId })}
          placeholder={t('choose')}
          nothingFound={t('nobody')}
          error={wrong('memberId')}
        />
        <Select
          label={t('topic')}
          items={defaultTopics.map(({ code, label }) => ({ id: code, label: label[locale] }))}
          value={(fields.topic || null) as (typeof defaultTopics)[number]['code'] | null}
          onChange={(topic) => write({ topic })}
          placeholder={t('choose')}
          error={wrong('topic')}
        />
        <DateField label={t('dueOn')} value={fields.dueOn} onChange={(dueOn) => write({ dueOn })} error={wrong('dueOn')} />
      </div>
      <TextArea
        label={t('text')}
        rows={2}
        value={fields.text}
        onChange={(text) => write({ text })}
        maxLength={4000}
        error={wrong('text')}
      />
      <TextArea
        label={t('cause')}
        rows={2}
        value={fields.cause}
        onChange={(cause) => write({ cause })}
        maxLength={4000}
        error={wrong('cause')}
      />
      <TextArea
        label={t('remedy')}
        rows={2}
        value={fields.remedy}
        onChange={(remedy) => write({ remedy })}
        maxLength={4000}
        error={wrong('remedy')}
      />
      <ProblemNote problem={problem} />
    </Dialog>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PromiseLine } from '#contract/campaign.ts'
import type { PromiseKind } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { usePersonId } from '#screens/live/kept/member-api.tsx'
import { useProblem } from '#screens/live/problem.ts'

const kinds: readonly PromiseKind[] = ['OATH', 'APPOINTMENT', 'CANDIDACY']

type Draft = { kind: PromiseKind; madeOn: string | null; text: string }

const begun = (kind: PromiseKind, admittedOn: string): Draft => ({ kind, madeOn: kind === 'OATH' ? admittedOn : null, text: '' })

const asDraft = (stored: unknown): Draft | null => {
  const draft = stored as Draft | null
  return draft && kinds.includes(draft.kind) && typeof draft.text === 'string' ? { ...draft, madeOn: draft.madeOn ?? null } : null
}

/** Writes the own oath or a promise into the record, kept on this device until then; the oath's day is proposed from the day of admission. */
export function RecordPromise({ promises, admittedOn }: { promises: readonly PromiseLine[]; admittedOn: string }) {
  const t = useTranslations('campaigns.promises')
  const kit = useTranslations('kit')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const hasOath = promises.some((one) => one.kind === 'OATH')
  const [isOpen, setOpen] = useState(false)
  const [kept, keep] = useKept(`promise ${usePersonId()}`, asDraft)
  const { kind, madeOn, text } = kept ?? begun(hasOath ? 'APPOINTMENT' : 'OATH', admittedOn)
  const change = (part: Partial<Draft>) => keep({ kind, madeOn, text, ...part })
  const record = useMutation(api.campaign.recordPromise.mutationOptions())
  const problem = record.error ? asWords(record.error) : null
  const save = async () => {
    try {
      await record.mutateAsync({ kind, madeOn: madeOn ?? '', text })
      await queries.invalidateQueries(api.campaign.pathFilter())
      keep(null)
      setOpen(false)
    } catch {
      // The sentences stand beside their fields; what was typed stays.
    }
  }
  const actions = (
    <>
      <Button onPress={() => setOpen(false)}>{kit('cancel')}</Button>
      <Button kind="primary" onPress={() => void save()} pending={record.isPending} pendingText={t('saving')}>
        {t('save')}
      </Button>
    </>
  )
  return (
    <>
      <Button kind="secondary" onPress={() => setOpen(true)}>
        {t(hasOath ? 'add' : 'addOath')}
      </Button>
      <Dialog title={t('record')} isOpen={isOpen} onOpenChange={setOpen} actions={actions}>
        <div className="grid gap-4">
          <RadioGroup
            label={t('which')}
            items={kinds.map((id) => ({ id, label: t(`choice.${id}`) }))}
            value={kind}
            onChange={(next: PromiseKind) => change({ ...begun(next, admittedOn), text })}
          />
          <DateField
            key={kind}
            label={t('madeOn')}
            value={madeOn}
            onChange={(day) => change({ madeOn: day })}
            error={problem?.fields.madeOn ?? null}
            isRequired
          />
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            value={text}
            onChange={(words) => change({ text: words })}
            maxLength={3000}
            error={problem?.fields.text ?? null}
            isRequired
          />
          {problem && Object.keys(problem.fields).length === 0 && (
            <Note tone="red" role="alert">
              {problem.sentence}
            </Note>
          )}
          <p className="second">{t('final')}</p>
        </div>
      </Dialog>
    </>
  )
}

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
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

const kinds: readonly PromiseKind[] = ['OATH', 'APPOINTMENT', 'CANDIDACY']

/** Writes the own oath or a promise into the record; the oath's day is proposed from the day of admission. */
export function RecordPromise({ promises, admittedOn }: { promises: readonly PromiseLine[]; admittedOn: string }) {
  const t = useTranslations('campaigns.promises')
  const kit = useTranslations('kit')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const hasOath = promises.some((one) => one.kind === 'OATH')
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<PromiseKind>(hasOath ? 'APPOINTMENT' : 'OATH')
  const [madeOn, setMadeOn] = useState<string | null>(hasOath ? null : admittedOn)
  const [text, setText] = useState('')
  const record = useMutation(api.campaign.recordPromise.mutationOptions())
  const problem = record.error ? asWords(record.error) : null
  const choose = (next: PromiseKind) => {
    setKind(next)
    setMadeOn(next === 'OATH' ? admittedOn : null)
  }
  const save = async () => {
    try {
      await record.mutateAsync({ kind, madeOn: madeOn ?? '', text })
      await queries.invalidateQueries(api.campaign.pathFilter())
      setText('')
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
          <RadioGroup label={t('which')} items={kinds.map((id) => ({ id, label: t(`choice.${id}`) }))} value={kind} onChange={choose} />
          <DateField key={kind} label={t('madeOn')} value={madeOn} onChange={setMadeOn} error={problem?.fields.madeOn ?? null} isRequired />
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            value={text}
            onChange={setText}
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

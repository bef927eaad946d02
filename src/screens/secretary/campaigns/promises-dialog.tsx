'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PromisesOf } from '#contract/campaign.ts'
import type { PromiseKind } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Of = { cellId: string; memberId: string }

const kinds: readonly PromiseKind[] = ['OATH', 'APPOINTMENT', 'CANDIDACY']

/** A member's oath and promises as they are on record, and a line more from the minutes of the admission or the appointment. */
export function PromisesDialog({ of, onClose }: { of: Of; onClose: () => void }) {
  const t = useTranslations('campaignDesk.promises')
  const api = useApi()
  const record = useQuery(api.campaign.promisesOf.queryOptions(of))
  return (
    <Dialog
      title={t('title', { name: record.data?.name ?? '' })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
      wide
    >
      {record.isPending && <Waiting />}
      {record.isError && <LoadProblem error={record.error} onRetry={() => void record.refetch()} />}
      {record.data && (
        <div className="grid gap-5">
          <Promises promises={record.data.promises} />
          <RecordForm key={record.data.promises.length} of={of} record={record.data} />
        </div>
      )}
    </Dialog>
  )
}

export function Promises({ promises }: Pick<PromisesOf, 'promises'>) {
  const t = useTranslations('campaignDesk.promises')
  if (promises.length === 0) return <p className="second">{t('empty')}</p>
  return (
    <ul className="grid gap-3">
      {promises.map(({ promiseId, kind, madeOn, text }) => (
        <li key={promiseId}>
          <p className="num font-semibold">{t(`on.${kind}`, { day: dayText(madeOn) })}</p>
          <p className="whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  )
}

function RecordForm({ of, record: { promises, admittedOn } }: { of: Of; record: PromisesOf }) {
  const t = useTranslations('campaignDesk.promises')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const hasOath = promises.some((one) => one.kind === 'OATH')
  const [kind, setKind] = useState<PromiseKind>(hasOath ? 'APPOINTMENT' : 'OATH')
  const [madeOn, setMadeOn] = useState<string | null>(hasOath ? null : admittedOn)
  const [text, setText] = useState('')
  const save = useMutation(
    api.campaign.recordPromiseFor.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.campaign.promisesOf.pathFilter()) }),
  )
  const fields = save.error ? asWords(save.error).fields : {}
  const choose = (next: PromiseKind) => {
    setKind(next)
    setMadeOn(next === 'OATH' ? admittedOn : null)
  }
  return (
    <form
      className="grid gap-4 border-t border-rule pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ ...of, kind, madeOn: madeOn ?? '', text })
      }}
    >
      <RadioGroup inline label={t('add')} items={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))} value={kind} onChange={choose} />
      <DateField key={kind} label={t('madeOn')} value={madeOn} onChange={setMadeOn} error={fields.madeOn ?? null} isRequired />
      <TextArea label={t('text')} value={text} onChange={setText} maxLength={3000} error={fields.text ?? null} isRequired />
      {Object.keys(fields).length === 0 && <RefusedNote error={save.error} />}
      <p className="second">{t('signed')}</p>
      <div>
        <Button type="submit" kind="primary" pending={save.isPending} pendingText={t('saving')}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TransferLine } from '#contract/changes.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

const signs: Record<TransferLine['state'], TagState> = { ASKED: 'part', DONE: 'ok', REFUSED: 'late', WITHDRAWN: 'no', RETURNED: 'no' }

/** One transfer, with what the reader may do to it. */
export function TransferRow({ transfer }: { transfer: TransferLine }) {
  const t = useTranslations('changes.transfers')
  const kit = useTranslations('kit')
  const api = useApi()
  const queries = useQueryClient()
  const after = { onSuccess: () => queries.invalidateQueries(api.changes.pathFilter()) }
  const settle = useMutation(api.changes.settleTransfer.mutationOptions(after))
  const withdraw = useMutation(api.changes.withdrawTransfer.mutationOptions(after))
  const [open, setOpen] = useState<'refuse' | 'return' | null>(null)
  const saving = useSaving(settle)
  const taking = useSaving(withdraw)
  const { id: transferId, name, kind, from, to, on, until, number, state, word, isPlanned } = transfer
  const problem = saving.problem ?? taking.problem
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b>{name}</b>
        <Tag state={signs[state]}>{t(isPlanned ? 'state.PLANNED' : `state.${state}`)}</Tag>
      </p>
      <p>{t('way', { from, to })}</p>
      <p className="second num">
        {[
          t(`kinds.${kind}.name`),
          t('from', { day: dayText(on) }),
          until && t('until', { day: dayText(until) }),
          number && t('paper', { number }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {word && <p>{word}</p>}
      {problem && (
        <p role="alert" className="text-red">
          {problem.sentence}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {transfer.maySettle && (
          <>
            <Button
              kind="primary"
              pending={saving.pending}
              onPress={() => void saving.save({ transferId, accept: true, word: '' }, () => undefined)}
            >
              {t('accept')}
            </Button>
            <Button onPress={() => setOpen('refuse')}>{t('refuse')}</Button>
          </>
        )}
        {transfer.mayReturn && <Button onPress={() => setOpen('return')}>{t('return')}</Button>}
        {transfer.mayWithdraw && (
          <ConfirmButton
            kind="quiet"
            ask={{ title: t('withdrawAsk'), consequence: t('withdrawWhat', { name }), confirm: t('withdraw'), cancel: kit('cancel') }}
            onConfirm={() => void taking.save({ transferId }, () => undefined)}
          >
            {t('withdraw')}
          </ConfirmButton>
        )}
      </div>
      {open === 'refuse' && <RefuseDialog transfer={transfer} onClose={() => setOpen(null)} />}
      {open === 'return' && <ReturnDialog transfer={transfer} onClose={() => setOpen(null)} />}
    </li>
  )
}

type AskedProps = { transfer: TransferLine; onClose: () => void }

function RefuseDialog({ transfer, onClose }: AskedProps) {
  const t = useTranslations('changes.transfers')
  const api = useApi()
  const queries = useQueryClient()
  const [word, setWord] = useState('')
  const saving = useSaving(
    useMutation(api.changes.settleTransfer.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.changes.pathFilter()) })),
  )
  return (
    <FormDialog
      title={t('refuseTitle', { name: transfer.name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void saving.save({ transferId: transfer.id, accept: false, word }, onClose)}
      pending={saving.pending}
      problem={saving.problem}
      submitText={t('refuse')}
      maySubmit={word.trim() !== ''}
    >
      <TextField label={t('word')} value={word} onChange={setWord} maxLength={500} error={saving.fieldError('word')} />
    </FormDialog>
  )
}

function ReturnDialog({ transfer, onClose }: AskedProps) {
  const t = useTranslations('changes.transfers')
  const api = useApi()
  const queries = useQueryClient()
  const [on, setOn] = useState<string | null>(null)
  const saving = useSaving(
    useMutation(api.changes.returnTransfer.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.changes.pathFilter()) })),
  )
  return (
    <FormDialog
      title={t('returnTitle', { name: transfer.name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void saving.save({ transferId: transfer.id, on: on ?? '' }, onClose)}
      pending={saving.pending}
      problem={saving.problem}
      submitText={t('returnConfirm')}
    >
      <p>{t('returnText', { from: transfer.from, to: transfer.to })}</p>
      <DayField label={t('returnOn')} value={on} onChange={setOn} error={saving.fieldError('on', on)} />
    </FormDialog>
  )
}

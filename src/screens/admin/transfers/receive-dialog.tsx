'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Transfers } from '#contract/changes.ts'
import type { WorkKind } from '#domain/organization/types.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

const workKinds: WorkKind[] = ['CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'OUTSIDE']

/** A member from outside the tree: particulars as the papers say, and the organisation they come from. */
export function ReceiveDialog({ page, onClose }: { page: Transfers; onClose: () => void }) {
  const t = useTranslations('changes.transfers')
  const words = useTranslations('admin.member')
  const setup = useTranslations('admin.setup')
  const api = useApi()
  const queries = useQueryClient()
  const saving = useSaving(
    useMutation(api.changes.receive.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.changes.pathFilter()) })),
  )
  const [cellId, setCellId] = useState(page.own.length === 1 ? (page.own[0]?.id ?? null) : null)
  const [typed, setTyped] = useState({ name: '', cardNumber: '', phone: '', place: '', number: '' })
  const [workKind, setWorkKind] = useState<WorkKind>('OUTSIDE')
  const [temporary, setTemporary] = useState(false)
  const [days, setDays] = useState<Record<'bornOn' | 'admittedOn' | 'officialOn' | 'on' | 'until', string | null>>({
    ...{ bornOn: null, admittedOn: null, officialOn: null, on: page.today, until: null },
  })
  const day = (field: keyof typeof days, label: string, hint?: string) => (
    <DayField
      label={label}
      {...(hint ? { hint } : {})}
      value={days[field]}
      onChange={(value) => setDays({ ...days, [field]: value })}
      error={saving.fieldError(field, field === 'admittedOn' || field === 'on' ? days[field] : undefined)}
    />
  )
  const text = (field: keyof typeof typed, label: string, hint?: string) => (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      value={typed[field]}
      onChange={(value) => setTyped({ ...typed, [field]: value })}
      error={saving.fieldError(field, field === 'name' || field === 'cardNumber' ? typed[field] : undefined)}
      autoComplete="off"
      maxLength={field === 'place' ? 200 : 100}
    />
  )
  return (
    <FormDialog
      title={t('receiveTitle')}
      isOpen
      wide
      onClose={onClose}
      onSubmit={() => {
        if (cellId)
          void saving.save(
            { cellId, ...typed, ...days, admittedOn: days.admittedOn ?? '', on: days.on ?? '', workKind, temporary },
            onClose,
          )
      }}
      pending={saving.pending}
      problem={saving.problem}
      submitText={t('receiveConfirm')}
      maySubmit={cellId !== null}
    >
      {page.own.length > 1 && (
        <ComboBox
          label={t('toCell')}
          placeholder={t('chooseCell')}
          nothingFound={t('nothingFound')}
          items={page.own.map(({ id, name }) => ({ id, label: name }))}
          value={cellId}
          onChange={setCellId}
          error={saving.fieldError('toCellId')}
        />
      )}
      {text('name', words('name'))}
      {text('cardNumber', words('cardNumber'), setup('cardNumberHint'))}
      {text('phone', words('phone'), words('optional'))}
      {text('place', t('placeFrom'))}
      {text('number', t('number'))}
      {day('on', t('on'))}
      {day('admittedOn', t('admittedOn'))}
      {day('officialOn', t('officialOn'), t('officialHint'))}
      {day('bornOn', t('bornOn'), words('optional'))}
      <Select
        label={words('workKind')}
        placeholder={words('workKind')}
        items={workKinds.map((id) => ({ id, label: words(id) }))}
        value={workKind}
        onChange={setWorkKind}
      />
      <Checkbox isSelected={temporary} onChange={setTemporary}>
        {t('temporaryIn')}
      </Checkbox>
      {temporary && day('until', t('untilDay'), t('untilHint'))}
    </FormDialog>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminMember, AdminMembers } from '#contract/admin.ts'
import type { WorkKind } from '#domain/organization/types.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'
import { asSaved, startOf } from './typed-member.ts'

const workKinds: WorkKind[] = ['OUTSIDE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE']
const memberships = ['PRIMARY', 'TEMPORARY'] as const

export type MemberDialogProps = { cell: Pick<AdminMembers, 'cellId' | 'cellName'>; known?: AdminMember; onClose: () => void }

/** A person and their dated membership of the cell. */
export function MemberDialog({ cell, known, onClose }: MemberDialogProps) {
  const t = useTranslations('admin.member')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.saveMember.mutationOptions()))
  const [typed, setTyped] = useState(() => startOf(known))
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const text = (field: 'name' | 'cardNumber' | 'phone' | 'post', more: { hint?: string; maxLength: number }) => (
    <TextField
      label={t(field)}
      value={typed[field]}
      onChange={(value) => set({ [field]: value })}
      error={fieldError(field, typed[field])}
      autoComplete="off"
      {...more}
    />
  )
  const day = (field: 'bornOn' | 'admittedOn' | 'officialOn' | 'joinedOn', hint?: string) => (
    <DayField
      label={t(field)}
      value={typed[field]}
      onChange={(value) => set({ [field]: value })}
      error={fieldError(field, typed[field])}
      {...(hint ? { hint } : {})}
    />
  )
  return (
    <FormDialog
      title={known ? t('editTitle', { name: known.member.name }) : t('addTitle', { cell: cell.cellName })}
      isOpen
      onClose={onClose}
      onSubmit={() => void save(asSaved(typed, cell.cellId, known), onClose)}
      pending={pending}
      problem={problem}
      wide
    >
      <div className="grid gap-4 min-[720px]:grid-cols-2">
        {text('name', { maxLength: 100 })}
        {text('cardNumber', { hint: t('cardNumberHint'), maxLength: 30 })}
        {day('admittedOn')}
        {day('officialOn', t('officialHint'))}
        {day('joinedOn')}
        {day('bornOn', t('optional'))}
        {text('phone', { hint: t('optional'), maxLength: 20 })}
        {text('post', { hint: t('postHint'), maxLength: 200 })}
        <Select
          label={t('workKind')}
          placeholder={t('workKind')}
          items={workKinds.map((id) => ({ id, label: t(id) }))}
          value={typed.workKind}
          onChange={(workKind) => set({ workKind })}
          error={fieldError('workKind')}
        />
        <RadioGroup
          label={t('membership')}
          items={memberships.map((id) => ({ id, label: t(id) }))}
          value={typed.membership}
          onChange={(membership) => set({ membership })}
          error={fieldError('membership')}
        />
      </div>
      <Checkbox isSelected={typed.hasPost} onChange={(hasPost) => set({ hasPost })}>
        {t('hasPost')}
      </Checkbox>
    </FormDialog>
  )
}

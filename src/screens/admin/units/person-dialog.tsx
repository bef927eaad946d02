'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TreeUnit } from '#contract/admin.ts'
import type { Role } from '#domain/organization/types.ts'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'
import { rolesAt } from './position-dialog.tsx'

/** Somebody who belongs to no cell here, put on record together with the position. */
export function PersonDialog({ unit, today, onClose }: { unit: TreeUnit; today: string; onClose: () => void }) {
  const t = useTranslations('admin')
  const api = useApi()
  const person = useSaving(useMutation(api.admin.savePerson.mutationOptions()))
  const position = useSaving(useMutation(api.admin.savePosition.mutationOptions()))
  const [typed, setTyped] = useState({ name: '', cardNumber: '', phone: '' })
  const [role, setRole] = useState<Role | null>(null)
  const [validFrom, setValidFrom] = useState<string | null>(today)
  // A second try after the position was refused finds the same person by the card number.
  const submit = () => {
    if (!role) return
    void person.save({ unitId: unit.id, ...typed }, ({ personId }) => {
      void position.save({ unitId: unit.id, personId, role, validFrom: validFrom ?? '', validTo: null }, onClose)
    })
  }
  return (
    <FormDialog
      title={t('position.newPersonTitle', { unit: unit.name })}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      pending={person.pending || position.pending}
      problem={person.problem ?? position.problem}
      maySubmit={role !== null}
    >
      <p>{t('position.newPersonText')}</p>
      <TextField
        label={t('member.name')}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
        error={person.fieldError('name')}
        autoComplete="off"
        maxLength={100}
      />
      <TextField
        label={t('member.cardNumber')}
        hint={t('setup.cardNumberHint')}
        value={typed.cardNumber}
        onChange={(cardNumber) => setTyped({ ...typed, cardNumber })}
        error={person.fieldError('cardNumber', typed.cardNumber)}
        autoComplete="off"
        maxLength={30}
      />
      <TextField
        label={t('member.phone')}
        hint={t('member.optional')}
        value={typed.phone}
        onChange={(phone) => setTyped({ ...typed, phone })}
        error={person.fieldError('phone')}
        type="tel"
        autoComplete="off"
        maxLength={20}
      />
      <Select
        label={t('position.role')}
        placeholder={t('position.roleChoose')}
        items={rolesAt(unit).map((id) => ({ id, label: t(`position.${id}`) }))}
        value={role}
        onChange={setRole}
        error={position.fieldError('role')}
      />
      <DayField label={t('position.from')} value={validFrom} onChange={setValidFrom} error={position.fieldError('validFrom')} />
    </FormDialog>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminPosition, AdminPositions, TreeUnit } from '#contract/admin.ts'
import { ComboBox } from '#screens/kit/select.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

export type HandOverDialogProps = {
  unit: TreeUnit
  position: AdminPosition
  people: AdminPositions['people']
  today: string
  onClose: () => void
}

/** Somebody takes a position over on a day: one act, so that it is never held twice or by nobody. */
export function HandOverDialog({ unit, position, people, today, onClose }: HandOverDialogProps) {
  const t = useTranslations('admin.position')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.handOverPosition.mutationOptions()))
  const [person, setPerson] = useState<string | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const { personId, role, validFrom, name } = position
  const others = people.filter((one) => one.personId !== personId)
  const submit = () => {
    if (person) void save({ unitId: unit.id, personId, role, validFrom, toPersonId: person, on: on ?? '' }, onClose)
  }
  return (
    <FormDialog
      title={t('handOverTitle', { name, role: t(role) })}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      pending={pending}
      problem={problem}
      submitText={t('handOverConfirm')}
      maySubmit={person !== null && on !== null}
    >
      <p>{t('handOverText')}</p>
      <ComboBox
        label={t('handOverTo')}
        placeholder={t('personChoose')}
        nothingFound={t('personNoneHere')}
        items={others.map(({ personId: id, name: label, cellName }) => ({ id, label, ...(cellName ? { hint: cellName } : {}) }))}
        value={person}
        onChange={setPerson}
        error={fieldError('toPersonId')}
      />
      <DayField label={t('handOverOn')} value={on} onChange={setOn} error={fieldError('on')} />
    </FormDialog>
  )
}

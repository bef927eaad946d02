'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TreeUnit } from '#contract/admin.ts'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

/** Ends a unit from a day on; what it has on record stays. */
export function EndUnitDialog({ unit, today, onClose }: { unit: TreeUnit; today: string; onClose: () => void }) {
  const t = useTranslations('admin.unit')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.saveUnit.mutationOptions()))
  const [validTo, setValidTo] = useState<string | null>(unit.validTo ?? today)
  const { id, parentId, type, code, name, shortName, grassroots, isCell, cellType, validFrom } = unit
  const submit = () => save({ id, parentId, type, code, name, shortName, grassroots, isCell, cellType, validFrom, validTo }, onClose)
  return (
    <FormDialog
      title={t('endTitle', { name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={pending}
      problem={problem}
      submitText={t('endConfirm')}
      maySubmit={validTo !== null}
    >
      <p>{t('endText')}</p>
      <DayField label={t('validTo')} value={validTo} onChange={setValidTo} error={fieldError('validTo')} />
    </FormDialog>
  )
}

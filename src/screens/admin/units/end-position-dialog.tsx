'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminPosition, TreeUnit } from '#contract/admin.ts'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

export type EndPositionDialogProps = { unit: TreeUnit; position: AdminPosition; today: string; onClose: () => void }

export function EndPositionDialog({ unit, position, today, onClose }: EndPositionDialogProps) {
  const t = useTranslations('admin.position')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.savePosition.mutationOptions()))
  const [validTo, setValidTo] = useState<string | null>(today)
  const { personId, role, validFrom, name } = position
  return (
    <FormDialog
      title={t('endTitle', { name, role: t(role) })}
      isOpen
      onClose={onClose}
      onSubmit={() => void save({ unitId: unit.id, personId, role, validFrom, validTo }, onClose)}
      pending={pending}
      problem={problem}
      submitText={t('endConfirm')}
      maySubmit={validTo !== null}
    >
      <p>{t('endText')}</p>
      <DayField label={t('to')} value={validTo} onChange={setValidTo} error={fieldError('validTo')} />
    </FormDialog>
  )
}

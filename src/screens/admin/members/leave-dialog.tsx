'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminMember } from '#contract/admin.ts'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'
import { asSaved, startOf } from './typed-member.ts'

/** From which day a member no longer belongs to the cell; for one who has left, empty takes the day away. */
export function LeaveDialog({ about, onClose }: { about: AdminMember; onClose: () => void }) {
  const t = useTranslations('admin.member')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.saveMember.mutationOptions()))
  const [leftOn, setLeftOn] = useState<string | null>(null)
  const { name, cellId, leftOn: known } = about.member
  const title = known ? t('comeBack') : t('leave')
  return (
    <FormDialog
      title={known ? `${t('comeBack')}: ${name}` : t('leaveTitle', { name })}
      isOpen
      onClose={onClose}
      onSubmit={() => void save({ ...asSaved(startOf(about), cellId, about), leftOn }, onClose)}
      pending={pending}
      problem={problem}
      submitText={known ? title : t('leaveConfirm')}
      maySubmit={Boolean(known) || leftOn !== null}
    >
      {!known && (
        <>
          <p>{t('leaveText')}</p>
          <DayField label={t('leftOn')} value={leftOn} onChange={setLeftOn} error={fieldError('leftOn')} />
        </>
      )}
    </FormDialog>
  )
}

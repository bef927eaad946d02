'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TreeUnit } from '#contract/admin.ts'
import { cellTypes } from '#domain/organization/cell-type.ts'
import type { CellType } from '#domain/organization/types.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'
import { useTypeName, usualTypes } from './unit-type.ts'

export type UnitDialogProps = {
  /** The one to change; or, for a new one, the unit it is placed under. */
  unit?: TreeUnit
  parent?: TreeUnit
  today: string
  onClose: () => void
  onSaved: (unitId: string) => void
}

/** A new unit below another, or the change of one: from which day it holds decides whether the past keeps its name. */
export function UnitDialog({ unit, parent, today, onClose, onSaved }: UnitDialogProps) {
  const t = useTranslations('admin.unit')
  const api = useApi()
  const typeName = useTypeName()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.saveUnit.mutationOptions()))
  const [typed, setTyped] = useState(() => startOf(unit, parent, today))
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const types = [...new Set<string>([...usualTypes, typed.type])].filter(Boolean)
  const submit = () =>
    save(
      {
        id: unit?.id ?? null,
        parentId: unit ? unit.parentId : (parent?.id ?? null),
        ...typed,
        shortName: typed.shortName.trim() === '' ? typed.name : typed.shortName,
        isCell: typed.type === 'CELL',
        validTo: unit?.validTo ?? null,
        validFrom: typed.validFrom ?? '',
      },
      ({ unitId }) => {
        onClose()
        onSaved(unitId)
      },
    )
  return (
    <FormDialog
      title={unit ? t('editTitle', { name: unit.name }) : t('addTitle', { parent: parent?.name ?? '' })}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      pending={pending}
      problem={problem}
    >
      <Select
        label={t('type')}
        placeholder={t('typeChoose')}
        items={types.map((id) => ({ id, label: typeName(id) }))}
        value={typed.type || null}
        onChange={(type) => set({ type })}
        error={fieldError('type', typed.type)}
      />
      {typed.type === 'CELL' && (
        <Select
          label={t('cellType')}
          placeholder={t('cellTypes.NONE')}
          hint={t('cellTypeHint')}
          items={['NONE' as const, ...cellTypes].map((id) => ({ id, label: t(`cellTypes.${id}`) }))}
          value={typed.cellType ?? 'NONE'}
          onChange={(cellType) => set({ cellType: cellType === 'NONE' ? null : cellType })}
          error={fieldError('cellType', typed.cellType)}
        />
      )}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={typed.name}
        onChange={(name) => set({ name })}
        error={fieldError('name')}
        maxLength={200}
      />
      <TextField
        label={t('shortName')}
        hint={t('shortNameHint')}
        value={typed.shortName}
        onChange={(shortName) => set({ shortName })}
        error={fieldError('shortName')}
        maxLength={60}
      />
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        value={typed.code}
        onChange={(code) => set({ code })}
        error={fieldError('code', typed.code)}
        maxLength={30}
      />
      <Checkbox isSelected={typed.grassroots} onChange={(grassroots) => set({ grassroots })}>
        {t('grassroots')}
      </Checkbox>
      <DayField
        label={t('validFrom')}
        value={typed.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        error={fieldError('validFrom', typed.validFrom)}
        {...(unit ? { hint: t('validFromHint') } : {})}
      />
    </FormDialog>
  )
}

function startOf(unit: TreeUnit | undefined, parent: TreeUnit | undefined, today: string) {
  if (unit) {
    const { type, name, shortName, code, grassroots, cellType } = unit
    return { type, name, shortName, code, grassroots, cellType, validFrom: unit.validFrom as string | null }
  }
  // What lies below a grassroots organisation is most often a cell.
  const type = parent?.grassroots ? 'CELL' : ''
  return {
    type,
    name: '',
    shortName: '',
    code: '',
    grassroots: false,
    cellType: null as CellType | null,
    validFrom: today as string | null,
  }
}

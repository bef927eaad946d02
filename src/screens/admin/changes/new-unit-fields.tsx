'use client'

import { useTranslations } from 'next-intl'
import type { ChangeUnit } from '#contract/changes.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useTypeName, usualTypes } from '../units/unit-type.ts'
import type { NewUnitDraft } from './change-draft.ts'
import { OneUnit } from './unit-choice.tsx'

export type NewUnitFieldsProps = {
  title: string
  unit: NewUnitDraft
  units: readonly ChangeUnit[]
  onChange: (change: Partial<NewUnitDraft>) => void
  /** Of a split the place and kind are those of the unit that is split. */
  isPart?: boolean
  fieldError: (field: string) => string | null
}

/** A unit that begins on the day. Choosing where it stands proposes the next free code. */
export function NewUnitFields({ title, unit, units, onChange, isPart = false, fieldError }: NewUnitFieldsProps) {
  const t = useTranslations('changes')
  const words = useTranslations('admin.unit')
  const typeName = useTypeName()
  const parents = units.filter(({ isCell }) => !isCell)
  return (
    <fieldset className="grid gap-4 border-l-4 border-rule pl-4">
      <legend className="float-left w-full pb-2 font-semibold">{title}</legend>
      {!isPart && (
        <>
          <OneUnit
            label={t('under')}
            units={parents}
            value={unit.parentId}
            onChange={(parentId) => onChange({ parentId, code: units.find(({ id }) => id === parentId)?.freeCode ?? '' })}
            error={fieldError('parentId')}
          />
          <Select
            label={words('type')}
            placeholder={words('typeChoose')}
            items={usualTypes.map((id) => ({ id, label: typeName(id) }))}
            value={(usualTypes as readonly string[]).includes(unit.type) ? (unit.type as (typeof usualTypes)[number]) : null}
            onChange={(type) => onChange({ type })}
            error={fieldError('type')}
          />
        </>
      )}
      <TextField
        label={words('name')}
        hint={words('nameHint')}
        value={unit.name}
        onChange={(name) => onChange({ name })}
        error={fieldError('name')}
        maxLength={200}
      />
      <TextField
        label={words('code')}
        hint={t('codeHint')}
        value={unit.code}
        onChange={(code) => onChange({ code })}
        error={fieldError('code')}
        maxLength={30}
      />
      {unit.type !== 'CELL' && !isPart && (
        <Checkbox isSelected={unit.grassroots} onChange={(grassroots) => onChange({ grassroots })}>
          {words('grassroots')}
        </Checkbox>
      )}
    </fieldset>
  )
}

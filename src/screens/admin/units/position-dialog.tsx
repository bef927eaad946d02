'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminPositions, TreeUnit } from '#contract/admin.ts'
import type { Role } from '#domain/organization/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

const ofCell: Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'CELL_COMMITTEE_MEMBER', 'SUPERVISOR', 'ADMINISTRATOR']
const ofCommittee: Role[] = ['COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER', 'LEADER', 'ADMINISTRATOR']

/** The positions that make sense at a unit; a grassroots cell has both. */
export const rolesAt = (unit: Pick<TreeUnit, 'isCell' | 'grassroots'>): Role[] => {
  if (!unit.isCell) return ofCommittee
  return unit.grassroots ? [...new Set([...ofCell, ...ofCommittee])] : ofCell
}

export type PositionDialogProps = {
  unit: TreeUnit
  people: AdminPositions['people']
  personId: string | null
  today: string
  onClose: () => void
  onNewPerson: () => void
}

/** Gives somebody a position at the unit from a day on. */
export function PositionDialog({ unit, people, personId, today, onClose, onNewPerson }: PositionDialogProps) {
  const t = useTranslations('admin.position')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.savePosition.mutationOptions()))
  const [person, setPerson] = useState(personId)
  const [role, setRole] = useState<Role | null>(null)
  const [validFrom, setValidFrom] = useState<string | null>(today)
  const submit = () => {
    if (person && role) void save({ unitId: unit.id, personId: person, role, validFrom: validFrom ?? '', validTo: null }, onClose)
  }
  return (
    <FormDialog
      title={t('addTitle', { unit: unit.name })}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      pending={pending}
      problem={problem}
      maySubmit={person !== null && role !== null}
    >
      <ComboBox
        label={t('person')}
        placeholder={t('personChoose')}
        nothingFound={t('personNone')}
        items={people.map(({ personId: id, name, cellName }) => ({ id, label: name, ...(cellName ? { hint: cellName } : {}) }))}
        value={person}
        onChange={setPerson}
        error={fieldError('personId')}
      />
      <div>
        <Button kind="quiet" onPress={onNewPerson}>
          {t('newPerson')}
        </Button>
      </div>
      <Select
        label={t('role')}
        placeholder={t('roleChoose')}
        items={rolesAt(unit).map((id) => ({ id, label: t(id) }))}
        value={role}
        onChange={setRole}
        error={fieldError('role')}
      />
      <DayField label={t('from')} value={validFrom} onChange={setValidFrom} error={fieldError('validFrom')} />
    </FormDialog>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ChangeUnit } from '#contract/changes.ts'
import { Select } from '#screens/kit/select.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import type { ChangeDraft } from './change-draft.ts'

type SplitPartsProps = {
  unit: ChangeUnit
  units: readonly ChangeUnit[]
  draft: ChangeDraft
  onChange: (parts: Record<string, string>) => void
}

/** Which members of a cell, or which units below, go to which new one. */
export function SplitParts({ unit, ...props }: SplitPartsProps) {
  const api = useApi()
  const members = useQuery({ ...api.changes.transferable.queryOptions({ cellId: unit.id }), enabled: unit.isCell })
  if (!unit.isCell) return <Parts {...props} rows={props.units.filter(({ parentId }) => parentId === unit.id)} />
  if (members.error) return <LoadProblem error={members.error} onRetry={() => void members.refetch()} />
  return members.data ? <Parts {...props} rows={members.data.members} /> : <Waiting />
}

function Parts({ rows, draft, onChange }: Omit<SplitPartsProps, 'unit'> & { rows: readonly { id: string; name: string }[] }) {
  const t = useTranslations('changes')
  const places = draft.into.map(({ id, name }, index) => ({ id, label: name || t('newNumber', { number: index + 1 }) }))
  const items = draft.goesOn ? [{ id: 'STAYS', label: t('stays') }, ...places] : places
  return (
    <fieldset>
      <legend className="field-label">{t('parts')}</legend>
      <ul>
        {rows.map(({ id, name }) => (
          <li key={id} className="grid items-center gap-2 border-b border-rule py-2 min-[520px]:grid-cols-2">
            <span>{name}</span>
            <Select
              label={t('placeOf', { name })}
              labelHidden
              placeholder={t('choosePlace')}
              items={items}
              value={draft.parts[id] ?? (draft.goesOn ? 'STAYS' : null)}
              onChange={(toId) => onChange({ ...draft.parts, [id]: toId })}
            />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="second">{t('noParts')}</p>}
    </fieldset>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AuditPage } from '#contract/oversight.ts'
import { type ActGroup, actGroups } from '#domain/audit/acts.ts'
import { Button } from '#screens/kit/button.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { dayOrNull } from '../changes/day-or-null.ts'
import { DayField } from '../day-field.tsx'

export type Filter = { group: ActGroup | null; person: string; within: string | null; from: string | null; to: string | null }

export const noFilter: Filter = { group: null, person: '', within: null, from: null, to: null }

type AuditFilterProps = { units: AuditPage['units']; pending: boolean; onSearch: (filter: Filter) => void }

/** By kind of act, person, place and days. */
export function AuditFilter({ units, pending, onSearch }: AuditFilterProps) {
  const t = useTranslations('oversight.audit')
  const [typed, setTyped] = useState(noFilter)
  const change = (part: Partial<Filter>) => setTyped({ ...typed, ...part })
  const isUnreadable = (day: string | null) => day !== null && dayOrNull(day) === null
  const wrong = (day: string | null) => (isUnreadable(day) ? t('noDay') : null)
  return (
    <form
      className="mb-6 grid items-start gap-4 min-[560px]:grid-cols-2 min-[1200px]:grid-cols-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isUnreadable(typed.from) && !isUnreadable(typed.to)) onSearch(typed)
      }}
    >
      <Select
        label={t('group')}
        placeholder={t('all')}
        items={[{ id: 'ALL' as const, label: t('all') }, ...actGroups.map((id) => ({ id, label: t(`groups.${id}`) }))]}
        value={typed.group ?? 'ALL'}
        onChange={(group) => change({ group: group === 'ALL' ? null : group })}
      />
      <TextField
        label={t('person')}
        value={typed.person}
        onChange={(person) => change({ person })}
        type="search"
        autoComplete="off"
        maxLength={100}
      />
      <ComboBox
        label={t('within')}
        placeholder={t('all')}
        nothingFound={t('noUnit')}
        items={units.map(({ id, name }) => ({ id, label: name }))}
        value={typed.within}
        onChange={(within) => change({ within })}
      />
      <DayField label={t('from')} value={typed.from} onChange={(from) => change({ from })} error={wrong(typed.from)} />
      <DayField label={t('to')} value={typed.to} onChange={(to) => change({ to })} error={wrong(typed.to)} />
      <div className="flex flex-wrap gap-3 min-[560px]:col-span-full">
        <Button kind="primary" type="submit" pending={pending} pendingText={t('reading')}>
          {t('search')}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setTyped(noFilter)
            onSearch(noFilter)
          }}
        >
          {t('clear')}
        </Button>
      </div>
    </form>
  )
}

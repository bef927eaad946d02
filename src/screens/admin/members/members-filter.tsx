'use client'

import { useTranslations } from 'next-intl'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { memberFilters, type WantedMembers } from './wanted-members.ts'

/** A long list is searched by name or card, and narrowed by standing and status. */
export function MembersFilter({ value, onChange }: { value: WantedMembers; onChange: (value: WantedMembers) => void }) {
  const t = useTranslations('admin.member')
  return (
    <div className="grid gap-4 min-[560px]:grid-cols-2">
      <TextField
        label={t('search')}
        value={value.typed}
        onChange={(typed) => onChange({ ...value, typed })}
        type="search"
        autoComplete="off"
      />
      <Select
        label={t('filter')}
        placeholder={t('filters.ALL')}
        items={memberFilters.map((id) => ({ id, label: t(`filters.${id}`) }))}
        value={value.filter}
        onChange={(filter) => onChange({ ...value, filter })}
      />
    </div>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ChangeUnit } from '#contract/changes.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { withoutDiacritics } from '#screens/kit/without-diacritics.ts'

type Units = readonly ChangeUnit[]

/** One unit, found by a part of its name or code. */
export function OneUnit(props: {
  label: string
  units: Units
  value: string | null
  onChange: (id: string) => void
  error?: string | null
}) {
  const { label, units, value, onChange, error } = props
  const t = useTranslations('changes')
  return (
    <ComboBox
      label={label}
      placeholder={t('choose')}
      nothingFound={t('nothingFound')}
      items={units.map(({ id, name, code }) => ({ id, label: name, hint: code }))}
      value={value}
      onChange={onChange}
      error={error ?? null}
    />
  )
}

const shownAtMost = 40

/** Several units; those chosen stay on top while one looks for more. */
export function SeveralUnits({
  label,
  units,
  value,
  onChange,
}: {
  label: string
  units: Units
  value: string[]
  onChange: (ids: string[]) => void
}) {
  const t = useTranslations('changes')
  const [typed, setTyped] = useState('')
  const plain = withoutDiacritics(typed)
  const chosen = units.filter(({ id }) => value.includes(id))
  const others = units.filter(({ id, name, code }) => !value.includes(id) && withoutDiacritics(`${name} ${code}`).includes(plain))
  const toggle = (id: string, on: boolean) => onChange(on ? [...value, id] : value.filter((one) => one !== id))
  return (
    <fieldset className="grid gap-2">
      <legend className="field-label">{label}</legend>
      {units.length > 8 && <TextField label={t('find')} value={typed} onChange={setTyped} type="search" autoComplete="off" />}
      <div className="grid max-h-[340px] overflow-y-auto border-y border-rule py-1">
        {[...chosen, ...others.slice(0, shownAtMost)].map(({ id, name, code, depth }) => (
          <Checkbox key={id} isSelected={value.includes(id)} onChange={(on) => toggle(id, on)}>
            <span style={{ paddingLeft: plain ? 0 : Math.max(0, depth - 1) * 14 }}>
              {name} <small className="second num">{code}</small>
            </span>
          </Checkbox>
        ))}
        {others.length > shownAtMost && <p className="second py-2">{t('more', { count: others.length - shownAtMost })}</p>}
        {chosen.length + others.length === 0 && <p className="second py-2">{t('nothingFound')}</p>}
      </div>
    </fieldset>
  )
}

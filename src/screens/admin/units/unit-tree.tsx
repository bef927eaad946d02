'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminTree, TreeUnit } from '#contract/admin.ts'
import { dayText } from '#screens/kit/dates.ts'
import { TextField } from '#screens/kit/text-field.tsx'

export type UnitTreeProps = { tree: AdminTree; chosen: string | null; onChoose: (id: string) => void }

const manyUnits = 12

/** Units by depth, parents before children; found by a part of the name where there are many. */
export function UnitTree({ tree, chosen, onChoose }: UnitTreeProps) {
  const t = useTranslations('admin')
  const [typed, setTyped] = useState('')
  const found = tree.units.filter((unit) => matches(unit, typed))
  return (
    <div className="grid gap-3">
      {tree.units.length > manyUnits && (
        <TextField label={t('find')} value={typed} onChange={setTyped} type="search" className="px-4" autoComplete="off" />
      )}
      {found.length === 0 && <p className="second px-4">{t('noneFound')}</p>}
      <ul>
        {found.map((unit) => (
          <li key={unit.id}>
            <button
              type="button"
              onClick={() => onChoose(unit.id)}
              aria-current={unit.id === chosen ? 'true' : undefined}
              style={{ paddingLeft: 18 + (typed ? 0 : unit.depth * 18) }}
              className={`min-h-12 w-full cursor-pointer py-2 pr-3 text-left leading-snug ${unit.id === chosen ? 'bg-paper font-bold shadow-[inset_6px_0_0_var(--red)]' : ''}`}
            >
              {unit.name}
              {unit.members !== null && (
                <small className="num second block font-normal">{t('unit.membersCount', { count: unit.members })}</small>
              )}
            </button>
          </li>
        ))}
      </ul>
      {tree.closed.length > 0 && (
        <details className="px-4">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold">{t('closed')}</summary>
          <ul className="grid gap-2">
            {tree.closed.map((unit) => (
              <li key={`${unit.id} ${unit.validFrom}`}>
                {unit.name}
                <small className="num second block">{unit.validTo && t('untilWhen', { date: dayText(unit.validTo) })}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Without marks and case: "ap 3" finds "Ấp 3". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()

const matches = (unit: TreeUnit, typed: string): boolean =>
  plain(`${unit.name} ${unit.code} ${unit.orgCode ?? ''}`).includes(plain(typed.trim()))

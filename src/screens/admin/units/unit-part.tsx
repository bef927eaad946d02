'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminTree, TreeUnit } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { type Pair, Pairs } from '#screens/kit/pairs.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { PositionsPart } from './positions-part.tsx'
import { TemplatesPart } from './templates-part.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { useTypeName } from './unit-type.ts'

export type UnitPartProps = { unit: TreeUnit; tree: AdminTree; onChoose: (id: string) => void }

/** One unit: what it is, what lies below, its members or rules, who holds a position in it. */
export function UnitPart({ unit, tree, onChoose }: UnitPartProps) {
  const t = useTranslations('admin')
  const typeName = useTypeName()
  const [open, setOpen] = useState<'add' | 'edit' | null>(null)
  const close = () => setOpen(null)
  const children = tree.units.filter((one) => one.parentId === unit.id)
  const pairs: Pair[] = [
    { id: 'type', head: t('unit.type'), value: typeName(unit.type) },
    { id: 'code', head: t('unit.code'), value: unit.code },
    { id: 'orgCode', head: t('unit.orgCode'), value: unit.orgCode ?? t('unit.orgCodeNone') },
    { id: 'from', head: t('unit.validFrom'), value: dayText(unit.validFrom) },
    ...(unit.validTo ? [{ id: 'to', head: t('unit.validTo'), value: dayText(unit.validTo) }] : []),
  ]
  return (
    <div className="grid max-w-[860px] gap-8 pb-16">
      <div className="grid gap-4">
        <div>
          <h2 className="text-desk-4">{unit.name}</h2>
          {unit.grassroots && <p className="second">{t('unit.grassrootsShort')}</p>}
        </div>
        <Pairs pairs={pairs} headWidth="min(14em, 42%)" />
        <div className="flex flex-wrap gap-3">
          {unit.isCell ? (
            <ButtonLink href={paths.adminCell(unit.id)} kind="primary">
              {t('unit.openMembers')}
            </ButtonLink>
          ) : (
            <Button kind="primary" onPress={() => setOpen('add')}>
              {t('unit.add')}
            </Button>
          )}
          <Button onPress={() => setOpen('edit')}>{t('unit.edit')}</Button>
          <ButtonLink href={paths.transfers(unit.id)}>{t('unit.openTransfers')}</ButtonLink>
          <ButtonLink href={paths.importSheet(unit.id)}>{t('unit.openImport')}</ButtonLink>
          {!unit.isCell && <ButtonLink href={paths.exchange(unit.id)}>{t('unit.openExchange')}</ButtonLink>}
          {!unit.isCell && <ButtonLink href={paths.unitChanges(unit.id)}>{t('unit.openChanges')}</ButtonLink>}
          <ButtonLink href={paths.audit(unit.id)}>{t('unit.openAudit')}</ButtonLink>
        </div>
      </div>
      {!unit.isCell && <Below units={children} onChoose={onChoose} />}
      <TemplatesPart unit={unit} />
      <PositionsPart unit={unit} today={tree.today} />
      {open === 'add' && <UnitDialog parent={unit} today={tree.today} onClose={close} onSaved={onChoose} />}
      {open === 'edit' && <UnitDialog unit={unit} today={tree.today} onClose={close} onSaved={onChoose} />}
    </div>
  )
}

function Below({ units, onChoose }: { units: readonly TreeUnit[]; onChoose: (id: string) => void }) {
  const t = useTranslations('admin.unit')
  return (
    <section>
      <SectionHead aside={units.length > 0 ? units.length : undefined}>{t('children')}</SectionHead>
      {units.length === 0 && <EmptyState title={t('addFirst')} />}
      <ul>
        {units.map((unit) => (
          <li key={unit.id} className="border-b border-rule">
            <button
              type="button"
              onClick={() => onChoose(unit.id)}
              className="flex min-h-12 w-full cursor-pointer items-center justify-between gap-4 py-2 text-left"
            >
              <span className="underline underline-offset-4">{unit.name}</span>
              {unit.members !== null && <span className="num second">{t('membersCount', { count: unit.members })}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

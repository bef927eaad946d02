'use client'

import { useTranslations } from 'next-intl'
import type { TreeUnit } from '#contract/admin.ts'
import { type Fact, Facts } from '#screens/kit/facts.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** What an administrator does on an empty installation, in order; the first two know how far they are. */
export function NextSteps({ units }: { units: readonly TreeUnit[] }) {
  const t = useTranslations('admin')
  const cells = units.filter((unit) => unit.isCell)
  const members = cells.reduce((sum, cell) => sum + (cell.members ?? 0), 0)
  const counted = (key: 'units' | 'members', count: number): Fact => ({
    id: key,
    sign: count > 0 ? 'ok' : 'due',
    text: (
      <>
        {t(`steps.${key}`)}
        <span className="second block">{t(`steps.${key}Done`, { count })}</span>
      </>
    ),
  })
  const plain = (key: 'positions' | 'slips' | 'rules'): Fact => ({ id: key, sign: 'wait', text: t(`steps.${key}`) })
  return (
    <>
      <SectionHead level={2}>{t('steps.title')}</SectionHead>
      <Facts
        facts={[counted('units', cells.length), counted('members', members), plain('positions'), plain('slips'), plain('rules')]}
        plain
      />
      <p className="second border-t border-rule pt-3">{t('promise')}</p>
    </>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { capRuleFor, type LevelCounts, mostExcellent } from '#domain/classification/excellent-cap.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { proposeLevel } from '#domain/classification/proposed-level.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { NumberField } from './number-field.tsx'
import { useRules } from './rules-context.tsx'

// Worked examples A (comrade A) and B of the rules: what a first look should show.
const exampleTally: LevelCounts = { EXCELLENT: 9, GOOD: 5, SATISFACTORY: 2, NOT_COMPLETED: 1 }
const exampleCounts: LevelCounts = { EXCELLENT: 13, GOOD: 37, SATISFACTORY: 9, NOT_COMPLETED: 1 }

/** "This tally would give …": by the rules in force and by those being changed. */
export function RulePreview() {
  const { rules, loaded } = useRules()
  const t = useTranslations('admin.rules.preview')
  const unit = useTranslations('admin.rules.unit')
  const [tally, setTally] = useState(exampleTally)
  const [base, setBase] = useState(20)
  const [counts, setCounts] = useState(exampleCounts)
  const isReadable = [base, ...levels.flatMap((level) => [tally[level], counts[level]])].every((one) => Number.isSafeInteger(one))
  const marks = levels.reduce((sum, level) => sum + tally[level], 0)
  return (
    <section className="grid gap-4">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <p className="second">{t('lead')}</p>
      <Numbers label={t('tally')} value={tally} onChange={setTally} />
      <NumberField label={t('base')} value={base} onChange={setBase} unit={unit('people')} error={marks > base ? t('tooMany') : null} />
      <Numbers label={t('counts')} value={counts} onChange={setCounts} />
      {isReadable && (
        <div className="grid gap-4 border-2 border-ink p-4 min-[520px]:grid-cols-2" aria-live="polite">
          <Outcome title={t('now')} rules={loaded} tally={tally} base={base} counts={counts} />
          <Outcome title={t('then')} rules={rules} tally={tally} base={base} counts={counts} />
        </div>
      )}
    </section>
  )
}

type Outcomes = { title: string; rules: RuleSet; tally: LevelCounts; base: number; counts: LevelCounts }

function Outcome({ title, rules, tally, base, counts }: Outcomes) {
  const t = useTranslations('admin.rules.preview')
  const level = useTranslations('notebook.level')
  const proposal = proposeLevel(tally, base, rules.tallyRule)
  const most = (outstanding: boolean) => mostExcellent(capRuleFor(rules.cap, outstanding), counts)
  return (
    <div>
      <h3 className="label">{title}</h3>
      <p className="second mt-2">{t('proposed')}</p>
      <p className="text-[1.2em] font-bold">
        {proposal === null ? t('BY_COMMITTEE') : proposal === 'NO_MAJORITY' ? t('NO_MAJORITY') : level(proposal)}
      </p>
      <p className="second mt-2">{t('max')}</p>
      <p className="num text-[1.2em] font-bold">
        {isPercent(rules) ? t('outstanding', { count: String(most(false)), more: String(most(true)) }) : '–'}
      </p>
    </div>
  )
}

/** A percentage that was emptied is no rule yet. */
const isPercent = ({ cap }: RuleSet): boolean => Number.isSafeInteger(cap.percent) && Number.isSafeInteger(cap.percentOutstanding)

function Numbers({ label, value, onChange }: { label: string; value: LevelCounts; onChange: (value: Record<Level, number>) => void }) {
  const level = useTranslations('notebook.level')
  return (
    <fieldset>
      <legend className="field-label">{label}</legend>
      <div className="grid items-end gap-3 min-[420px]:grid-cols-2 min-[760px]:grid-cols-4">
        {levels.map((one) => (
          <NumberField
            key={one}
            label={level(one)}
            value={value[one]}
            onChange={(count) => onChange({ ...value, [one]: count })}
            unit={null}
            error={null}
          />
        ))}
      </div>
    </fieldset>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ScoreGate } from '#domain/classification/rule-set.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { NumberField } from './number-field.tsx'
import { useRules } from './rules-context.tsx'

const levels = ['EXCELLENT', 'GOOD', 'SATISFACTORY'] as const
const parts = ['minScore', 'onTimePercent', 'exceededPercent'] as const

/** Least score and shares of tasks for each level, or no scores at all. */
export function ScoreGates() {
  const { rules, loaded, change, mistake } = useRules()
  const t = useTranslations('admin.rules')
  const level = useTranslations('notebook.level')
  const gates = rules.scoreGates
  const usual = loaded.scoreGates ?? levels.map((one): ScoreGate => ({ level: one, minScore: 0, onTimePercent: 0, exceededPercent: 0 }))
  const set = (gate: ScoreGate) => change({ ...rules, scoreGates: (gates ?? []).map((one) => (one.level === gate.level ? gate : one)) })
  const wrong = mistake('scoreGates')
  return (
    <div className="grid gap-4">
      <Checkbox isSelected={gates !== null} onChange={(on) => change({ ...rules, scoreGates: on ? usual : null })}>
        {t('field.scores.on')}
      </Checkbox>
      {gates?.map((gate) => (
        <fieldset key={gate.level} className="border-t border-rule pt-2">
          <legend className="float-left w-full pb-1 font-semibold">{level(gate.level)}</legend>
          <div className="clear-both grid grid-cols-3 items-end gap-3">
            {parts.map((part) => (
              <NumberField
                key={part}
                label={t(`field.scores.${part}`)}
                value={gate[part]}
                onChange={(value) => set({ ...gate, [part]: value })}
                unit={part === 'minScore' ? t('unit.points') : t('unit.percent')}
                error={null}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {wrong && <ErrorNotice title={wrong} />}
    </div>
  )
}

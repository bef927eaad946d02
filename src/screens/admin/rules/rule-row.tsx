'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextField } from '#screens/kit/text-field.tsx'
import { RuleControl } from './rule-control.tsx'
import type { RuleField } from './rule-fields.ts'
import { differs, sourceOf, withSource } from './rule-values.ts'
import { useRules } from './rules-context.tsx'
import { ScoreGates } from './score-gates.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** One rule: what it is and why, its value, where that comes from. A changed value asks for the source of the change. */
export function RuleRow({ field }: { field: RuleField }) {
  const { rules, loaded, change } = useRules()
  const t = useTranslations('admin.rules')
  const words = useRuleWords(field)
  const isChanged = differs(rules, loaded, field.path)
  const source = sourceOf(rules, field.path)
  return (
    <section
      className={`grid gap-x-8 gap-y-3 border-b border-rule py-5 min-[760px]:grid-cols-[minmax(0,1fr)_340px] ${isChanged ? 'bg-gold-wash px-3' : ''}`}
    >
      <div>
        <h3>{words.label}</h3>
        <p className="second mt-1">{words.help}</p>
        {!isChanged && <p className="third mt-2 text-[15px]">{source ? t('source', { source }) : t('sourceNone')}</p>}
      </div>
      <div className="grid content-start gap-3">
        <Control field={field} label={words.label} />
        {isChanged && (
          <TextField
            label={t('sourceEdit')}
            hint={t('sourceHint')}
            value={rules.sources[field.path] ?? ''}
            onChange={(text) => change(withSource(rules, field.path, text))}
            maxLength={500}
          />
        )}
      </div>
    </section>
  )
}

function Control({ field, label }: { field: RuleField; label: string }): ReactNode {
  return field.kind === 'scores' ? <ScoreGates /> : <RuleControl field={field} label={label} />
}

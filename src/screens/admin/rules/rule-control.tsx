'use client'

import { useTranslations } from 'next-intl'
import { type BallotKind, type BallotMode, selfVoteIn } from '#domain/classification/rule-set.ts'
import { secretKinds } from '#domain/classification/validate-rule-set.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { NumberField } from './number-field.tsx'
import type { RuleField } from './rule-fields.ts'
import { valueAt, withValue } from './rule-values.ts'
import { useRules } from './rules-context.tsx'
import { useRuleOption } from './use-rule-words.ts'

type Asked = Exclude<RuleField, { kind: 'scores' }>

/** How a rule is asked, by its kind. */
export function RuleControl({ field, label }: { field: Asked; label: string }) {
  const { rules, change, mistake } = useRules()
  const t = useTranslations('admin.rules')
  const option = useRuleOption()
  const set = (path: string) => (value: unknown) => change(withValue(rules, path, value))
  const value = valueAt(rules, field.path)
  switch (field.kind) {
    case 'flag':
      return (
        <Checkbox isSelected={value === true} onChange={set(field.path)} aria-label={label}>
          {t(value === true ? 'on' : 'off')}
        </Checkbox>
      )
    case 'text':
      return (
        <TextField
          label={label}
          labelHidden
          value={String(value ?? '')}
          onChange={set(field.path)}
          error={mistake(field.path)}
          maxLength={20}
        />
      )
    case 'number':
      return (
        <NumberField
          label={label}
          labelHidden
          value={asNumber(value)}
          onChange={set(field.path)}
          unit={t(`unit.${field.unit}`)}
          error={mistake(field.path)}
        />
      )
    case 'choice':
      return (
        <RadioGroup
          label={label}
          labelHidden
          items={field.options.map((id) => ({ id, label: option(field.words, id) }))}
          value={String(value)}
          onChange={set(field.path)}
          error={mistake(field.path)}
        />
      )
    case 'pair':
      return (
        <div className="grid gap-1">
          <div className="grid grid-cols-2 gap-3">
            {field.parts.map((part) => (
              <NumberField
                key={part}
                label={option(field.words, part)}
                value={asNumber(valueAt(rules, `${field.path}.${part}`))}
                onChange={set(`${field.path}.${part}`)}
                unit={field.unit && t(`unit.${field.unit}`)}
                error={mistake(field.path)}
              />
            ))}
          </div>
        </div>
      )
    case 'ballot':
      return <BallotRule field={field} />
  }
}

function BallotRule({ field }: { field: Extract<RuleField, { kind: 'ballot' }> }) {
  const { rules, change, mistake } = useRules()
  const t = useTranslations('admin.rules.field')
  const people = useTranslations('admin.rules.unit')
  const { mode, layout, atMost } = rules.ballots[field.of]
  return (
    <>
      <RadioGroup
        label={t('mode.label')}
        items={modesOf(field.of, mode).map((id) => ({ id, label: t(`mode.${id}`) }))}
        value={mode}
        onChange={(value) => change(withValue(rules, `${field.path}.mode`, value))}
        error={mistake(`${field.path}.mode`)}
        inline
      />
      {field.layouts.length > 1 && (
        <Select
          label={t('layout.label')}
          placeholder={t('layout.label')}
          items={field.layouts.map((id) => ({ id, label: t(`layout.${id}`) }))}
          value={layout}
          onChange={(value) => change(withValue(rules, `${field.path}.layout`, value))}
          error={mistake(`${field.path}.layout`)}
        />
      )}
      {field.of === 'PRAISE' && mode === 'OPEN' && (
        <Checkbox
          isSelected={selfVoteIn(rules, 'PRAISE') === 'EXCLUDED'}
          onChange={(isOut) => change(withValue(rules, `${field.path}.selfVote`, isOut ? 'EXCLUDED' : 'ALLOWED'))}
        >
          {t('notOnOneself')}
        </Checkbox>
      )}
      {layout === 'CHOOSE_UP_TO_K' && (
        <NumberField
          label={t('atMost')}
          value={asNumber(atMost)}
          onChange={(value) => change(withValue(rules, `${field.path}.atMost`, value))}
          unit={people('people')}
          error={mistake(`${field.path}.atMost`)}
        />
      )}
    </>
  )
}

/** Open votes are offered where they are held; a stored one that is not stays to be seen and changed. */
const modesOf = (kind: BallotKind, stored: BallotMode): BallotMode[] =>
  secretKinds.includes(kind) && stored === 'SECRET' ? ['SECRET'] : ['SECRET', 'OPEN']

/** A number that was emptied and kept on this device comes back as null: still no number. */
const asNumber = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

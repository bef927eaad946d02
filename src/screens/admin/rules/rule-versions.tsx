'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminRuleSet } from '#contract/admin.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { type RuleField, ruleGroups } from './rule-fields.ts'
import { differs, valueAt } from './rule-values.ts'
import { useRuleOption, useRuleWords } from './use-rule-words.ts'

/** The unit's own versions of the year; one of them beside the rules in force, where they differ. */
export function RuleVersions({ loaded }: { loaded: AdminRuleSet }) {
  const t = useTranslations('admin.rules.versions')
  const [chosen, setChosen] = useState<string | null>(null)
  const others = loaded.versions.filter(({ version }) => version !== loaded.ruleSet.version)
  const that = others.find(({ version }) => String(version) === chosen)
  return (
    <section className="grid gap-4">
      <SectionHead level={2} aside={loaded.versions.length || undefined}>
        {t('title')}
      </SectionHead>
      {others.length === 0 ? (
        <p className="second">
          {loaded.versions.length > 0 ? t('current', { version: loaded.ruleSet.version }) : t('none', { year: loaded.year })}
        </p>
      ) : (
        <Select
          label={t('compare')}
          placeholder={t('choose')}
          items={others.map(({ version, name }) => ({ id: String(version), label: t('version', { version, name }) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {that && <Differences that={that} now={loaded.ruleSet} />}
    </section>
  )
}

function Differences({ that, now }: { that: RuleSet; now: RuleSet }) {
  const t = useTranslations('admin.rules.versions')
  const fields = ruleGroups.flatMap((group) => group.fields).filter((field) => differs(that, now, field.path))
  const columns: Column<RuleField>[] = [
    { id: 'rule', head: t('rule'), isRowHead: true, cell: (field) => <RuleName field={field} /> },
    { id: 'that', head: t('that', { version: that.version }), cell: (field) => <Value field={field} rules={that} /> },
    { id: 'now', head: t('now'), cell: (field) => <Value field={field} rules={now} /> },
  ]
  const since = ({ holdsFrom }: RuleSet) => (holdsFrom ? dayText(holdsFrom) : t('fromStart'))
  return (
    <>
      <p>{t('days', { version: that.version, that: since(that), now: since(now) })}</p>
      <Table caption={t('compare')} columns={columns} rows={fields} rowKey={({ path }) => path} empty={<p>{t('same')}</p>} />
    </>
  )
}

const RuleName = ({ field }: { field: RuleField }) => useRuleWords(field).label

function Value({ field, rules }: { field: RuleField; rules: RuleSet }) {
  const t = useTranslations('admin.rules')
  const option = useRuleOption()
  const value = valueAt(rules, field.path)
  if (value === undefined || value === null) return t('versions.notSet')
  switch (field.kind) {
    case 'choice':
      return option(field.words, String(value))
    case 'flag':
      return t(value === true ? 'on' : 'off')
    case 'number':
      return `${value} ${t(`unit.${field.unit}`)}`
    case 'pair':
      return field.parts.map((part) => `${option(field.words, part)} ${valueAt(rules, `${field.path}.${part}`)}`).join(', ')
    case 'ballot':
      return `${t(`field.mode.${rules.ballots[field.of].mode}`)}, ${t(`field.layout.${rules.ballots[field.of].layout}`)}`
    case 'scores':
      return (rules.scoreGates ?? [])
        .map(({ minScore, onTimePercent, exceededPercent }) => `${minScore} / ${onTimePercent}% / ${exceededPercent}%`)
        .join('; ')
    default:
      return String(value)
  }
}

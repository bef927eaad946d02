'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { AdminRuleSet } from '#contract/admin.ts'
import type { RuleSetOnTheWire } from '#contract/rule-set.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import { validateRuleSet } from '#domain/classification/validate-rule-set.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { useSaving } from '../use-saving.ts'
import { useSentence } from '../use-sentence.ts'
import { ruleGroups } from './rule-fields.ts'
import { RulePreview } from './rule-preview.tsx'
import { RuleRow } from './rule-row.tsx'
import { differs } from './rule-values.ts'
import { RulesProvider } from './rules-context.tsx'

/** The rules by group; what was changed and not yet saved is kept on this device. */
export function RuleSetForm({ loaded, storageKey }: { loaded: AdminRuleSet; storageKey: string }) {
  const t = useTranslations('admin.rules')
  const admin = useTranslations('admin')
  const kit = useTranslations('kit')
  const api = useApi()
  const sentence = useSentence()
  const saving = useSaving(useMutation(api.admin.saveRuleSet.mutationOptions()))
  const [kept, keep] = useKept(storageKey, asRuleSet)
  const [asked, setAsked] = useState(false)
  const rules = kept ?? { ...loaded.ruleSet, holdsFrom: loaded.today }
  const problems = useMemo(() => validateRuleSet(rules), [rules])
  // Mistakes stand beside their fields as soon as a value is changed; the shipped ones are never wrong.
  const mistake = (path: string) => {
    const found = problems.find((one) => one.field === path)
    return found ? sentence(found.code) : (saving.problem?.fields[`ruleSet.${path}`] ?? saving.problem?.fields[path] ?? null)
  }
  const changed = ruleGroups.flatMap((group) => group.fields).filter((field) => differs(rules, loaded.ruleSet, field.path)).length
  const renamed = rules.name !== loaded.ruleSet.name
  const sourced = JSON.stringify(rules.sources) !== JSON.stringify(loaded.ruleSet.sources)
  const count = changed + (renamed ? 1 : 0)
  const submit = () => {
    setAsked(true)
    if (problems.length > 0) return
    void saving.save({ unitId: loaded.unitId, year: loaded.year, ruleSet: asSent({ ...rules, version: loaded.newestVersion }) }, () =>
      keep(null),
    )
  }
  return (
    <RulesProvider value={{ rules, loaded: loaded.ruleSet, change: keep, mistake }}>
      <form
        className="grid gap-10"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHelp')}
          value={rules.name}
          onChange={(name) => keep({ ...rules, name })}
          error={mistake('name')}
          maxLength={200}
        />
        <DayField
          label={t('holdsFrom')}
          hint={t('holdsFromHelp')}
          value={rules.holdsFrom ?? null}
          onChange={(day) => keep({ ...rules, holdsFrom: day ?? undefined })}
          error={mistake('holdsFrom')}
        />
        {!loaded.own || differsFrom(rules, loaded.inherited) === 0 ? null : (
          <div>
            <Button
              onPress={() =>
                keep({ ...loaded.inherited, name: rules.name, version: rules.version, year: rules.year, holdsFrom: rules.holdsFrom })
              }
            >
              {t('takeAbove', { name: loaded.inherited.name, count: differsFrom(rules, loaded.inherited) })}
            </Button>
          </div>
        )}
        <RulePreview />
        {ruleGroups.map((group) => (
          <section key={group.id}>
            <SectionHead level={2}>{t(`groups.${group.id}`)}</SectionHead>
            {group.fields.map((field) => (
              <RuleRow key={field.path} field={field} />
            ))}
          </section>
        ))}
        <div className="sticky bottom-0 z-10 grid gap-3 border-t-2 border-ink bg-paper py-4">
          {saving.problem && <ErrorNotice title={saving.problem.sentence} id={saving.problem.errorId ?? undefined} />}
          {asked && problems[0] && <ErrorNotice title={sentence(problems[0].code)} />}
          <div className="flex flex-wrap items-center gap-4">
            {count > 0 || sourced ? <Tag state="part">{t('changed', { count })}</Tag> : <span className="second">{t('nothing')}</span>}
            <span className="flex-1" />
            {(count > 0 || sourced) && (
              <ConfirmButton
                kind="quiet"
                ask={{
                  title: t('resetAsk'),
                  consequence: t('resetWhat', { version: loaded.ruleSet.version }),
                  confirm: t('reset'),
                  cancel: kit('cancel'),
                }}
                onConfirm={() => keep(null)}
              >
                {t('reset')}
              </ConfirmButton>
            )}
            <Button
              kind="primary"
              type="submit"
              pending={saving.pending}
              pendingText={admin('saving')}
              isDisabled={count === 0 && !sourced}
            >
              {t('save', { version: loaded.newestVersion + 1 })}
            </Button>
          </div>
        </div>
      </form>
    </RulesProvider>
  )
}

const differsFrom = (a: RuleSet, b: RuleSet): number =>
  ruleGroups.flatMap((group) => group.fields).filter((field) => differs(a, b, field.path)).length

function asRuleSet(stored: unknown): RuleSet | null {
  const format = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'format') : null
  return format === 'so-tay-rule-set/1' ? (stored as RuleSet) : null
}

/** As the wire takes it: lists of its own. */
const asSent = ({ scoreGates, ...rules }: RuleSet): RuleSetOnTheWire => ({ ...rules, scoreGates: scoreGates && [...scoreGates] })

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CampaignTargets, TargetGroup } from '#domain/campaign/plan.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import type { PlanDraft } from './plan-draft.ts'
import { QuestionsPart } from './questions-part.tsx'

export type PlanFormProps = {
  unitId: string
  /** Null: a new campaign. */
  campaignId: string | null
  version: number
  start: PlanDraft
  onSaved: (saved: { campaignId: string; version: number }) => void
  onCancel?: () => void
}

const groups: readonly TargetGroup[] = ['ALL', 'WITH_POST', 'WITHOUT_POST']
const targetKeys = ['members', 'leaders', 'cells', 'meetings'] as const

/** The plan of a campaign as the committee writes it: period, document, whom it asks, targets, and the questions of each group. */
export function PlanForm({ unitId, campaignId, version, start, onSaved, onCancel }: PlanFormProps) {
  const t = useTranslations('campaignDesk.plan')
  const kit = useTranslations('kit')
  const [plan, setPlan] = useState(start)
  const set = (change: Partial<PlanDraft>) => setPlan({ ...plan, ...change })
  const { save, saving, sentence, fieldError } = useSavePlan({ unitId, campaignId, version })
  return (
    <form
      className="grid max-w-[860px] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void save(plan, onSaved)
      }}
    >
      <TextField
        label={t('name')}
        value={plan.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        error={fieldError('name')}
        isRequired
      />
      <div className="grid gap-5 min-[700px]:grid-cols-2">
        <TextField label={t('number')} hint={t('numberHint')} value={plan.number} onChange={(number) => set({ number })} maxLength={60} />
        <DateField label={t('issuedOn')} value={plan.issuedOn} onChange={(issuedOn) => set({ issuedOn })} error={fieldError('issuedOn')} />
        <DateField
          label={t('startsOn')}
          value={plan.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          error={fieldError('startsOn')}
          isRequired
        />
        <DateField label={t('endsOn')} value={plan.endsOn} onChange={(endsOn) => set({ endsOn })} error={fieldError('endsOn')} isRequired />
      </div>
      <TextArea
        label={t('purpose')}
        hint={t('purposeHint')}
        value={plan.purpose}
        onChange={(purpose) => set({ purpose })}
        maxLength={3000}
      />
      <RadioGroup
        label={t('group')}
        items={groups.map((id) => ({ id, label: t(`groups.${id}`) }))}
        value={plan.group}
        onChange={(group) => set({ group })}
        inline
      />
      <Targets targets={plan.targets} onChange={(targets) => set({ targets })} errorOf={(key) => fieldError(`targets.${key}`)} />
      {plan.group !== 'WITHOUT_POST' && (
        <QuestionsPart
          title={t('formWITH_POST')}
          form={plan.forms.WITH_POST}
          onChange={(form) => set({ forms: { ...plan.forms, WITH_POST: form } })}
          errorOf={(index) => fieldError(`forms.WITH_POST.${index}.label`)}
        />
      )}
      {plan.group !== 'WITH_POST' && (
        <QuestionsPart
          title={t('formWITHOUT_POST')}
          form={plan.forms.WITHOUT_POST}
          onChange={(form) => set({ forms: { ...plan.forms, WITHOUT_POST: form } })}
          errorOf={(index) => fieldError(`forms.WITHOUT_POST.${index}.label`)}
        />
      )}
      {sentence && (
        <Note tone="red" role="alert">
          {sentence}
        </Note>
      )}
      <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
        <Button type="submit" kind={campaignId === null ? 'primary' : 'secondary'} pending={saving} pendingText={t('saving')}>
          {t('save')}
        </Button>
        {onCancel && (
          <Button kind="quiet" onPress={onCancel}>
            {kit('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

type TargetsProps = {
  targets: CampaignTargets
  onChange: (targets: CampaignTargets) => void
  errorOf: (key: (typeof targetKeys)[number]) => string | null
}

function Targets({ targets, onChange, errorOf }: TargetsProps) {
  const t = useTranslations('campaignDesk.plan')
  return (
    <section className="grid gap-3">
      <SectionHead level={2}>{t('targets')}</SectionHead>
      <div className="grid gap-4 min-[560px]:grid-cols-2 min-[900px]:grid-cols-4">
        {targetKeys.map((key) => (
          <TextField
            key={key}
            label={t(`target.${key}`)}
            value={String(targets[key] || '')}
            inputMode="numeric"
            maxLength={3}
            onChange={(value) => onChange({ ...targets, [key]: Number(value.replace(/\D/g, '')) })}
            error={errorOf(key)}
          />
        ))}
      </div>
    </section>
  )
}

function useSavePlan({ unitId, campaignId, version }: Pick<PlanFormProps, 'unitId' | 'campaignId' | 'version'>) {
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const mutation = useMutation(api.campaign.save.mutationOptions())
  const problem = mutation.error ? asWords(mutation.error) : null
  const save = async (plan: PlanDraft, onSaved: PlanFormProps['onSaved']) => {
    try {
      const { startsOn, endsOn, ...rest } = plan
      const forms = { WITH_POST: [...plan.forms.WITH_POST], WITHOUT_POST: [...plan.forms.WITHOUT_POST] }
      const saved = await mutation.mutateAsync({
        unitId,
        campaignId,
        version,
        plan: { ...rest, forms, startsOn: startsOn ?? '', endsOn: endsOn ?? '' },
      })
      await queries.invalidateQueries(api.campaign.pathFilter())
      onSaved(saved)
    } catch {
      // The sentences stand in the form; what was typed stays.
    }
  }
  const fieldError = (field: string): string | null => problem?.fields[`plan.${field}`] ?? null
  return { save, saving: mutation.isPending, sentence: problem?.sentence ?? null, fieldError }
}

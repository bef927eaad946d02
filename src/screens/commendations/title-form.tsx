'use client'

import { useTranslations } from 'next-intl'
import type { TitleOnTheWire } from '#contract/commendation.ts'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { useUnitType } from './title-words.tsx'

type Props = { title: TitleOnTheWire; types: readonly string[]; onChange: (title: TitleOnTheWire) => void }

/** Every value of a title, each with what it means. */
export function TitleForm({ title, types, onChange }: Props) {
  const t = useTranslations('commendations')
  const typeWords = useUnitType()
  const change = (part: Partial<TitleOnTheWire>) => onChange({ ...title, ...part })
  const { limit } = title
  return (
    <div className="grid gap-4">
      <TextField label={t('titles.name')} value={title.name} onChange={(name) => change({ name })} maxLength={200} />
      <div className="grid gap-4 min-[700px]:grid-cols-2">
        <RadioGroup
          label={t('titles.subject')}
          items={(['PERSON', 'UNIT'] as const).map((id) => ({ id, label: t(`titles.subjects.${id}`) }))}
          value={title.subject}
          onChange={(subject) => change({ subject, ...(subject === 'UNIT' ? { deeds: 0 } : {}) })}
        />
        <RadioGroup
          label={t('titles.formLabel')}
          items={(['CERTIFICATE', 'CERTIFICATE_OF_MERIT', 'PRAISE'] as const).map((id) => ({ id, label: t(`form.${id}`) }))}
          value={title.form}
          onChange={(form) => change({ form })}
        />
        <RadioGroup
          label={t('titles.proposedBy')}
          items={(['OWN_UNIT', 'UPPER_COMMITTEE'] as const).map((id) => ({ id, label: t(`titles.proposers.${id}`) }))}
          value={title.proposedBy}
          onChange={(proposedBy) => change({ proposedBy })}
        />
        <Select
          label={t('titles.decidedAt')}
          hint={t('titles.decidedAtHint')}
          placeholder={t('titles.decidedAt')}
          items={['GRASSROOTS', ...types].map((id) => ({ id, label: typeWords(id) }))}
          value={title.decidedAt}
          onChange={(decidedAt) => change({ decidedAt })}
        />
        <Whole label={t('titles.years')} hint={t('titles.yearsHint')} value={title.years} onChange={(years) => change({ years })} />
        <RadioGroup
          label={t('titles.level')}
          items={(['EXCELLENT', 'GOOD'] as const).map((id) => ({ id, label: t(`titles.levels.${id}`) }))}
          value={title.level}
          onChange={(level) => change({ level })}
        />
        {title.subject === 'PERSON' && <Whole label={t('titles.deeds')} value={title.deeds} onChange={(deeds) => change({ deeds })} />}
        <Select
          label={t('titles.limit')}
          placeholder={t('titles.limit')}
          items={(['NONE', 'NUMBER', 'PERCENT'] as const).map((id) => ({ id, label: t(`titles.limits.${id}`) }))}
          value={limit.kind}
          onChange={(kind) => change({ limit: kind === 'NONE' ? { kind } : kind === 'NUMBER' ? { kind, most: 1 } : { kind, percent: 10 } })}
        />
        {limit.kind === 'NUMBER' && (
          <Whole label={t('titles.most')} value={limit.most} onChange={(most) => change({ limit: { ...limit, most } })} />
        )}
        {limit.kind === 'PERCENT' && (
          <Whole label={t('titles.percent')} value={limit.percent} onChange={(percent) => change({ limit: { ...limit, percent } })} />
        )}
      </div>
      <TextArea
        label={t('titles.source')}
        hint={t('titles.sourceHint')}
        value={title.source}
        onChange={(source) => change({ source })}
        maxLength={1000}
        rows={3}
      />
    </div>
  )
}

function Whole({ label, hint, value, onChange }: { label: string; hint?: string; value: number; onChange: (value: number) => void }) {
  return (
    <TextField
      label={label}
      {...(hint ? { hint } : {})}
      value={String(value)}
      onChange={(text) => onChange(Number(text.replace(/\D/g, '').slice(0, 5)))}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
    />
  )
}

'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReportSection } from '#domain/campaign/plan.ts'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { withQuestion } from './plan-draft.ts'

type Props = {
  title: string
  form: readonly ReportSection[]
  onChange: (form: ReportSection[]) => void
  errorOf: (index: number) => string | null
}

/** The questions of one group's report, in their order. */
export function QuestionsPart({ title, form, onChange, errorOf }: Props) {
  const t = useTranslations('campaignDesk.plan')
  const change = (index: number, changed: Partial<ReportSection>) =>
    onChange(form.map((one, at) => (at === index ? { ...one, ...changed } : one)))
  return (
    <section className="grid gap-3">
      <SectionHead level={2}>{title}</SectionHead>
      <ol className="grid gap-4">
        {form.map((section, index) => (
          <li key={section.code} className="grid gap-2 border-b border-rule pb-4 min-[700px]:grid-cols-[1fr_auto] min-[700px]:items-end">
            <div className="grid gap-2">
              <TextField
                label={t('question', { number: index + 1 })}
                value={section.label}
                onChange={(label) => change(index, { label })}
                maxLength={200}
                error={errorOf(index)}
              />
              <TextField label={t('hint')} value={section.hint} onChange={(hint) => change(index, { hint })} maxLength={500} />
            </div>
            <div className="flex gap-1">
              <Button
                kind="quiet"
                aria-label={t('up', { number: index + 1 })}
                isDisabled={index === 0}
                onPress={() => onChange(moved(form, index, -1))}
                icon={<ArrowUp aria-hidden />}
              />
              <Button
                kind="quiet"
                aria-label={t('down', { number: index + 1 })}
                isDisabled={index === form.length - 1}
                onPress={() => onChange(moved(form, index, 1))}
                icon={<ArrowDown aria-hidden />}
              />
              <Button
                kind="quiet"
                aria-label={t('remove', { number: index + 1 })}
                onPress={() => onChange(form.filter((_, at) => at !== index))}
                icon={<Trash2 aria-hidden />}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button onPress={() => onChange(withQuestion(form))} isDisabled={form.length >= 12}>
          {t('addQuestion')}
        </Button>
      </div>
    </section>
  )
}

function moved(form: readonly ReportSection[], from: number, by: 1 | -1): ReportSection[] {
  const next = [...form]
  const [one] = next.splice(from, 1)
  if (one) next.splice(from + by, 0, one)
  return next
}

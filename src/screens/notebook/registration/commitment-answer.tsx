'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import type { AnswerProps } from './item-list.tsx'

/** The yearly commitment (bản cam kết tu dưỡng, rèn luyện, phấn đấu), from the template's words or one's own. */
export function CommitmentAnswer({ form, answers, onChange }: AnswerProps) {
  const t = useTranslations('registration.commitment')
  const isEmpty = answers.commitment.trim() === ''
  return (
    <section className="grid gap-4">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <TextArea
        label={t('label', { year: String(form.year) })}
        hint={t('hint')}
        value={answers.commitment}
        onChange={(commitment) => onChange({ ...answers, commitment })}
        rows={6}
        maxLength={4000}
      />
      {isEmpty && (
        <Button onPress={() => onChange({ ...answers, commitment: form.commitment })} wide>
          {t('start')}
        </Button>
      )}
    </section>
  )
}

'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { MyRegistration } from '#contract/registration.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { RegistrationReading } from './registration-reading.tsx'
import { StandingNote } from './standing-note.tsx'

/** What was handed in, to read and to print; a change is begun from here. */
export function RegistrationPage({ form, onChange }: { form: MyRegistration; onChange?: () => void }) {
  const t = useTranslations('registration')
  const title = t('titleOf', { year: String(form.year) })
  const answers = form.handedIn
  const foot = onChange && (
    <Button kind="primary" onPress={onChange}>
      {t(form.approved ? 'change' : 'correct')}
    </Button>
  )
  return (
    <WritingFrame title={title} foot={foot} back={paths.today}>
      <div className="registration-sheet grid gap-6">
        <p className="print-only text-center">
          <b>{t('printHead', { year: String(form.year) })}</b>
          <br />
          {t('printOf', { name: form.name, cell: form.cellName })}
        </p>
        <StandingNote form={form} />
        {answers ? <RegistrationReading answers={answers} /> : <EmptyState title={t('nothing')}>{t('nothingText')}</EmptyState>}
        <p className="print-only registration-signatures">
          <span>{t('signCommittee')}</span>
          <span>{t('signMember')}</span>
        </p>
        <div className="no-print grid gap-2">
          {answers && (
            <Button onPress={() => window.print()} icon={<Printer aria-hidden size={20} />}>
              {t('print')}
            </Button>
          )}
          {form.nextYear && (
            <ButtonLink href={`${paths.registration}?year=${form.nextYear}`}>{t('next', { year: String(form.nextYear) })}</ButtonLink>
          )}
          <ButtonLink href={paths.notebook(form.year)} kind="quiet">
            {t('notebook', { year: String(form.year) })}
          </ButtonLink>
        </div>
      </div>
    </WritingFrame>
  )
}

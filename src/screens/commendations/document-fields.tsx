'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '#screens/kit/date-field.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useProblem } from '#screens/live/problem.ts'

export type Paper = { number: string; decidedOn: string | null; signedBy: string }

export const emptyPaper: Paper = { number: '', decidedOn: null, signedBy: '' }

/** Number, day and signer of a document, each with what was refused about it. */
export function DocumentFields({ paper, onChange, error }: { paper: Paper; onChange: (paper: Paper) => void; error: unknown }) {
  const t = useTranslations('commendations.document')
  const asWords = useProblem()
  const fields = error ? asWords(error).fields : {}
  return (
    <>
      <TextField
        label={t('number')}
        hint={t('numberHint')}
        value={paper.number}
        onChange={(number) => onChange({ ...paper, number })}
        error={fields.number ?? null}
        maxLength={60}
      />
      <DateField
        label={t('day')}
        value={paper.decidedOn}
        onChange={(decidedOn) => onChange({ ...paper, decidedOn })}
        error={fields.decidedOn ?? null}
      />
      <TextField
        label={t('signer')}
        hint={t('signerHint')}
        value={paper.signedBy}
        onChange={(signedBy) => onChange({ ...paper, signedBy })}
        error={fields.signedBy ?? null}
        maxLength={120}
      />
    </>
  )
}

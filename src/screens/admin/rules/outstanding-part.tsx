'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminRuleSet } from '#contract/admin.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useSaving } from '../use-saving.ts'

/** Whether the committee above designated the unit outstanding in this year: then the greater cap of the rules holds. */
export function OutstandingPart({ loaded }: { loaded: AdminRuleSet }) {
  const t = useTranslations('admin.rules.outstanding')
  const { outstanding, mayDesignate, year, ruleSet } = loaded
  return (
    <section>
      <SectionHead level={2}>{t('title', { year })}</SectionHead>
      <p className="second mb-4">{t('help', { percent: ruleSet.cap.percentOutstanding, usual: ruleSet.cap.percent })}</p>
      {outstanding ? (
        <p className="num">{t('is', { number: outstanding.number, day: dayText(outstanding.decidedOn) })}</p>
      ) : (
        <p>{t('isNot')}</p>
      )}
      {mayDesignate ? outstanding ? <Withdraw loaded={loaded} /> : <Designate loaded={loaded} /> : <p className="second">{t('above')}</p>}
    </section>
  )
}

function Designate({ loaded: { unitId, year } }: { loaded: AdminRuleSet }) {
  const t = useTranslations('admin.rules.outstanding')
  const api = useApi()
  const saving = useSaving(useMutation(api.admin.designateOutstanding.mutationOptions()))
  const [number, setNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState<string | null>(null)
  return (
    <form
      className="mt-4 grid max-w-[520px] gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void saving.save({ unitId, year, number, decidedOn: decidedOn ?? '' }, () => setNumber(''))
      }}
    >
      <TextField label={t('number')} value={number} onChange={setNumber} error={saving.fieldError('number', number)} maxLength={60} />
      <TypedDayField label={t('day')} value={decidedOn} onChange={setDecidedOn} error={saving.fieldError('decidedOn', decidedOn)} />
      {saving.problem && Object.keys(saving.problem.fields).length === 0 && (
        <ErrorNotice title={saving.problem.sentence} id={saving.problem.errorId ?? undefined} />
      )}
      <div>
        <Button type="submit" pending={saving.pending}>
          {t('record')}
        </Button>
      </div>
    </form>
  )
}

function Withdraw({ loaded: { unitId, year } }: { loaded: AdminRuleSet }) {
  const t = useTranslations('admin.rules.outstanding')
  const kit = useTranslations('kit')
  const api = useApi()
  const saving = useSaving(useMutation(api.admin.withdrawOutstanding.mutationOptions()))
  const ask = { title: t('withdrawAsk'), consequence: t('withdrawWhat'), confirm: t('withdraw'), cancel: kit('cancel') }
  return (
    <div className="mt-2">
      {saving.problem && <ErrorNotice title={saving.problem.sentence} id={saving.problem.errorId ?? undefined} />}
      <ConfirmButton kind="quiet" ask={ask} onConfirm={() => void saving.save({ unitId, year }, () => undefined)}>
        {t('withdraw')}
      </ConfirmButton>
    </div>
  )
}

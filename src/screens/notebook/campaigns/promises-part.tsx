'use client'

import { useTranslations } from 'next-intl'
import type { PromiseLine } from '#contract/campaign.ts'
import { dayText } from '#screens/kit/dates.ts'
import { RecordPromise } from './record-promise.tsx'

type PromisesProps = { promises: readonly PromiseLine[]; admittedOn: string }

/** Beside the report while it is written: what was sworn and promised is what one looks back on. */
export function PromisesBeside({ promises, admittedOn, withPost }: PromisesProps & { withPost: boolean }) {
  const t = useTranslations('campaigns.promises')
  return (
    <section className="mt-5 border-l-4 border-gold pl-4">
      <details open={promises.length > 0}>
        <summary className="min-h-12 cursor-pointer content-center font-semibold">{t('beside', { count: promises.length })}</summary>
        <PromiseList promises={promises} empty={t(withPost ? 'emptyWithPost' : 'empty')} />
        <RecordPromise promises={promises} admittedOn={admittedOn} />
      </details>
    </section>
  )
}

/** The record itself, the earliest first. */
export function PromiseList({ promises, empty }: { promises: readonly PromiseLine[]; empty: string }) {
  const t = useTranslations('campaigns.promises')
  if (promises.length === 0) return <p className="second mb-3">{empty}</p>
  return (
    <ul className="mb-3 grid gap-4">
      {promises.map(({ promiseId, kind, madeOn, text }) => (
        <li key={promiseId}>
          <p className="num font-semibold">{t(`kind.${kind}`, { day: dayText(madeOn) })}</p>
          <p className="whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  )
}

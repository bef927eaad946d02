'use client'

import { Check, Circle, CircleDashed, Clock, Lock, Minus, PenLine } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { MyReflection } from '#contract/reflection.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

const icons = { DONE: Check, LATE: Clock, MISSING: Circle, DUE: PenLine, TO_COME: CircleDashed, NOT_ASKED: Minus }

/** The year's twelve months: done, late, missing, frozen; each leads to its page. */
export function MonthsOfYear({ form }: { form: MyReflection }) {
  const t = useTranslations('reflection')
  return (
    <section className="reflection-part">
      <SectionHead level={2}>{t('months', { year: form.month.slice(0, 4) })}</SectionHead>
      <ul className="reflection-months num">
        {form.months.map(({ month, state, frozen }) => {
          const Icon = icons[state]
          const words = (
            <>
              <b>{t('month', { number: Number(month.slice(5)) })}</b>
              <span>
                <Icon aria-hidden size={18} /> {t(`state.${state}`)}
              </span>
              {frozen && (
                <small>
                  <Lock aria-hidden size={14} /> {t('frozenMark')}
                </small>
              )}
            </>
          )
          const isNowhere = state === 'TO_COME' || (state === 'NOT_ASKED' && month !== form.month)
          return (
            <li key={month} className={`is-${state.toLowerCase()}`}>
              {isNowhere ? (
                <span>{words}</span>
              ) : (
                <Link href={paths.reflection(month)} prefetch={false} aria-current={month === form.month ? 'page' : undefined}>
                  {words}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

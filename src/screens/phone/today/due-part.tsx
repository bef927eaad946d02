'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DueLine } from '#contract/home.ts'
import { dayMonthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { daysBetween } from './days-between.ts'

/** What is due, the nearest day first. */
export function DuePart({ due, today }: { due: readonly DueLine[]; today: string }) {
  const t = useTranslations('phone.today')
  const inOrder = [...due].sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
  return (
    <PhoneSection>
      <SectionHead level={2}>{t('due.title')}</SectionHead>
      {due.length === 0 && <EmptyState title={t('due.none')} />}
      <ul className="due num">
        {inOrder.map((line) => (
          <li key={`${line.kind} ${line.href} ${line.title}`} className={isSoon(line, today) ? 'soon' : undefined}>
            <Link href={line.href}>
              <b className="day">{line.on ? dayMonthText(line.on) : t('due.now')}</b>
              <span>
                {line.title ? t(`due.titled.${line.kind}`, { title: line.title }) : t(`due.plain.${line.kind}`)}
                {line.on && <small>{left(t, daysBetween(today, line.on))}</small>}
              </span>
              <ChevronRight aria-hidden size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </PhoneSection>
  )
}

type Words = ReturnType<typeof useTranslations<'phone.today'>>

const isSoon = ({ on }: DueLine, today: string): boolean => on === null || daysBetween(today, on) <= 7

function left(t: Words, days: number): string {
  if (days < 0) return t('due.late', { days: -days })
  return days === 0 ? t('due.today') : t('due.left', { days })
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { useApi } from '#screens/live/api.tsx'
import { desksOf } from '../sign-in/landing.ts'

/** The desks of whoever also has work to do there; nothing for others. */
export function DeskLinks({ compact = false }: { compact?: boolean }) {
  const t = useTranslations('phone.desks')
  const api = useApi()
  const me = useQuery(api.session.me.queryOptions())
  const desks = me.data ? desksOf(me.data) : []
  if (desks.length === 0) return null
  return (
    <PhoneSection className={compact ? 'py-2' : ''}>
      {!compact && <h2>{t('title')}</h2>}
      <ul className="links">
        {desks.map(({ kind, name, href }) => (
          <li key={href}>
            <Link href={href}>
              <span>{t(kind, { name })}</span>
              <ChevronRight aria-hidden size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </PhoneSection>
  )
}

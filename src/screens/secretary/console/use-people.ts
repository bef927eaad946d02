'use client'

import { useTranslations } from 'next-intl'
import type { Choice } from '#screens/kit/select.tsx'
import { useDesk } from './desk-context.tsx'

/** Members as choices of a field: everybody convened, or only those who are here. */
export function usePeople(which: 'convened' | 'present'): Choice[] {
  const t = useTranslations('console')
  return useDesk()
    .view.members.filter(({ attendance }) => which === 'convened' || attendance === 'PRESENT')
    .map(({ memberId, name, standing }) => ({ id: memberId, label: name, ...(standing === 'PROBATIONARY' && { hint: t('probationary') }) }))
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ProposalOfRemark } from '#contract/remarks.ts'
import { Button } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'

type Brought = { memberId: string; kind: ProposalOfRemark['kind'] }

type Props = {
  meetingId: string
  /** Already before the meeting. */
  brought: readonly Brought[]
  nameOf: (memberId: string) => string | null
  pending: boolean
  onTake: (proposal: ProposalOfRemark) => void
}

/** What the committee proposed in its remarks on the month, with its reason: one tap brings it to the open vote. */
export function ProposedByRemarks({ meetingId, brought, nameOf, pending, onTake }: Props) {
  const t = useTranslations('remarks.proposals')
  const api = useApi()
  const proposals = useQuery(api.remarks.proposals.queryOptions({ meetingId }, { retry: false }))
  const isBrought = (one: Brought) => brought.some(({ memberId, kind }) => memberId === one.memberId && kind === one.kind)
  const waiting = (proposals.data ?? []).flatMap((one) => {
    const name = isBrought(one) ? null : nameOf(one.memberId)
    return name === null ? [] : [{ ...one, name }]
  })
  if (waiting.length === 0) return null
  return (
    <div className="mt-3">
      <p className="second">{t('title')}</p>
      <ul>
        {waiting.map(({ name, ...one }) => (
          <li
            key={`${one.kind} ${one.memberId}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-2"
          >
            <span>
              <b>{t(`line.${one.kind}`, { name })}</b>: {one.reason} <span className="second">{t('by', { name: one.byName })}</span>
            </span>
            <Button size="small" pending={pending} pendingText={t('taking')} onPress={() => onTake(one)}>
              {t('take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

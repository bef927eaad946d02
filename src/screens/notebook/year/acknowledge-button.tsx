'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

export type AcknowledgeButtonProps = { entryId: string; kind?: 'primary' | 'secondary'; children: ReactNode }

/** Says once that a line of the own notebook was read; it is written into the notebook itself. */
export function AcknowledgeButton({ entryId, kind = 'secondary', children }: AcknowledgeButtonProps) {
  const t = useTranslations('notebook.result')
  const api = useApi()
  const queries = useQueryClient()
  const acknowledge = useMutation(
    api.notebook.acknowledge.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.notebook.mine.queryFilter()) }),
  )
  return (
    <div className="no-print grid justify-items-start gap-2">
      <Button
        kind={kind}
        onPress={() => acknowledge.mutate({ entryId })}
        pending={acknowledge.isPending}
        pendingText={t('acknowledging')}
        icon={<Check aria-hidden size={20} />}
      >
        {children}
      </Button>
      <RefusedNote error={acknowledge.error} />
    </div>
  )
}

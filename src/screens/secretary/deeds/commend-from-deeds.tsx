'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDeeds } from '#contract/deeds.ts'
import { Button } from '#screens/kit/button.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

type Props = { honoured: CellDeeds['honoured'][number]; page: CellDeeds }

/** The proposal to commend, its text made from the deeds and then the cell committee's own; the cell votes on it (rule 28). */
export function CommendFromDeeds({ honoured, page }: Props) {
  const t = useTranslations('deeds.desk')
  const api = useApi()
  const cache = useQueryClient()
  const [written, write] = useState<string | null>(null)
  const nominate = useMutation(
    api.cell.nominate.mutationOptions({
      onSuccess: async () => {
        write(null)
        await Promise.all([cache.invalidateQueries(api.deed.pathFilter()), cache.invalidateQueries(api.cell.pathFilter())])
      },
    }),
  )
  const of = { cellId: page.cellId, memberId: honoured.memberId, year: page.year }
  if (written === null) {
    return (
      <div className="no-print grid gap-2">
        {honoured.nomination !== null && (
          <p>
            <Tag state="ok">{t('nominated')}</Tag>
          </p>
        )}
        {honoured.nomination !== null && <p className="whitespace-pre-line text-ink-2">{honoured.nomination}</p>}
        <p className="flex flex-wrap items-center gap-x-4">
          <Button size="small" onPress={() => write(honoured.nomination ?? honoured.reason)}>
            {t(honoured.nomination === null ? 'nominate' : 'changeNomination')}
          </Button>
          <span className="text-ink-2">{honoured.level === null ? t('notDecided') : t(`decided.${honoured.level}`)}</span>
        </p>
      </div>
    )
  }
  return (
    <div className="no-print grid gap-3">
      <TextArea
        label={t('reason', { name: honoured.name })}
        hint={t('reasonHint')}
        value={written}
        onChange={write}
        rows={5}
        maxLength={1000}
        counted
      />
      <RefusedNote error={nominate.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          kind="primary"
          pending={nominate.isPending}
          pendingText={t('saving')}
          isDisabled={written.trim() === ''}
          onPress={() => nominate.mutate({ ...of, reason: written })}
        >
          {t('saveNomination')}
        </Button>
        <Button onPress={() => write(null)}>{t('cancel')}</Button>
      </div>
    </div>
  )
}

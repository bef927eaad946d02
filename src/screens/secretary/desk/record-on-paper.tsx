'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk, DeskMember } from '#contract/cell.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

/** The member brought the form on paper: the committee records its level, once, so that the member may stand on the ballot. */
export function RecordOnPaper({ desk, member }: { desk: CellDesk; member: DeskMember }) {
  const t = useTranslations('desk')
  const api = useApi()
  const cache = useQueryClient()
  const [level, setLevel] = useState<Level | null>(null)
  const record = useMutation(api.cell.recordOnPaper.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.cell.pathFilter()) }))
  const of = { cellId: desk.cellId, memberId: member.memberId, year: desk.year }
  return (
    <ConfirmButton
      ask={{
        title: t('paper.ask', { name: member.name }),
        consequence: t('paper.consequence'),
        confirm: t('paper.confirm'),
        cancel: t('paper.cancel'),
      }}
      mayConfirm={level !== null}
      inside={
        <>
          <RadioGroup
            label={t('paper.level')}
            items={levels.map((id) => ({ id, label: t(`level.${id}`) }))}
            value={level}
            onChange={setLevel}
          />
          <RefusedNote error={record.error} />
        </>
      }
      onConfirm={() =>
        level !== null &&
        record.mutateAsync({ ...of, level }).then(
          () => true,
          () => false,
        )
      }
    >
      {t('paper.button')}
    </ConfirmButton>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { board: Pick<CommitteeBoard, 'unitId' | 'year'>; rows: readonly BoardRow[]; onClose: () => void; onSent: () => void }

/** Members go back to their cells, with a reason and the consequence said once. */
export function SendBackDialog({ board, rows, onClose, onSent }: Props) {
  const t = useTranslations('committee.sendBack')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`committee-send-back:${board.unitId}:${board.year}`, (stored) =>
    typeof stored === 'string' ? stored : null,
  )
  const reason = kept ?? ''
  const send = useMutation(
    api.committee.sendBack.mutationOptions({
      onSuccess: async () => {
        onSent()
        keep(null)
        await cache.invalidateQueries(api.committee.pathFilter())
        onClose()
      },
    }),
  )
  const refused = send.error ? asWords(send.error) : null
  const cells = [...new Set(rows.map((row) => row.cellName))]
  const ofRows = rows.flatMap((row) => {
    const sentence = refused?.fields[row.memberId]
    return sentence ? [`${row.name}: ${sentence}`] : []
  })
  const items = rows.map(({ cellId, memberId }) => ({ cellId, memberId }))
  return (
    <ConfirmDialog
      title={t('title', { count: rows.length })}
      consequence={t('consequence')}
      confirm={t('confirm')}
      cancel={t('cancel')}
      pendingText={t('sending')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => send.mutate({ unitId: board.unitId, year: board.year, reason, items })}
      pending={send.isPending}
      mayConfirm={reason.trim() !== ''}
    >
      {cells.map((cellName) => (
        <p key={cellName}>
          <b>{cellName}:</b>{' '}
          {rows
            .filter((row) => row.cellName === cellName)
            .map(({ name }) => name)
            .join(', ')}
        </p>
      ))}
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={keep}
        maxLength={1000}
        error={refused?.fields.reason ?? null}
      />
      {refused && !refused.fields.reason && (
        <Note tone="red" role="alert">
          {ofRows.length === 0 ? refused.sentence : ofRows.map((words) => <p key={words}>{words}</p>)}
        </Note>
      )}
    </ConfirmDialog>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { AskPage } from '#contract/ask.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

/** A notice to whoever leads each cell of the list, once a question and period: asked once, with their number. */
export function RemindCells({ page, onReminded }: { page: AskPage; onReminded: () => void }) {
  const t = useTranslations('lists.remind')
  const kit = useTranslations('kit')
  const api = useApi()
  const remind = useMutation(api.leader.remindAsked.mutationOptions({ onSuccess: onReminded }))
  const { unitId, ask, period, under, rows, left, told } = page
  const waiting = rows.length + left - told
  if (waiting === 0) return <p className="second">{remind.data ? t('done', remind.data) : t('allTold')}</p>
  const texts = {
    title: t('ask', { count: waiting }),
    consequence: t('consequence'),
    confirm: t('confirm', { count: waiting }),
    cancel: kit('cancel'),
    pendingText: t('sending'),
  }
  const send = () =>
    remind.mutateAsync({ unitId, ask, period, under }).then(
      () => true,
      () => false,
    )
  return (
    <>
      <ConfirmButton kind="primary" ask={texts} onConfirm={send} inside={<RefusedNote error={remind.error} />}>
        {t('button', { count: waiting })}
      </ConfirmButton>
      {remind.data && (
        <Note tone="ok" role="status">
          {t('done', remind.data)}
        </Note>
      )}
    </>
  )
}

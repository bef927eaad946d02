'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

/** Tells every member of the planned meeting; asked once, because it can't be taken back. */
export function AnnounceButton({ meetingId, members, isNext = false }: { meetingId: string; members: number; isNext?: boolean }) {
  const t = useTranslations('desk.announce')
  const api = useApi()
  const cache = useQueryClient()
  const announce = useMutation(
    api.meeting.announce.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.cell.desk.pathFilter()) }),
  )
  return (
    <ConfirmButton
      kind={isNext ? 'primary' : 'secondary'}
      size={isNext ? 'large' : 'small'}
      ask={{
        title: t('ask'),
        consequence: t('consequence', { count: members }),
        confirm: t('confirm'),
        cancel: t('cancel'),
        pendingText: t('pending'),
      }}
      inside={<RefusedNote error={announce.error} />}
      onConfirm={() =>
        announce.mutateAsync({ meetingId }).then(
          () => true,
          () => false,
        )
      }
    >
      {t('button')}
    </ConfirmButton>
  )
}

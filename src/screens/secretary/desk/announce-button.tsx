'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

/** Tells every member of the planned meeting; asked once, because it can't be taken back. */
export function AnnounceButton({ meetingId, members, isNext = false }: { meetingId: string; members: number; isNext?: boolean }) {
  const t = useTranslations('desk.announce')
  const api = useApi()
  const cache = useQueryClient()
  const announce = useMutation(
    api.meeting.announce.mutationOptions({
      onSuccess: () =>
        Promise.all([cache.invalidateQueries(api.cell.desk.pathFilter()), cache.invalidateQueries(api.meeting.replies.pathFilter())]),
    }),
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
      inside={
        <>
          <LateNote meetingId={meetingId} />
          <RefusedNote error={announce.error} />
        </>
      }
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

/** Rule 16: said before it is sent, and no hindrance. */
function LateNote({ meetingId }: { meetingId: string }) {
  const t = useTranslations('desk.announce')
  const { data } = useQuery(useApi().meeting.replies.queryOptions({ meetingId }))
  return data?.late ? <Note tone="gold">{t('late', { days: data.daysBefore })}</Note> : null
}

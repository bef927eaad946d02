'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { InvitationDesk } from '#contract/invitation.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, momentText, timeText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AnnounceButton } from '../desk/announce-button.tsx'
import { CancelButton } from './cancel-button.tsx'
import { Replies } from './replies.tsx'

/** /cell/[cellId]/invitation/[meetingId]: sent or still to be sent, who answered what, and what is printed for the door. */
export function InvitationScreen({ cellId, meetingId }: { cellId: string; meetingId: string }) {
  const t = useTranslations('invitation.desk')
  const api = useApi()
  const replies = useQuery({ ...api.meeting.replies.queryOptions({ meetingId }), refetchInterval: 20_000 })
  return (
    <DeskFrame
      title={t('title')}
      sub={replies.data?.cellName}
      bar={
        <DeskBar>
          <ButtonLink href={paths.cell(cellId)} size="small">
            {t('toDesk')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {replies.isPending && <Waiting />}
      {replies.isError && !replies.data && <LoadProblem error={replies.error} onRetry={() => replies.refetch()} />}
      {replies.data && (
        <div className="grid gap-x-8 gap-y-6 min-[900px]:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]">
          <Facts desk={replies.data} />
          <Replies desk={replies.data} />
        </div>
      )}
    </DeskFrame>
  )
}

function Facts({ desk }: { desk: InvitationDesk }) {
  const t = useTranslations('invitation')
  const { title, startsAt, place, chairName, announcedAt, status, cancelReason, sequence, late, daysBefore } = desk
  return (
    <section className="num grid content-start gap-3">
      <h2 className="text-desk-4">{title}</h2>
      {status === 'CANCELLED' && (
        <Note tone="red">
          <b>{t('cancelled')}</b> {cancelReason}
        </Note>
      )}
      {late && (status === 'DRAFT' || status === 'ANNOUNCED') && (
        <Note tone="gold">{t(announcedAt ? 'desk.wasLate' : 'desk.late', { days: daysBefore })}</Note>
      )}
      <div>
        <p className="font-semibold">{t('desk.when', { time: timeText(startsAt), day: dayText(startsAt) })}</p>
        <p>{t('where', { place })}</p>
        {chairName && <p className="second">{t('chair', { name: chairName })}</p>}
        <p className="second">{announcedAt ? t('desk.announced', { at: momentText(announcedAt) }) : t('desk.notAnnounced')}</p>
        {sequence > 0 && status === 'ANNOUNCED' && <p className="second">{t('changed', { count: sequence })}</p>}
      </div>
      <Agenda desk={desk} />
      <Ways desk={desk} />
    </section>
  )
}

function Agenda({ desk: { agenda } }: { desk: InvitationDesk }) {
  const t = useTranslations('invitation')
  return (
    <details>
      <summary>{t('agenda', { count: agenda.length })}</summary>
      <ol className="mt-2 list-decimal pl-6">
        {agenda.map((step) => (
          <li key={step.title}>{[step.title, ...step.items].join(' · ')}</li>
        ))}
      </ol>
    </details>
  )
}

/** What may be done with an invitation as it stands. */
function Ways({ desk }: { desk: InvitationDesk }) {
  const t = useTranslations('invitation.desk')
  const { cellId, meetingId, status, maySteer, members } = desk
  const planned = status === 'DRAFT' || status === 'ANNOUNCED'
  const isPrinted = planned || status === 'OPEN'
  return (
    <div className="flex flex-wrap items-center gap-3">
      {status === 'DRAFT' && maySteer && <AnnounceButton meetingId={meetingId} members={members.length} isNext />}
      {isPrinted && status !== 'DRAFT' && (
        <ButtonLink kind="primary" href={paths.printInvitations(meetingId)}>
          {t('print')}
        </ButtonLink>
      )}
      {isPrinted && status !== 'DRAFT' && maySteer && <ButtonLink href={paths.door(meetingId)}>{t('door')}</ButtonLink>}
      {planned && maySteer && (
        <>
          <ButtonLink href={`${paths.planMeeting(cellId)}?meeting=${encodeURIComponent(meetingId)}`}>{t('change')}</ButtonLink>
          <CancelButton meetingId={meetingId} announced={status === 'ANNOUNCED'} />
        </>
      )}
    </div>
  )
}

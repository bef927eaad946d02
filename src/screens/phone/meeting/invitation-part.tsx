'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Invitation, MemberReply } from '#contract/invitation.ts'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { dateInHall, dayText, timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** Before the meeting: when and where, into the own calendar, and whether one comes. */
export function InvitationPart({ meetingId }: { meetingId: string }) {
  const api = useApi()
  const { data, isPending } = useQuery({ ...api.meeting.invitation.queryOptions({ meetingId }), refetchInterval: 30_000 })
  if (isPending) return <Waiting />
  if (!data) return null
  return (
    <>
      <WhenAndWhere invitation={data} />
      {data.status === 'ANNOUNCED' && <Answer invitation={data} />}
    </>
  )
}

function WhenAndWhere({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitation')
  const { startsAt, place, chairName, status, cancelReason, sequence, meetingId } = invitation
  return (
    <section className="part num">
      {status === 'CANCELLED' && (
        <Note tone="red" className="mb-3">
          <b>{t('cancelled')}</b> {cancelReason}
        </Note>
      )}
      <p className={`text-ph-3 font-semibold ${status === 'CANCELLED' ? 'line-through' : ''}`}>
        {t('when', { time: timeText(startsAt), weekday: t(`weekday.${weekdayOf(startsAt)}`), day: dayText(startsAt) })}
      </p>
      <p>{t('where', { place })}</p>
      {chairName && <p className="second">{t('chair', { name: chairName })}</p>}
      {status === 'ANNOUNCED' && sequence > 0 && <p className="second">{t('changed', { count: sequence })}</p>}
      <a href={paths.calendarFile(meetingId)} className="tap-link" download>
        <CalendarPlus aria-hidden size={22} /> {t(status === 'CANCELLED' ? 'calendarOff' : 'calendar')}
      </a>
    </section>
  )
}

type Day = '0' | '1' | '2' | '3' | '4' | '5' | '6'

const weekdayOf = (at: string): Day => String(new Date(`${dateInHall(at)}T12:00:00Z`).getUTCDay()) as Day

function Answer({ invitation: { meetingId, reply } }: { invitation: Invitation }) {
  const t = useTranslations('invitation.answer')
  const api = useApi()
  const cache = useQueryClient()
  const problem = useProblem()
  const [draft, setDraft] = useState<{ answer: MemberReply['answer'] | null; reason: string }>(reply ?? { answer: null, reason: '' })
  const send = useMutation(
    api.meeting.reply.mutationOptions({ onSettled: () => cache.invalidateQueries(api.meeting.invitation.queryFilter({ meetingId })) }),
  )
  const said = reply !== null && reply.answer === draft.answer && reply.reason === draft.reason.trim()
  const refused = send.error ? problem(send.error).sentence : null
  return (
    <section className="part">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.answer) send.mutate({ meetingId, answer: draft.answer, reason: draft.answer === 'EXCUSED' ? draft.reason : '' })
        }}
      >
        <h2>{t('title')}</h2>
        <RadioGroup
          label={t('title')}
          labelHidden
          value={draft.answer}
          onChange={(answer) => setDraft({ ...draft, answer })}
          items={(['COMING', 'EXCUSED'] as const).map((id) => ({ id, label: t(id) }))}
          error={draft.answer === 'COMING' ? refused : null}
        />
        {draft.answer === 'EXCUSED' && (
          <TextField
            label={t('reason')}
            hint={t('reasonHint')}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            maxLength={1000}
            error={refused}
          />
        )}
        {said ? (
          <Note tone="ok" role="status">
            {t(`said.${reply.answer}`)}
          </Note>
        ) : (
          <Button type="submit" kind="primary" wide isDisabled={draft.answer === null} pending={send.isPending} pendingText={t('sending')}>
            {t(reply ? 'change' : 'send')}
          </Button>
        )}
        <p className="second">{t('until')}</p>
      </form>
    </section>
  )
}

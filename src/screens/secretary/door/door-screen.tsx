'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import './door.css'
import type { Admitted, Door } from '#contract/invitation.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { Scanner } from './scanner.tsx'

/** /door/[meetingId]: the phone of who may steer, at the door. The invitation is scanned, the name stands big, the count runs. */
export function DoorScreen({ meetingId }: { meetingId: string }) {
  const t = useTranslations('invitation.door')
  const api = useApi()
  const door = useQuery({ ...api.meeting.door.queryOptions({ meetingId }), refetchInterval: 15_000 })
  return (
    <PhoneShell heading back={paths.today} title={t('title')} sub={door.data?.title}>
      {door.isPending && <Waiting />}
      {door.isError && !door.data && <LoadProblem error={door.error} onRetry={() => door.refetch()} />}
      {door.data &&
        (door.data.status === 'OPEN' ? (
          <AtTheDoor meetingId={meetingId} door={door.data} />
        ) : (
          <NotOpen meetingId={meetingId} door={door.data} />
        ))}
    </PhoneShell>
  )
}

function NotOpen({ meetingId, door }: { meetingId: string; door: Door }) {
  const t = useTranslations('invitation.door')
  const waits = door.status === 'ANNOUNCED'
  return (
    <EmptyState
      title={t(waits ? 'notYet' : 'over')}
      action={waits && <ButtonLink href={paths.console(meetingId)}>{t('toConsole')}</ButtonLink>}
    >
      {waits && t('notYetHint')}
    </EmptyState>
  )
}

function AtTheDoor({ meetingId, door }: { meetingId: string; door: Door }) {
  const t = useTranslations('invitation.door')
  const { admit, last, undo } = useAdmission(meetingId)
  const [typed, setTyped] = useState('')
  const problem = useProblem()
  useEffect(() => {
    // opened by the phone's own camera: the code stands behind the '#', and is still pressed by hand
    if (window.location.hash.length > 1) setTyped(decodeURIComponent(window.location.hash.slice(1)))
  }, [])
  return (
    <>
      <Outcome last={last} error={admit.error ? problem(admit.error).sentence : null} onUndo={undo} />
      <Count door={door} />
      <Scanner onCode={(code) => admit.mutate({ meetingId, code })} />
      <form
        className="door-form"
        onSubmit={(event) => {
          event.preventDefault()
          admit.mutate({ meetingId, code: typed }, { onSuccess: () => setTyped('') })
        }}
      >
        <TextField label={t('typed')} hint={t('typedHint')} value={typed} onChange={setTyped} autoComplete="off" maxLength={300} />
        <Button type="submit" kind="primary" wide isDisabled={typed.trim() === ''} pending={admit.isPending} pendingText={t('admitting')}>
          {t('admit')}
        </Button>
      </form>
    </>
  )
}

function useAdmission(meetingId: string) {
  const api = useApi()
  const cache = useQueryClient()
  const [last, setLast] = useState<Admitted | null>(null)
  const again = () => cache.invalidateQueries(api.meeting.door.queryFilter({ meetingId }))
  const admit = useMutation(
    api.meeting.admit.mutationOptions({
      onMutate: () => setLast(null),
      onSuccess: (admitted) => {
        setLast(admitted)
        navigator.vibrate?.(admitted.already ? [60, 80, 60] : 120)
      },
      onSettled: again,
    }),
  )
  const take = useMutation(api.meeting.undoAdmission.mutationOptions({ onSuccess: () => setLast(null), onSettled: again }))
  const undo = last && !last.already ? { press: () => take.mutate({ meetingId, memberId: last.memberId }), pending: take.isPending } : null
  return { admit, last, undo }
}

type Undo = { press: () => void; pending: boolean } | null

/** The name, big enough to be read out, and what became of the scan. */
function Outcome({ last, error, onUndo }: { last: Admitted | null; error: string | null; onUndo: Undo }) {
  const t = useTranslations('invitation.door')
  return (
    <div className="door-outcome" role="status">
      {error && <Note tone="red">{error}</Note>}
      {!error && !last && <p className="second">{t('ready')}</p>}
      {last && (
        <>
          <p className="door-name">{last.name}</p>
          <p>
            {t(last.already ? 'already' : 'admitted')}
            {last.standing === 'PROBATIONARY' && ` · ${t('probationary')}`}
          </p>
        </>
      )}
      {onUndo && (
        <Button kind="quiet" onPress={onUndo.press} pending={onUndo.pending} pendingText={t('undoing')}>
          {t('undo')}
        </Button>
      )}
    </div>
  )
}

function Count({ door: { presence } }: { door: Door }) {
  const t = useTranslations('invitation.door')
  if (!presence) return null
  const { official, probationary, needed, quorate } = presence
  return (
    <p className="door-count num">
      <b>
        {official.present + probationary.present}/{official.convened + probationary.convened}
      </b>{' '}
      {t('present')} <span className="second">{t(quorate ? 'quorate' : 'needed', { needed })}</span>
    </p>
  )
}

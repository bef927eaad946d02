'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { BallotPreview as Preview } from '#contract/ballot.ts'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Facts } from '#screens/kit/facts.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { BallotRows } from './ballot-rows.tsx'
import { useDesk } from './desk-context.tsx'
import { OpenBallot } from './open-ballot.tsx'
import type { BallotKind } from './view-parts.ts'

/** What the sheet would hold now, who is not on it and why, and whether it may open. */
export function BallotPreview({ kind, isChosen }: { kind: BallotKind; isChosen: boolean }) {
  const { preview, problem, again } = usePreview(kind)
  if (problem) return <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} onRetry={again} />
  if (!preview) return <Waiting />
  return (
    <>
      <Conditions preview={preview} />
      <OpenBallot preview={preview} isChosen={isChosen} />
      {kind !== 'REHEARSAL' && kind !== 'EXCELLENT' && <BallotRows preview={preview} />}
    </>
  )
}

/** Asked again whenever the meeting moves: a late arrival or a steering taken over changes the answer. */
export function usePreview(kind: BallotKind, isWanted = true) {
  const { meetingId, view } = useDesk()
  const api = useApi()
  const words = useProblem()
  const { data, error, refetch } = useQuery(api.ballot.preview.queryOptions({ meetingId, kind }, { enabled: isWanted, staleTime: 0 }))
  const here = `${view.presence?.presentInBase}/${view.steering?.memberId}/${view.ballots.map(({ status }) => status)}`
  useEffect(() => {
    if (isWanted) refetch()
  }, [here, isWanted, refetch])
  return { preview: data ?? null, problem: data || !error ? null : words(error), again: () => refetch() }
}

export function Conditions({ preview }: { preview: Preview }) {
  const t = useTranslations('console.ballots')
  const { view } = useDesk()
  const { presentInBase: present, needed } = preview
  const rehearsed = view.ballots.some(({ kind, status }) => kind === 'REHEARSAL' && status === 'COUNTED')
  const facts = [
    { id: 'quorum', sign: present >= needed ? ('ok' as const) : ('no' as const), text: t('quorum', { present, needed }) },
    { id: 'rows', sign: preview.rows.length > 0 ? ('ok' as const) : ('no' as const), text: t('rowCount', { rows: preview.rows.length }) },
    {
      id: 'team',
      sign: view.countingTeam ? ('ok' as const) : ('due' as const),
      text: view.countingTeam ? t('team', { count: view.countingTeam.names.length }) : t('noTeam'),
    },
    { id: 'rehearsal', sign: rehearsed ? ('ok' as const) : ('wait' as const), text: rehearsed ? t('rehearsed') : t('notRehearsed') },
  ]
  const wanted = facts.filter(({ id }) => id === 'quorum' || (preview.kind !== 'REHEARSAL' && (id !== 'rows' || preview.eligible === null)))
  return (
    <>
      <p className="second num">{t('base', { base: preview.base, majority: preview.majority })}</p>
      <div className="con-facts">
        <Facts plain facts={wanted} />
      </div>
    </>
  )
}

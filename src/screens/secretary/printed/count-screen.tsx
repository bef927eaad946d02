'use client'

import { useTranslations } from 'next-intl'
import './printed.css'
import type { PrintedState } from '#contract/ballot.ts'
import { paths } from '#contract/paths.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { CountTable } from './count-table.tsx'
import { usePrintedState } from './use-printed.ts'
import { VoterList } from './voter-list.tsx'

/** The counting team's page, on a phone or at a desk: hands out printed papers while the ballot is open, then enters what it counted. */
export function CountScreen({ ballotId }: { ballotId: string }) {
  const t = useTranslations('printed.count')
  const { data: state, error, refetch } = usePrintedState(ballotId)
  return (
    <div className="prn-count">
      <PhoneShell heading title={t('title')} sub={state?.title} {...(state && { back: paths.phone(state.meetingId) })}>
        {state ? <Stage state={state} /> : error ? <LoadProblem error={error} onRetry={() => refetch()} /> : <Waiting />}
      </PhoneShell>
    </div>
  )
}

function Stage({ state }: { state: PrintedState }) {
  const t = useTranslations('printed.count')
  const { status, mayCount, onTeam, printed } = state
  if (!mayCount) return <EmptyState title={t('notYours')}>{t('notYoursHint')}</EmptyState>
  if (status === 'CANCELLED') return <Note tone="red">{t('cancelled')}</Note>
  if (status === 'COUNTED') return <Note tone="ok">{t('counted')}</Note>
  if (status === 'OPEN') return <Handing state={state} />
  if (printed === 0) return <EmptyState title={t('nothing')}>{t('nothingHint')}</EmptyState>
  if (!onTeam) return <EmptyState title={t('notYours')}>{t('notYoursHint')}</EmptyState>
  return <CountTable key={state.ballotId} state={state} />
}

function Handing({ state }: { state: PrintedState }) {
  const t = useTranslations('printed.count')
  const panel = useTranslations('printed.panel')
  const { printed, byPhone, tooFew } = state
  return (
    <>
      <SectionHead level={2}>{t('handing')}</SectionHead>
      <p className="mt-3">{t('handingHint')}</p>
      <p className="num mt-2">
        <b>{t('handedSoFar', { printed })}</b>
      </p>
      {tooFew && (
        <Note tone="red" role="status" className="mt-3">
          {panel('rule')} <b className="num">{panel('toFew', { printed, byPhone })}</b>
        </Note>
      )}
      <div className="mt-4">
        <VoterList state={state} />
      </div>
    </>
  )
}

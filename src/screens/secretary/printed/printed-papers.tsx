'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import './printed.css'
import type { PrintedState } from '#contract/ballot.ts'
import { paths } from '#contract/paths.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Qr } from '#screens/kit/qr.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { Entries } from './entries.tsx'
import { usePrintedState } from './use-printed.ts'
import { VoterList } from './voter-list.tsx'

type Props = {
  ballotId: string
  hasTeam: boolean
  /** What the console hears of the box: when it changes, somebody handed out or took a paper. */
  turnout: Turnout | null
}

/** The console's part of the printed papers of a ballot under way: handing out, then who has counted. Folded away where none is used. */
export function PrintedPapers({ ballotId, hasTeam, turnout }: Props) {
  const t = useTranslations('printed.panel')
  const { data: state, error, refetch } = usePrintedState(ballotId)
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const { printed, issued, status } = turnout ?? {}
  useEffect(() => {
    void refetch()
  }, [printed, issued, status, refetch])
  if (error && !state) return <LoadProblem error={error} onRetry={() => refetch()} />
  if (!state) return <Waiting />
  if (state.status === 'COUNTED' || state.status === 'CANCELLED') return null
  if (state.status !== 'OPEN') return state.printed > 0 ? <Counting state={state} /> : null
  const isUsed = state.printedOnly || state.printed > 0
  return (
    <details className="prn-panel" open={isOpen ?? isUsed} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t('title')}</b> <span className="num second">{t('handed', { printed: state.printed })}</span>
      </summary>
      <p>{t(state.printedOnly ? 'introOnly' : 'intro')}</p>
      <TooFew state={state} />
      {!hasTeam && <Note tone="gold">{t('noTeam')}</Note>}
      <VoterList state={state} />
      <CountPage state={state} />
      {!state.printedOnly && <Tablet state={state} />}
      <div className="prn-acts">
        <ButtonLink size="small" href={paths.printBallot(ballotId)} target="_blank">
          {t('printSheets')}
        </ButtonLink>
        <ButtonLink size="small" href={`${paths.printBallot(ballotId)}?list`} target="_blank">
          {t('printList')}
        </ButtonLink>
      </div>
    </details>
  )
}

/** Why closing would be refused now, with both figures. */
function TooFew({ state: { tooFew, printed, byPhone, printedOnly } }: { state: PrintedState }) {
  const t = useTranslations('printed.panel')
  if (printedOnly && tooFew === null) return null
  return (
    <Note tone={tooFew ? 'red' : 'plain'} role="status">
      {t('rule')} {printed > 0 && <b className="num">{t('toFew', { printed, byPhone })}</b>}
    </Note>
  )
}

function Counting({ state }: { state: PrintedState }) {
  const t = useTranslations('printed.panel')
  return (
    <section className="prn-panel">
      <SectionHead aside={t('handed', { printed: state.printed })}>{t('counting')}</SectionHead>
      <Entries state={state} />
      <CountPage state={state} />
    </section>
  )
}

/** The way to the counting team's own page, to open here or to scan. */
function CountPage({ state: { ballotId, countUrl } }: { state: PrintedState }) {
  const t = useTranslations('printed.panel')
  return (
    <div className="prn-way">
      <Qr value={countUrl} label={t('countPage')} size={104} />
      <p>
        {t('countPageHint')}
        <br />
        <ButtonLink size="small" kind="quiet" href={paths.count(ballotId)} target="_blank">
          {t('countPage')}
        </ButtonLink>
      </p>
    </div>
  )
}

/** The other way for members without a phone; opened on a device of its own, so only its code and address stand here. */
function Tablet({ state: { meetingId, countUrl } }: { state: PrintedState }) {
  const t = useTranslations('printed.panel')
  const url = new URL(paths.tablet(meetingId), countUrl).href
  return (
    <div className="prn-way">
      <Qr value={url} label={t('tablet')} size={104} />
      <p>
        {t('tabletHint')}
        <br />
        <span className="prn-address">{url}</span>
      </p>
    </div>
  )
}

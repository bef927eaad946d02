'use client'

import { useTranslations } from 'next-intl'
import type { Turnout } from '#domain/meeting/view.ts'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { Pairs } from '#screens/kit/pairs.tsx'
import { Ring } from '#screens/kit/ring.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { SpokenTurnout } from '#screens/live/spoken-turnout.tsx'
import { useAtMostOnceASecond } from '#screens/live/use-at-most-every.ts'
import { useSecondsLeft } from '#screens/live/use-seconds-left.ts'
import { PrintedPapers } from '../printed/printed-papers.tsx'
import { ballotPhase, type Phase } from './ballot-phase.ts'
import { CancelBallot } from './cancel-ballot.tsx'
import { CloseBallot } from './close-ballot.tsx'
import { CountBallot } from './count-ballot.tsx'
import { useDesk } from './desk-context.tsx'
import type { Ballot } from './view-parts.ts'

/** A ballot while papers are taken and collected. It names who has not TAKEN a paper; who has not cast, nobody can know. */
export function BallotUnderWay({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const { turnout, view, steers } = useDesk()
  const own = turnout?.ballotId === ballot.id ? turnout : null
  const phase = ballotPhase(ballot, turnout)
  const seconds = useSecondsLeft(own)
  return (
    <section className="card con-card">
      <p className="label label-red">{t(`phase.${phase}`)}</p>
      <h2>{t(`title.${ballot.kind}`, { year: view.year })}</h2>
      <div className="con-ballot">
        {ballot.printedOnly ? (
          <PapersOut printed={own?.printed ?? 0} present={view.presence?.presentInBase ?? 0} />
        ) : (
          <PapersIn turnout={own} phase={phase} present={view.presence?.presentInBase ?? 0} />
        )}
        <div>
          <Pairs
            headWidth="8.6em"
            pairs={[
              { id: 'base', head: t('baseHead'), value: t('base', { base: ballot.base, majority: ballot.majority }) },
              ...(ballot.printedOnly
                ? []
                : [{ id: 'code', head: t('codeHead'), value: <CodeBlock code={ballot.code.replace(/\s/g, '')} /> }]),
              ...(own && own.printed > 0 ? [{ id: 'printed', head: t('printedHead'), value: t('printed', { printed: own.printed }) }] : []),
              ...(ballot.reason ? [{ id: 'reason', head: t('reason'), value: ballot.reason }] : []),
              ...(ballot.unsafeSettings.length > 0
                ? [{ id: 'unsafe', head: t('unsafeHead'), value: t('unsafe', { settings: ballot.unsafeSettings.join(', ') }) }]
                : []),
            ]}
          />
          {phase === 'OPEN' && <NotTaken />}
          {phase === 'CLOSING' && (
            <p className="mt-4 text-desk-3 font-bold num" role="timer">
              {t('secondsLeft', { seconds: seconds?.left ?? 0 })}
            </p>
          )}
          {phase === 'CLOSED' && <p className="mt-4">{t('closedHint')}</p>}
        </div>
      </div>
      {steers && (
        <div className="con-acts">
          {phase === 'OPEN' && <CloseBallot ballot={ballot} />}
          {phase === 'CLOSED' && <CountBallot ballot={ballot} />}
          <CancelBallot ballot={ballot} />
        </div>
      )}
      <PrintedPapers ballotId={ballot.id} hasTeam={view.countingTeam !== null} turnout={own} />
    </section>
  )
}

function PapersIn({ turnout, phase, present }: { turnout: Turnout | null; phase: Phase; present: number }) {
  const t = useTranslations('console.ballots')
  const isLast = turnout !== null && turnout.issued > 0 && turnout.issued === turnout.collected
  const shown = useAtMostOnceASecond(turnout, isLast)
  const { issued, collected } = shown ?? { issued: 0, collected: 0 }
  const sentence = t('turnout', { issued, collected })
  return (
    <div>
      <Ring
        size={240}
        filled={collected}
        outlined={issued}
        total={phase === 'OPEN' ? Math.max(present, issued) : issued}
        figure={collected}
        line={t('collected')}
        small={t('ofIssued', { issued })}
        sentence={sentence}
      />
      <SpokenTurnout {...{ issued, collected, sentence }} />
    </div>
  )
}

/** On printed papers alone: how many are out; what comes back is counted by hand. */
function PapersOut({ printed, present }: { printed: number; present: number }) {
  const t = useTranslations('console.ballots')
  const line = t('printedHead')
  return (
    <Ring
      size={240}
      filled={0}
      outlined={printed}
      total={Math.max(present, printed)}
      figure={printed}
      line={line}
      sentence={`${line}: ${t('printed', { printed })}`}
    />
  )
}

function NotTaken() {
  const t = useTranslations('console.ballots')
  const names = useDesk().health?.notTaken ?? []
  return (
    <div className="mt-4">
      <SectionHead aside={names.length || ''}>{t('notTaken')}</SectionHead>
      <p className="mt-2">{names.length === 0 ? t('allTaken') : names.join(', ')}</p>
    </div>
  )
}

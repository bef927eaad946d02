'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CheckInCode } from '#contract/live.ts'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import type { Presence } from '#domain/meeting/quorum.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { Qr } from '#screens/kit/qr.tsx'
import { Ring } from '#screens/kit/ring.tsx'
import { WallCountdown } from '#screens/kit/wall-frame.tsx'
import { useAtMostOnceASecond } from '#screens/live/use-at-most-every.ts'
import { useSecondsLeft } from '#screens/live/use-seconds-left.ts'
import { plain } from './roll-call-scene.tsx'

type Props = { ballot: BallotCard; year: number; turnout: Turnout | null; presence: Presence | null; code: CheckInCode | null }

/** What is voted, how many papers are in, and the code that each phone must show. Never a choice, a name, an order. */
export function BallotScene({ ballot, year, turnout, presence, code }: Props) {
  const phase = phaseOf(ballot, turnout)
  const own = turnout?.ballotId === ballot.id ? turnout : null
  const isLast = own !== null && own.issued > 0 && own.collected === own.issued
  const { issued, collected, printed } = useAtMostOnceASecond(own, isLast) ?? { issued: 0, collected: 0, printed: 0 }
  const present = presence?.presentInBase ?? 0
  return (
    <div className="wall-vote">
      <What ballot={ballot} year={year} phase={phase} />
      {ballot.printedOnly ? (
        <Handed printed={printed} phase={phase} present={present} />
      ) : (
        <Papers issued={issued} collected={collected} phase={phase} present={present} />
      )}
      <Codes ballot={ballot} issued={issued} collected={collected} printed={printed} phase={phase} code={code} />
    </div>
  )
}

/** In the last seconds the foot counts them; before and after it is the hall's. */
export function BallotFoot({ ballot, turnout, otherwise }: { ballot: BallotCard; turnout: Turnout | null; otherwise: ReactNode }) {
  const t = useTranslations('projector.ballot')
  const own = turnout?.ballotId === ballot.id ? turnout : null
  const seconds = useSecondsLeft(own)
  if (!seconds || phaseOf(ballot, turnout) !== 'CLOSING') return otherwise
  return (
    <WallCountdown
      secondsLeft={seconds.left}
      totalSeconds={seconds.total}
      before={t('closesIn')}
      after={t('seconds')}
      safe={
        <>
          {t('safe')}
          <br />
          {t('laterResult')}
        </>
      }
      spoken={t('spoken', { seconds: seconds.left })}
    />
  )
}

type Phase = 'OPEN' | 'CLOSING' | 'CLOSED' | 'CANCELLED'

/** The turnout is newer than the view: casting ends by the clock, without an event. */
export function phaseOf(ballot: BallotCard, turnout: Turnout | null): Phase {
  if (ballot.status === 'COUNTED') return 'CLOSED'
  if (ballot.status === 'CANCELLED') return 'CANCELLED'
  return turnout?.ballotId === ballot.id ? turnout.status : ballot.status
}

function What({ ballot, year, phase }: { ballot: BallotCard; year: number; phase: Phase }) {
  const t = useTranslations('projector.ballot')
  return (
    <section className="wall-what">
      <p className="label label-red">{t(`phase.${phase}`)}</p>
      <h1>{t(`title.${ballot.kind}`, { year })}</h1>
      <p className="lead">{t(`lead.${ballot.layout}`, { rows: ballot.rowCount, most: ballot.atMost ?? 0 })}</p>
      {ballot.kind === 'REHEARSAL' && <p className="wall-stamp">{t('rehearsal')}</p>}
      {ballot.reason && <p className="lead again">{t('again', { reason: ballot.reason })}</p>}
      {ballot.unsafeSettings.length > 0 && <p className="lead again">{t('unsafe')}</p>}
      <dl className="num">
        <div>
          <dt>{t('base')}</dt>
          <dd>{t('baseCount', { base: ballot.base })}</dd>
        </div>
        {ballot.kind !== 'REHEARSAL' && (
          <div>
            <dt>{t('half')}</dt>
            <dd>{t('halfCount', { majority: ballot.majority })}</dd>
          </div>
        )}
        {ballot.countingHead && (
          <div>
            <dt>{t('counting')}</dt>
            <dd>{t('countingHead', { name: ballot.countingHead })}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

type Figures = { issued: number; collected: number; phase: Phase }

function Papers({ issued, collected, phase, present }: Figures & { present: number }) {
  const t = useTranslations('projector.ballot')
  const total = phase === 'OPEN' ? Math.max(present, issued) : issued
  return (
    <section className="wall-turnout">
      <Ring
        filled={collected}
        outlined={issued}
        total={total}
        figure={collected}
        line={t('collected')}
        small={phase === 'CLOSED' ? t('counted') : t('ofIssued', { issued })}
        sentence={t('sentence', { collected, issued })}
      />
    </section>
  )
}

/** On printed papers alone nothing is collected here until it is counted by hand. */
function Handed({ printed, phase, present }: Pick<Figures, 'phase'> & { printed: number; present: number }) {
  const t = useTranslations('projector.ballot')
  return (
    <section className="wall-turnout">
      <Ring
        filled={0}
        outlined={printed}
        total={phase === 'OPEN' ? Math.max(present, printed) : printed}
        figure={printed}
        line={t('handed')}
        small={phase === 'OPEN' ? t('handedOf', { present }) : t('counted')}
        sentence={t('handedSentence', { printed })}
      />
    </section>
  )
}

function Codes({ ballot, issued, collected, printed, phase, code }: Figures & { printed: number } & Pick<Props, 'ballot' | 'code'>) {
  const t = useTranslations('projector.ballot')
  return (
    <section className="wall-codes">
      {ballot.printedOnly ? (
        <p>{t('printedOnly')}</p>
      ) : (
        <>
          <p className="label">{t('code')}</p>
          <p>{t('codeHint')}</p>
          <CodeBlock code={plain(ballot.code)} framed />
        </>
      )}
      {phase === 'OPEN' && code && (
        <div className="wall-late">
          <Qr value={code.url} label={t('qr')} size={150} />
          <p>
            {t('late')}
            <CodeBlock code={plain(code.code)} by={3} />
          </p>
        </div>
      )}
      <ul className="wall-issued num">
        {!ballot.printedOnly && (
          <>
            <li>
              <i className="in" />
              {t('in')}
              <b>{collected}</b>
            </li>
            <li>
              <i />
              {t('out')}
              <b>{issued}</b>
            </li>
          </>
        )}
        {printed > 0 && (
          <li>
            <i />
            {t('onPaper')}
            <b>{printed}</b>
          </li>
        )}
      </ul>
    </section>
  )
}

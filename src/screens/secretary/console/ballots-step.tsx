'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ConsoleView } from '#domain/meeting/view.ts'
import { BallotPreview } from './ballot-preview.tsx'
import { BallotResult } from './ballot-result.tsx'
import { CountingTeam } from './counting-team.tsx'
import { useDesk } from './desk-context.tsx'
import type { BallotKind } from './view-parts.ts'

/** Secret ballots: the result just published, then what the next one would hold, and what stands in its way. */
export function BallotsStep() {
  const t = useTranslations('console.ballots')
  const { view } = useDesk()
  const [chosen, setChosen] = useState<BallotKind | null>(null)
  const kind = chosen ?? nextKind(view)
  const { scene } = view
  const published = view.ballots.findLast(({ result }) => result !== null)
  return (
    <>
      {published?.result && (
        <BallotResult
          key={published.id}
          ballot={published}
          result={published.result}
          isOnWall={scene.kind === 'RESULT'}
          onAgain={() => setChosen(published.kind)}
        />
      )}
      <section className="card con-card">
        <div className="con-head">
          <h2>{view.step?.title}</h2>
          <fieldset className="switch">
            <legend className="sr-only">{t('which')}</legend>
            {kindsIn(view).map((one) => (
              <button key={one} type="button" aria-pressed={one === kind} onClick={() => setChosen(one)}>
                {t(`kind.${one}`)}
              </button>
            ))}
          </fieldset>
        </div>
        <BallotPreview key={`${kind}${view.ballots.length}`} kind={kind} isChosen={chosen !== null} />
      </section>
      <CountingTeam />
      <Held ballots={view.ballots} />
    </>
  )
}

const isCounted = (view: ConsoleView, kind: BallotKind) =>
  view.ballots.some((ballot) => ballot.kind === kind && ballot.status === 'COUNTED')

/** Where the classification is held on two sheets, the second is a ballot that follows. */
const hasTwoSheets = (view: ConsoleView) => view.ballots.some((one) => one.layout === 'TWO_SHEET' && one.status === 'COUNTED')

const kindsIn = (view: ConsoleView): BallotKind[] => [
  'REHEARSAL',
  'CLASSIFICATION',
  ...(hasTwoSheets(view) ? (['EXCELLENT'] as const) : []),
  'COMMENDATION',
]

/** The rehearsal, then the classification on one sheet or two, then the commendation. */
export function nextKind(view: ConsoleView): BallotKind {
  if (hasTwoSheets(view) && !isCounted(view, 'EXCELLENT')) return 'EXCELLENT'
  if (isCounted(view, 'CLASSIFICATION')) return 'COMMENDATION'
  return isCounted(view, 'REHEARSAL') ? 'CLASSIFICATION' : 'REHEARSAL'
}

/** All ballots of this meeting, the cancelled ones with their reason. */
function Held({ ballots }: { ballots: ConsoleView['ballots'] }) {
  const t = useTranslations('console.ballots')
  if (ballots.length === 0) return null
  return (
    <section>
      <h3>{t('held')}</h3>
      <ul className="con-lines con-lines-low num">
        {ballots.map((ballot) => (
          <li key={ballot.id}>
            <span>
              {t(`kind.${ballot.kind}`)}
              {ballot.reason && <span className="second"> {t('because', { reason: ballot.reason })}</span>}
            </span>
            <span className="second">
              {ballot.status === 'CANCELLED' ? t('cancelled', { reason: ballot.cancelReason ?? '' }) : t(`status.${ballot.status}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

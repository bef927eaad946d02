'use client'

import { useTranslations } from 'next-intl'
import type { MyPart } from '#contract/meeting.ts'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SpokenTurnout } from '#screens/live/spoken-turnout.tsx'
import { ClosingNote } from '../ballot/closing-note.tsx'
import type { PaperState } from '../ballot/paper-state.ts'
import { type Feed, useFeed } from '../feed.ts'

type Props = {
  ballot: BallotCard
  mine: MyPart
  state: PaperState
  turnout: Feed<Turnout | null>
  onEnter: () => void
  onResult: () => void
  onPutAway: () => void
}

/** The ballot, seen from the meeting: how far it is, and the way back to one's paper. */
export function BallotBanner({ ballot, mine, state, turnout, onEnter, onResult, onPutAway }: Props) {
  const t = useTranslations('phone.ballot')
  const why = mine.ballot?.ballotId === ballot.id ? mine.ballot.why : null
  return (
    <section className="part part-now">
      <p className="label label-red text-ph-1">{t(`label.${ballot.status}`)}</p>
      <h2>{ballot.title}</h2>
      {ballot.kind === 'REHEARSAL' && <p className="stamp">{t('rehearsal')}</p>}
      {ballot.reason && <p className="second">{t('again', { reason: ballot.reason })}</p>}
      <TurnoutLine ballot={ballot} turnout={turnout} />
      {ballot.status === 'CLOSING' && <ClosingNote turnout={turnout} />}
      {why && ballot.status !== 'COUNTED' && ballot.status !== 'CANCELLED' && <Note>{t(`why.${why}`)}</Note>}
      <p>{t(`state.${state.at}`)}</p>
      {opens.has(state.at) && (
        <Button kind={mustAct.has(state.at) ? 'primary' : 'secondary'} wide onPress={onEnter}>
          {t(`enter.${state.at as 'offered'}`)}
        </Button>
      )}
      {ballot.status === 'CANCELLED' && (
        <Button wide onPress={onPutAway}>
          {t('putAway')}
        </Button>
      )}
      {ballot.status === 'COUNTED' && (
        <Button wide onPress={onResult}>
          {t('result')}
        </Button>
      )}
    </section>
  )
}

/** States that have a screen of their own worth going to. */
const opens = new Set<PaperState['at']>([
  'offered',
  'marking',
  'sending',
  'recorded',
  'not-recorded',
  'missed',
  'recounting',
  'recounted',
  'no-storage',
])
const mustAct = new Set<PaperState['at']>(['offered', 'marking', 'not-recorded'])

/** Papers issued and collected; listens for itself. */
function TurnoutLine({ ballot, turnout }: { ballot: BallotCard; turnout: Feed<Turnout | null> }) {
  const t = useTranslations('phone.ballot')
  const now = useFeed(turnout)
  if (now?.ballotId !== ballot.id) return null
  const turnoutText = t('turnout', { collected: now.collected, issued: now.issued })
  return (
    <>
      {!ballot.printedOnly && (
        <>
          <p className="num second">{turnoutText}</p>
          <SpokenTurnout issued={now.issued} collected={now.collected} sentence={turnoutText} />
        </>
      )}
      {now.printed > 0 && <p className="num second">{t('printed', { printed: now.printed })}</p>}
    </>
  )
}

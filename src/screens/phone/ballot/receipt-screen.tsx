'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Facts } from '#screens/kit/facts.tsx'
import { LiveRegion } from '#screens/kit/live-region.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { useFeed } from '../feed.ts'
import { BallotArt } from './ballot-art.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'

/** "Đã ghi nhận": no mark, no token, no time; it proves a choice to nobody. */
export function ReceiptScreen({ ballot, onLeave }: { ballot: ShownBallot; onLeave: () => void }) {
  const t = useTranslations('ballot.receipt')
  const foot = (
    <Button kind="primary" wide onPress={onLeave}>
      {t('leave')}
    </Button>
  )
  return (
    <BallotShell ballot={ballot} foot={foot}>
      <LiveRegion urgent text={t('heading')} />
      <PhoneStage>
        <BallotArt done />
        <StateHeading>{t('heading')}</StateHeading>
        <p>{t('in')}</p>
        <TurnoutFacts ballot={ballot} />
      </PhoneStage>
    </BallotShell>
  )
}

/** Figures of the box, at most once a second; listens for itself. */
function TurnoutFacts({ ballot }: { ballot: ShownBallot }) {
  const t = useTranslations('ballot.receipt')
  const turnout = useFeed(ballot.turnout)
  const about = turnout?.ballotId === ballot.id ? turnout : null
  const b = (text: React.ReactNode) => <b>{text}</b>
  return (
    <Facts
      facts={[
        ...(about
          ? [{ id: 'turnout', sign: 'ok' as const, text: t.rich('turnout', { collected: about.collected, issued: about.issued, b }) }]
          : []),
        { id: 'wait', sign: 'wait', text: about && about.status !== 'OPEN' ? t('waitCount') : t('waitClose') },
      ]}
    />
  )
}

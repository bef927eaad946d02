'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Facts } from '#screens/kit/facts.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { BallotArt } from './ballot-art.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'

type Props = { ballot: ShownBallot; marked: number; blank: number; guessable: boolean; onCast: () => void; onReview: () => void }

/** Asks once before the paper goes into the box. */
export function AskScreen({ ballot, marked, blank, guessable, onCast, onReview }: Props) {
  const t = useTranslations('ballot.ask')
  const foot = (
    <>
      <Button kind="primary" wide onPress={onCast}>
        {t('cast')}
      </Button>
      <Button wide onPress={onReview}>
        {t('review')}
      </Button>
    </>
  )
  const sub = blank === 0 ? t('full', { count: marked }) : t('withBlank', { count: marked, blank })
  return (
    <BallotShell ballot={ballot} sub={sub} foot={foot} isClosing>
      <PhoneStage>
        <BallotArt sheet />
        <StateHeading>{t('title')}</StateHeading>
        <p>{t('final')}</p>
        {guessable && <Note tone="gold">{t('guessable')}</Note>}
        <Facts
          facts={[
            { id: 'no-name', sign: 'ok', text: t('noName') },
            { id: 'list', sign: 'ok', text: t('list') },
          ]}
        />
      </PhoneStage>
    </BallotShell>
  )
}

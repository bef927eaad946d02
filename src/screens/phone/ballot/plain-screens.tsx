'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'

type Props = { ballot: ShownBallot; onLeave: () => void }

/** Closed over a paper that was not taken or not sent: said, never silent. */
export function MissedScreen({ ballot, onLeave, what }: Props & { what: 'taking' | 'sending' }) {
  const t = useTranslations('ballot.missed')
  return (
    <OneMessage ballot={ballot} onLeave={onLeave} heading={t(`${what}.heading`)}>
      <Note tone="red" role="alert" className="w-full text-left">
        {t(`${what}.text`)}
      </Note>
      <p className="second">{t('afterwards')}</p>
    </OneMessage>
  )
}

/** The ballot was cancelled; what this phone held is gone. */
export function CancelledScreen({ ballot, onLeave, hadPaper }: Props & { hadPaper: boolean }) {
  const t = useTranslations('ballot.cancelled')
  return (
    <OneMessage ballot={ballot} onLeave={onLeave} heading={t('heading')}>
      <p>{t('text')}</p>
      {hadPaper && <Note className="w-full text-left">{t('erased')}</Note>}
    </OneMessage>
  )
}

/** This browser keeps nothing, so it holds no paper: a tablet or a printed paper. */
export function NoStorageScreen({ ballot, onLeave }: Props) {
  const t = useTranslations('ballot.noStorage')
  return (
    <OneMessage ballot={ballot} onLeave={onLeave} heading={t('heading')}>
      <Note tone="red" role="alert" className="w-full text-left">
        {t('text')}
      </Note>
      <p>{t('todo')}</p>
    </OneMessage>
  )
}

function OneMessage({ ballot, onLeave, heading, children }: Props & { heading: string; children: ReactNode }) {
  const t = useTranslations('ballot')
  const foot = (
    <Button kind="primary" wide onPress={onLeave}>
      {t('receipt.leave')}
    </Button>
  )
  return (
    <BallotShell ballot={ballot} foot={foot}>
      <PhoneStage>
        <StateHeading>{heading}</StateHeading>
        {children}
      </PhoneStage>
    </BallotShell>
  )
}

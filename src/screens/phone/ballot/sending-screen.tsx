'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Note } from '#screens/kit/note.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { Pulse } from '#screens/kit/waiting.tsx'
import { BallotArt } from './ballot-art.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'
import type { PaperState } from './paper-state.ts'

/** "Đang gửi": nothing to touch, and the way back is shut. */
export function SendingScreen({ ballot, state }: { ballot: ShownBallot; state: PaperState & { at: 'sending' } }) {
  const t = useTranslations('ballot.sending')
  useNoWayBack()
  const isSlow = state.tries > 1
  return (
    <BallotShell
      ballot={ballot}
      title={t('title')}
      sub={t('stay')}
      zoom={false}
      isClosing
      foot={<p className="second">{t.rich('notYet', { b: (word) => <b>{word}</b> })}</p>}
    >
      <PhoneStage live>
        <BallotArt sheet slides />
        <StateHeading>{t('heading')}</StateHeading>
        <Pulse />
        <p>{t('again')}</p>
        {isSlow && <Note tone="gold">{t(`because.${state.because}`, { tries: state.tries })}</Note>}
      </PhoneStage>
    </BallotShell>
  )
}

/** The back key stays here, and closing the page is asked about, as long as the paper is on its way. */
function useNoWayBack(): void {
  useEffect(() => {
    const stay = () => window.history.pushState(window.history.state, '', window.location.href)
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    stay()
    window.addEventListener('popstate', stay)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('popstate', stay)
      window.removeEventListener('beforeunload', ask)
    }
  }, [])
}

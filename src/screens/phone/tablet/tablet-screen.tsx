'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import '../phone.css'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell, PhoneStage } from '#screens/kit/phone-shell.tsx'
import { TabletSignIn } from './tablet-sign-in.tsx'
import { TabletTurn } from './tablet-turn.tsx'
import { TabletWords } from './tablet-words.tsx'
import { handOn } from './wipe.ts'

type Props = {
  meetingId: string
  /** Who is signed in on this device as the page is opened; null for nobody, as it should be. */
  signedIn: string | null
}

/**
 * A device of the cell on which members vote one after another: sign in, take, mark, cast, out. The paper lies in this page's memory alone;
 * a reload between taking and casting loses it, as a lost phone would.
 */
export function TabletScreen({ meetingId, signedIn }: Props) {
  const [isTurn, setTurn] = useState(false)
  if (signedIn !== null) return <LeftOver meetingId={meetingId} name={signedIn} />
  if (!isTurn) return <Welcome onSignedIn={() => setTurn(true)} />
  return (
    <TabletWords>
      <TabletTurn meetingId={meetingId} />
    </TabletWords>
  )
}

function Welcome({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('tablet')
  const [isSecure, setSecure] = useState(true)
  useEffect(() => setSecure(window.isSecureContext), [])
  return (
    <PhoneShell title={t('title')} sub={t('sub')}>
      <h1 className="text-ph-4">{t('heading')}</h1>
      <p className="mt-2">{t('how')}</p>
      <p className="second mt-2">{t('where')}</p>
      {isSecure ? (
        <TabletSignIn onSignedIn={onSignedIn} />
      ) : (
        <Note tone="red" className="mt-4">
          {t('notSecure')}
        </Note>
      )}
      <div className="mt-6">
        <LanguageSwitch />
      </div>
    </PhoneShell>
  )
}

/** Somebody's session is on this device already: their own phone by mistake, or a turn that broke off. */
function LeftOver({ meetingId, name }: { meetingId: string; name: string }) {
  const t = useTranslations('tablet')
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => {
    setLeaving(true)
    void handOn(paths.tablet(meetingId))
  }
  return (
    <PhoneShell title={t('title')} sub={t('sub')}>
      <PhoneStage>
        <h1>{t('left', { name })}</h1>
        <p>{t('leftHint')}</p>
        <Button kind="primary" wide onPress={leave} pending={isLeaving} pendingText={t('leaving')}>
          {t('leave')}
        </Button>
        <ButtonLink wide href={paths.phone(meetingId)}>
          {t('toMeeting')}
        </ButtonLink>
      </PhoneStage>
    </PhoneShell>
  )
}

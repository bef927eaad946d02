'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { askSignIn, type SignInAnswer } from '../sign-in/ask-sign-in.ts'
import { LockNote } from '../sign-in/lock-note.tsx'
import { PinField } from '../sign-in/pin-field.tsx'
import { useLock } from '../sign-in/use-lock.ts'

/** Card number and PIN, which the browser is asked not to remember. The page stays: what comes next lives in its memory. */
export function TabletSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('signin')
  const [login, setLogin] = useState('')
  const [pin, setPin] = useState('')
  const [answer, setAnswer] = useState<SignInAnswer | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [lockedFor, lock] = useLock()
  const isLocked = lockedFor !== null && lockedFor > 0
  const submit = async () => {
    if (isAsking) return
    setAsking(true)
    const said = await askSignIn(fetch, { login, pin })
    setAnswer(said)
    setPin('')
    lock(said.state === 'locked' ? said.waitSeconds : null)
    setAsking(false)
    if (said.state === 'signed-in') onSignedIn()
  }
  return (
    <form
      className="mt-4 grid gap-4"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField label={t('login')} hint={t('loginHint')} value={login} onChange={setLogin} autoComplete="off" maxLength={40} />
      <PinField label={t('pin')} value={pin} onChange={setPin} shown={false} isNew error={answer?.state === 'wrong' ? t('wrong') : null} />
      {lockedFor !== null && <LockNote seconds={lockedFor} />}
      {(answer?.state === 'failed' || answer?.state === 'offline') && (
        <Note tone="red" role="alert">
          {t(answer.state)}
        </Note>
      )}
      <Button
        kind="primary"
        wide
        type="submit"
        pending={isAsking}
        pendingText={t('entering')}
        isDisabled={login.trim() === '' || pin.length !== 6 || isLocked}
      >
        {t('enter')}
      </Button>
    </form>
  )
}

'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import '../phone.css'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { askSignIn, type SignInAnswer } from './ask-sign-in.ts'
import { type DemoSignIn, readDemoSignIn } from './demo-sign-in.ts'
import { LockNote } from './lock-note.tsx'
import { OidcButton } from './oidc-button.tsx'
import { PinField } from './pin-field.tsx'
import { useEntering } from './use-entering.ts'
import { useLock } from './use-lock.ts'

export type SignInScreenProps = {
  /** Where to go back to, as it stands in the address. */
  next: string | null
  /** Name of the organisation's own sign-in, where one is set up. */
  oidcName: string | null
  /** What another way of signing in was refused with. */
  error: string | null
  /** There is a session already: nothing to type. */
  isSignedIn: boolean
}

export function SignInScreen({ next, oidcName, error, isSignedIn }: SignInScreenProps) {
  const t = useTranslations('signin')
  const enter = useEntering(next)
  useEffect(() => {
    if (isSignedIn) void enter()
  }, [isSignedIn, enter])
  return (
    <PhoneShell bare title={t('product')} sub={t('productIs')}>
      <DoubleRule />
      <div className="px-4 py-5">
        <h1 className="text-ph-4">{t('title')}</h1>
        {error && (
          <Note tone="red" role="alert" className="mt-3">
            {t(error === 'oidc-unknown' ? 'oidcUnknown' : 'failed')}
          </Note>
        )}
        <SignInForm enter={enter} />
        {oidcName && <OidcButton name={oidcName} next={next} />}
        <p className="mt-6">
          <Link href="/slip" className="tap-link">
            {t('haveSlip')}
          </Link>
        </p>
        <p className="second">{t('forgot')}</p>
        <div className="mt-6">
          <LanguageSwitch />
        </div>
      </div>
    </PhoneShell>
  )
}

function SignInForm({ enter }: { enter: () => Promise<void> }) {
  const t = useTranslations('signin')
  const [login, setLogin] = useState('')
  const [pin, setPin] = useState('')
  const [shown, setShown] = useState(false)
  const [demo, setDemo] = useState<DemoSignIn | null>(null)
  const [answer, setAnswer] = useState<SignInAnswer | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [lockedFor, lock] = useLock()

  useEffect(() => {
    void readDemoSignIn(fetch, window.location.hostname).then((found) => {
      if (!found) return
      setDemo(found)
      setLogin(found.login)
      setPin(found.pin)
    })
  }, [])

  const submit = async () => {
    if (isAsking) return
    setAsking(true)
    const said = await askSignIn(fetch, { login, pin })
    setAnswer(said)
    lock(said.state === 'locked' ? said.waitSeconds : null)
    if (said.state === 'signed-in') await enter().catch(() => setAnswer({ state: 'failed' }))
    else setPin('')
    if (said.state !== 'signed-in') setAsking(false)
  }
  const isLocked = lockedFor !== null && lockedFor > 0
  return (
    <form
      className="mt-4 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {demo && <Note tone="gold">{t('demo', { name: demo.name })}</Note>}
      <TextField
        label={t('login')}
        hint={t('loginHint')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        inputMode="text"
        maxLength={40}
        name="login"
      />
      <PinField label={t('pin')} value={pin} onChange={setPin} shown={shown} error={answer?.state === 'wrong' ? t('wrong') : null} />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('showPin')}
      </Checkbox>
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
        {demo && login === demo.login ? t('enterAs', { name: demo.name }) : t('enter')}
      </Button>
    </form>
  )
}

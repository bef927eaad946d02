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
import { type DemoSignIn, readDemoSignIn } from './demo-sign-in.ts'
import { OidcButton } from './oidc-button.tsx'
import { PinField } from './pin-field.tsx'
import { SignInTrouble } from './sign-in-trouble.tsx'
import { useEntering } from './use-entering.ts'
import { useSignIn } from './use-sign-in.ts'

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
  const signing = useSignIn(enter)
  const { login, setLogin, pin, setPin, answer, isAsking, isReady, submit } = signing
  const [shown, setShown] = useState(false)
  const [demo, setDemo] = useState<DemoSignIn | null>(null)

  useEffect(() => {
    void readDemoSignIn(fetch, window.location.hostname).then((found) => {
      if (!found) return
      setDemo(found)
      setLogin(found.login)
      setPin(found.pin)
    })
  }, [setLogin, setPin])

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
      <PinField label={t('pin')} value={pin} onChange={setPin} shown={shown} error={answer === 'wrong' ? t('wrong') : null} />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('showPin')}
      </Checkbox>
      <SignInTrouble signing={signing} />
      <Button kind="primary" wide type="submit" pending={isAsking} pendingText={t('entering')} isDisabled={!isReady}>
        {demo && login === demo.login ? t('enterAs', { name: demo.name }) : t('enter')}
      </Button>
    </form>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { PinField } from '../sign-in/pin-field.tsx'
import { SignInTrouble } from '../sign-in/sign-in-trouble.tsx'
import { useSignIn } from '../sign-in/use-sign-in.ts'

/** Card number and PIN, which the browser is asked not to remember. The page stays: what comes next lives in its memory. */
export function TabletSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useTranslations('signin')
  const signing = useSignIn(onSignedIn)
  const { login, setLogin, pin, setPin, answer, isAsking, isReady, submit } = signing
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
      <PinField label={t('pin')} value={pin} onChange={setPin} shown={false} isNew error={answer === 'wrong' ? t('wrong') : null} />
      <SignInTrouble signing={signing} />
      <Button kind="primary" wide type="submit" pending={isAsking} pendingText={t('entering')} isDisabled={!isReady}>
        {t('enter')}
      </Button>
    </form>
  )
}

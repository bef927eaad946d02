'use client'

import { useTranslations } from 'next-intl'
import { Note } from '#screens/kit/note.tsx'
import { LockNote } from './lock-note.tsx'
import type { SigningIn } from './use-sign-in.ts'

/** Why nobody came in, where it was not the login or the PIN: that stands beside the field. */
export function SignInTrouble({ signing: { answer, lockedFor } }: { signing: SigningIn }) {
  const t = useTranslations('signin')
  return (
    <>
      {lockedFor !== null && <LockNote seconds={lockedFor} />}
      {(answer === 'failed' || answer === 'offline') && (
        <Note tone="red" role="alert">
          {t(answer)}
        </Note>
      )}
    </>
  )
}

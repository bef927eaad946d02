'use client'

import { useState } from 'react'
import { askSignIn, type SignInAnswer } from '#screens/live/ask-sign-in.ts'
import { useLock } from './use-lock.ts'

/** Login and PIN as they are typed, and what the server said to them. The PIN is gone from the page with every answer. */
export function useSignIn(onSignedIn: () => Promise<void> | void) {
  const [login, setLogin] = useState('')
  const [pin, setPin] = useState('')
  const [answer, setAnswer] = useState<SignInAnswer['state'] | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [lockedFor, lock] = useLock()
  const fail = () => {
    setAnswer('failed')
    setAsking(false)
  }
  const submit = async () => {
    if (isAsking) return
    setAsking(true)
    const said = await askSignIn(fetch, { login, pin })
    setPin('')
    lock(said.state === 'locked' ? said.waitSeconds : null)
    setAnswer(said.state)
    // whoever is in sees the button wait until the next page has come
    if (said.state === 'signed-in') await Promise.resolve(onSignedIn()).catch(fail)
    else setAsking(false)
  }
  const isReady = login.trim() !== '' && pin.length === 6 && !(lockedFor !== null && lockedFor > 0)
  return { login, setLogin, pin, setPin, answer, isAsking, isReady, lockedFor, submit }
}

export type SigningIn = ReturnType<typeof useSignIn>

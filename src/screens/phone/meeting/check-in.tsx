'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { ChatAppNotice } from './chat-app-notice.tsx'
import { PhoneTestNotice } from './phone-test-notice.tsx'
import { usePhoneTest } from './use-phone-test.ts'

type Props = { meetingId: string; code: string | null; standing: 'OFFICIAL' | 'PROBATIONARY'; onDone: () => void }

/** Presence by the code on the wall; the phone tests itself meanwhile and says whether it can vote. A scanned code checks in by itself. */
export function CheckIn({ meetingId, code, standing, onDone }: Props) {
  const t = useTranslations('phone.checkIn')
  const api = useApi()
  const say = useProblem()
  const test = usePhoneTest()
  const [typed, setTyped] = useState('')
  const checkIn = useMutation(api.meeting.checkIn.mutationOptions({ onSuccess: onDone }))
  const problem = checkIn.error ? say(checkIn.error) : null
  const enter = (entered: string) => checkIn.mutate({ meetingId, code: entered, phone: test?.canVote ? 'CAN_VOTE' : 'CANNOT_VOTE' })

  const tried = useRef(false)
  useEffect(() => {
    if (!test || !code || tried.current || test.hindrance === 'CHAT_APP') return
    tried.current = true
    enter(code)
    // The code is good for a minute; a reload should not try an old one.
    window.history.replaceState(window.history.state, '', window.location.pathname)
  })

  if (!test) return <Waiting text={t('testing')} />
  return (
    <>
      {test.hindrance === 'CHAT_APP' && test.chatApp && <ChatAppNotice app={test.chatApp} />}
      <h1 className="text-ph-4">{t('title')}</h1>
      <p className="second mt-1">{t('how')}</p>
      <form
        className="mt-4 grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          enter(typed)
        }}
      >
        <TextField
          label={t('code')}
          value={typed}
          onChange={(text) => setTyped(text.toUpperCase())}
          error={problem?.fields.code ?? (problem && !problem.offline ? problem.sentence : null)}
          autoComplete="off"
          maxLength={40}
          className="code-field"
        />
        {problem?.offline && (
          <Note tone="red" role="alert">
            {problem.sentence}
          </Note>
        )}
        <Button kind="primary" wide type="submit" pending={checkIn.isPending} pendingText={t('entering')} isDisabled={typed.trim() === ''}>
          {test.hindrance === 'CHAT_APP' ? t('enterHere') : t('enter')}
        </Button>
      </form>
      <PhoneTestNotice test={test} standing={standing} />
    </>
  )
}

'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import '../phone.css'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { askSignIn } from '#screens/live/ask-sign-in.ts'
import { useProblem } from '#screens/live/problem.ts'
import { PinField } from '../sign-in/pin-field.tsx'
import { useEntering } from '../sign-in/use-entering.ts'
import { pinMistake } from './pin-mistake.ts'

/** Whose slip it is; a PIN chosen twice; then signed in. */
export function SlipScreen({ code }: { code: string }) {
  const t = useTranslations('signin.slip')
  const api = useApi()
  const problem = useProblem()
  const slip = useQuery({ ...api.session.openSlip.queryOptions({ code }), refetchOnWindowFocus: false })
  return (
    <PhoneShell back={paths.signIn} title={t('title')}>
      {slip.isPending && <Waiting />}
      {slip.error && (
        <>
          <h1 className="sr-only">{t('title')}</h1>
          <Note tone="red" role="alert">
            {problem(slip.error).sentence}
          </Note>
          <div className="mt-4 grid gap-3">
            <ButtonLink href="/slip" wide>
              {t('again')}
            </ButtonLink>
            <ButtonLink href={paths.signIn} wide>
              {t('toSignIn')}
            </ButtonLink>
          </div>
        </>
      )}
      {slip.data && (
        <>
          <p className="second">{t(`for.${slip.data.purpose}`)}</p>
          <h1 className="text-ph-4">{t('comrade', { name: slip.data.name })}</h1>
          <p className="second mt-1">{t('notYou')}</p>
          <ChoosePin code={code} />
        </>
      )}
    </PhoneShell>
  )
}

function ChoosePin({ code }: { code: string }) {
  const t = useTranslations('signin.slip')
  const api = useApi()
  const say = useProblem()
  const enter = useEntering(null)
  const enrol = useMutation(api.session.enrol.mutationOptions())
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isEntering, setEntering] = useState(false)
  const mistake = pinMistake(pin, again)
  const problem = enrol.error ? say(enrol.error) : null
  const change = (set: (pin: string) => void) => (typed: string) => {
    set(typed)
    enrol.reset()
  }

  const submit = async () => {
    setTried(true)
    if (mistake || isEntering) return
    setEntering(true)
    try {
      const { login } = await enrol.mutateAsync({ code, pin })
      const answer = await askSignIn(fetch, { login, pin })
      if (answer.state === 'signed-in') await enter()
      else window.location.assign(paths.signIn)
    } catch {
      setEntering(false)
    }
  }
  const firstError =
    problem?.fields.pin ?? (mistake && mistake !== 'different' && (isTried || pin.length === 6) ? t(`mistake.${mistake}`) : null)
  return (
    <form
      className="mt-5 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PinField label={t('pin')} value={pin} onChange={change(setPin)} shown={shown} isNew hint={t('pinHint')} error={firstError} />
      <PinField
        label={t('pinAgain')}
        value={again}
        onChange={change(setAgain)}
        shown={shown}
        isNew
        hint={t('pinAgainHint')}
        error={mistake === 'different' && (isTried || again.length === 6) ? t('mistake.different') : null}
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('showPin')}
      </Checkbox>
      {problem && !problem.fields.pin && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      <Button kind="primary" wide type="submit" pending={isEntering} pendingText={t('saving')}>
        {t('save')}
      </Button>
      <p className="second">{t('keepSecret')}</p>
    </form>
  )
}

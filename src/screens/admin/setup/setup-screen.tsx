'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { paths } from '#contract/paths.ts'
import { isTooSimplePin } from '#domain/access/pin.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { useSentence } from '../use-sentence.ts'
import { enterAs } from './enter-as.ts'

/** The first administrator of an empty installation; the token stands after '#', so that no server's log holds it. */
export function SetupScreen() {
  const t = useTranslations('admin.setup')
  const [token, setToken] = useState<string | null>(null)
  useEffect(() => setToken(window.location.hash.slice(1)), [])
  return (
    <PhoneShell heading title={t('title')}>
      {token === null && <Waiting />}
      {token === '' && <EmptyState title={t('noToken')}>{t('noTokenText')}</EmptyState>}
      {token && <SetupForm token={token} />}
      <div className="mt-8">
        <LanguageSwitch />
      </div>
    </PhoneShell>
  )
}

const nothingTyped = { organisationName: '', communeName: '', name: '', cardNumber: '', pin: '', pinAgain: '' }
type Field = keyof typeof nothingTyped

function SetupForm({ token }: { token: string }) {
  const t = useTranslations('admin.setup')
  const api = useApi()
  const asWords = useProblem()
  const sentence = useSentence()
  const setup = useMutation(api.session.setup.mutationOptions())
  const [typed, setTyped] = useState(nothingTyped)
  const [isEntering, setEntering] = useState(false)
  const problem = setup.error ? asWords(setup.error) : null
  const differ = typed.pinAgain !== '' && typed.pin !== typed.pinAgain
  const submit = async () => {
    if (typed.pin !== typed.pinAgain) return
    const { pinAgain: _, ...given } = typed
    try {
      const { login } = await setup.mutateAsync({ token, ...given })
      setEntering(true)
      await enterAs({ login, pin: typed.pin }, paths.admin)
    } catch {
      // The sentences stand beside the fields.
    }
  }
  const errorOf = (field: Exclude<Field, 'pinAgain'>) => {
    const wrong = problem?.fields[field] ?? null
    return wrong && typed[field].trim() === '' ? sentence('field/required') : wrong
  }
  const text = (field: Exclude<Field, 'pin' | 'pinAgain'>, hint?: 'organisationHint' | 'communeHint' | 'cardNumberHint') => (
    <TextField
      label={t(field)}
      {...(hint ? { hint: t(hint) } : {})}
      value={typed[field]}
      onChange={(value) => setTyped({ ...typed, [field]: value })}
      error={errorOf(field)}
      autoComplete={field === 'cardNumber' ? 'username' : field === 'name' ? 'name' : 'off'}
      maxLength={200}
    />
  )
  const pin = (field: 'pin' | 'pinAgain', error: string | null) => (
    <TextField
      label={t(field)}
      {...(field === 'pin' ? { hint: t('pinHint') } : {})}
      value={typed[field]}
      onChange={(value) => setTyped({ ...typed, [field]: value.replace(/\D/g, '').slice(0, 6) })}
      error={error}
      type="password"
      inputMode="numeric"
      autoComplete="new-password"
      maxLength={6}
    />
  )
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{t('lead')}</p>
      <h2 className="mt-2 text-[1.15em]">{t('organisation')}</h2>
      {text('organisationName', 'organisationHint')}
      {text('communeName', 'communeHint')}
      <h2 className="mt-4 text-[1.15em]">{t('person')}</h2>
      {text('name')}
      {text('cardNumber', 'cardNumberHint')}
      {pin('pin', errorOf('pin') ?? (typed.pin.length === 6 && isTooSimplePin(typed.pin, null) ? sentence('access/pin-too-simple') : null))}
      {pin('pinAgain', differ && typed.pinAgain.length === typed.pin.length ? t('pinDifferent') : null)}
      {problem && <SetupProblem sentence={problem.sentence} id={problem.errorId} isDone={problem.refusal === 'access/setup-done'} />}
      <Button
        kind="primary"
        type="submit"
        wide
        pending={setup.isPending || isEntering}
        pendingText={t('submitting')}
        isDisabled={typed.pin === '' || typed.pin !== typed.pinAgain}
      >
        {t('submit')}
      </Button>
    </form>
  )
}

function SetupProblem({ sentence, id, isDone }: { sentence: string; id: string | null; isDone: boolean }) {
  const t = useTranslations('admin.setup')
  return (
    <div className="grid gap-3">
      <ErrorNotice title={sentence} id={id ?? undefined} />
      {isDone && <ButtonLink href={paths.signIn}>{t('signIn')}</ButtonLink>}
    </div>
  )
}

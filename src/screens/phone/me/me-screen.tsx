'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { paths } from '#contract/paths.ts'
import '../phone.css'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { PhoneSection, PhoneShell } from '#screens/kit/phone-shell.tsx'
import { ZoomButtons } from '#screens/kit/zoom-buttons.tsx'
import { useApi } from '#screens/live/api.tsx'
import { askSignOut } from '#screens/live/ask-sign-in.ts'
import { forgetKept } from '#screens/live/kept/kept-answers.ts'
import { useProblem } from '#screens/live/problem.ts'
import { MemberTabs } from '../member-tabs.tsx'
import { DeskLinks } from './desk-links.tsx'
import { PinResets } from './pin-resets.tsx'

/** Cá nhân: language, size of the text, signing out, what was done about one's PIN, and where secrecy ends. */
export function MeScreen() {
  const t = useTranslations('phone.me')
  const api = useApi()
  const say = useProblem()
  const me = useQuery(api.session.me.queryOptions())
  const resets = useQuery(api.session.pinResets.queryOptions())
  useKeptLocale(me.data?.locale ?? null)
  const cell = me.data?.memberships[0]
  return (
    <PhoneShell bare title={t('title')} zoom={false} tabs={<MemberTabs current="me" />}>
      <PhoneSection>
        {me.error && !me.data ? (
          <ErrorNotice title={say(me.error).sentence} onRetry={() => void me.refetch()} />
        ) : (
          <>
            <h1 className="text-ph-4">{me.data?.name ?? ' '}</h1>
            {cell && <p className="second">{[cell.cellName, t(`standing.${cell.standing as 'OFFICIAL'}`)].join(', ')}</p>}
          </>
        )}
      </PhoneSection>
      <PinResets resets={resets.data ?? []} />
      <PhoneSection>
        <h2 className="mb-3">{t('text')}</h2>
        <div className="zoom-left">
          <ZoomButtons />
        </div>
        <p className="second mt-2">{t('textSample')}</p>
      </PhoneSection>
      <PhoneSection>
        <h2 className="mb-3">{t('language')}</h2>
        <LanguageSwitch />
      </PhoneSection>
      <DeskLinks />
      <PhoneSection>
        <h2>{t('secrecy.title')}</h2>
        <p className="mt-2">{t('secrecy.text')}</p>
        <Link href="/me/secrecy" className="tap-link">
          {t('secrecy.more')}
        </Link>
      </PhoneSection>
      <SignOut />
    </PhoneShell>
  )
}

function SignOut() {
  const t = useTranslations('phone.me')
  const api = useApi()
  const endAll = useMutation(api.session.endAll.mutationOptions())
  const leave = async (): Promise<void> => {
    await askSignOut(fetch)
    await forgetKept()
    window.location.assign(paths.signIn)
  }
  return (
    <PhoneSection>
      <h2 className="mb-3">{t('out.title')}</h2>
      <div className="grid gap-3">
        <ConfirmButton
          wide
          ask={{ title: t('out.title'), consequence: t('out.consequence'), confirm: t('out.here'), cancel: t('out.stay') }}
          onConfirm={leave}
        >
          {t('out.here')}
        </ConfirmButton>
        <ConfirmButton
          wide
          ask={{
            title: t('out.everywhere'),
            consequence: t('out.everywhereConsequence'),
            confirm: t('out.everywhere'),
            cancel: t('out.stay'),
          }}
          onConfirm={async () => {
            await endAll.mutateAsync()
            await leave()
          }}
        >
          {t('out.everywhere')}
        </ConfirmButton>
      </div>
      {endAll.error && <Button kind="quiet">{t('out.failed')}</Button>}
    </PhoneSection>
  )
}

/** The language chosen here goes with the person to the next phone. */
function useKeptLocale(kept: 'vi' | 'en' | null): void {
  const api = useApi()
  const shown = useLocale()
  const { mutate } = useMutation(api.session.setLocale.mutationOptions())
  useEffect(() => {
    if (kept !== null && kept !== shown) mutate({ locale: shown })
  }, [kept, shown, mutate])
}

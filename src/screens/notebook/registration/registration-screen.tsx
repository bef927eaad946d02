'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { MyRegistration } from '#contract/registration.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { OwnForm } from '../drafts/own-form.tsx'
import { draftKey, isBeingWritten, type KeptRegistration, openRegistration, registrationDrafts } from './registration-drafts.ts'
import { RegistrationEditor } from './registration-editor.tsx'
import { RegistrationPage } from './registration-page.tsx'
import './registration.css'

export type RegistrationScreenProps = { personId: string; year: number | null }

/** /registration: one's own registration and commitment of a year, on a phone or at a desk. */
export function RegistrationScreen(props: RegistrationScreenProps) {
  const t = useTranslations('registration')
  return (
    <InOneWindow name={`registration ${props.personId}`} title={t('title')}>
      <OpenedScreen {...props} />
    </InOneWindow>
  )
}

function OpenedScreen({ personId, year }: RegistrationScreenProps) {
  const t = useTranslations('registration')
  const api = useApi()
  const mine = useQuery(api.registration.mine.queryOptions(year === null ? {} : { year }))
  const [isChanging, setChanging] = useState(false)
  const nobody = { title: t('none.title'), text: t('none.text'), action: <ButtonLink href={paths.today}>{t('today')}</ButtonLink> }
  const page = { personId, mine, nobody, title: t('title'), back: paths.today }
  return (
    <OwnForm {...page} shelf={registrationDrafts} ownOf={(kept, form) => keptFor(kept, form, year)}>
      {({ form, own, fresh, readAgain }) => {
        if (!isChanging && !isBeingWritten(form, own))
          return <RegistrationPage form={form} {...(form.mayWrite ? { onChange: () => setChanging(true) } : {})} />
        const handedIn = () => {
          setChanging(false)
          return readAgain()
        }
        const opened = openRegistration(form, own)
        return <RegistrationEditor key={draftKey(form)} personId={personId} opened={opened} fresh={fresh} onHandedIn={handedIn} />
      }}
    </OwnForm>
  )
}

const keptFor = (kept: readonly KeptRegistration[], form: MyRegistration | undefined, year: number | null): KeptRegistration | undefined =>
  kept.find((one) => (form ? one.key === draftKey(form) : year === null || one.form.year === year))

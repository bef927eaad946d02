'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { MyReflection } from '#contract/reflection.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { OwnForm } from '../drafts/own-form.tsx'
import { draftKey, isBeingChanged, type KeptReflection, openReflection, reflectionDrafts } from './reflection-drafts.ts'
import { ReflectionEditor } from './reflection-editor.tsx'
import { ReflectionPage } from './reflection-page.tsx'
import './reflection.css'

export type ReflectionScreenProps = { personId: string; month?: string | undefined }

/** One's own reflection of a month, on a phone or at a desk. */
export function ReflectionScreen(props: ReflectionScreenProps) {
  const t = useTranslations('reflection')
  return (
    <InOneWindow name={`reflection ${props.personId}`} title={t('title')}>
      <OpenedScreen {...props} />
    </InOneWindow>
  )
}

function OpenedScreen({ personId, month }: ReflectionScreenProps) {
  const t = useTranslations('reflection')
  const api = useApi()
  const mine = useQuery(api.reflection.mine.queryOptions(month ? { month } : {}))
  const [isChanging, setChanging] = useState(false)
  const nobody = { title: t('none.title'), text: t('none.text'), action: <ButtonLink href={paths.today}>{t('today')}</ButtonLink> }
  const page = { personId, mine, nobody, title: t('title'), back: paths.today }
  return (
    <OwnForm {...page} shelf={reflectionDrafts} ownOf={(kept, form) => keptFor(kept, form, month)}>
      {({ form, own, fresh, readAgain }) => {
        const { mayWrite } = form
        if (!mayWrite || (form.handedIn && !isChanging && !isBeingChanged(form, own)))
          return <ReflectionPage form={form} {...(mayWrite ? { onChange: () => setChanging(true) } : {})} />
        const closed = () => {
          setChanging(false)
          return readAgain()
        }
        const opened = openReflection(form, own)
        return <ReflectionEditor key={draftKey(form)} personId={personId} opened={opened} fresh={fresh} onClosed={closed} />
      }}
    </OwnForm>
  )
}

function keptFor(kept: readonly KeptReflection[], form: MyReflection | undefined, month: string | undefined): KeptReflection | undefined {
  if (form) return kept.find((one) => one.key === draftKey(form))
  return month ? kept.find((one) => one.form.month === month) : kept[0]
}

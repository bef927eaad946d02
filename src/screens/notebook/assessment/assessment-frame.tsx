'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { useWide } from '../use-wide.ts'

export type AssessmentFrameProps = {
  title: string
  /** Where the words are: SaveState. */
  status?: ReactNode
  /** The buttons of the page, the primary one second when `footTwo`. */
  foot?: ReactNode
  footTwo?: boolean
  /** On a desk at the left: the parts of the form. */
  left?: ReactNode
  /** Where the arrow of the phone's head leads; not while writing, where it could fail without a network. */
  back?: string
  children: ReactNode
}

/** The form on a phone, one column between head and foot; on a desk with its parts at the left. */
export function AssessmentFrame({ title, status, foot, footTwo, left, back, children }: AssessmentFrameProps) {
  const t = useTranslations('assessment')
  const wide = useWide()
  if (!wide) {
    return (
      <PhoneShell title={title} sub={status} foot={foot} footTwo={footTwo ?? false} {...(back ? { back } : {})}>
        <h1 className="sr-only">{title}</h1>
        {children}
      </PhoneShell>
    )
  }
  const bar = (
    <>
      {status}
      <ButtonLink href={paths.today} kind="quiet" prefetch={false}>
        {t('handedIn.today')}
      </ButtonLink>
      <LanguageSwitch />
    </>
  )
  return (
    <DeskFrame title={title} bar={bar} left={left} leftLabel={t('parts')}>
      <div className="max-w-[760px] pb-16 text-[17px]">
        {children}
        {foot && <div className="mt-8 flex flex-wrap justify-end gap-3 border-t border-rule pt-5">{foot}</div>}
      </div>
    </DeskFrame>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { useWide } from '../use-wide.ts'

export type WritingFrameProps = {
  title: string
  /** Where the words are: SaveState. */
  status?: ReactNode
  /** The buttons of the page, the primary one second when `footTwo`. */
  foot?: ReactNode
  footTwo?: boolean
  /** On a desk at the left: the parts of what is written. */
  left?: ReactNode
  leftLabel?: string
  /** Where the arrow of the phone's head leads; not while writing, where it could fail without a network. */
  back?: string
  children: ReactNode
}

/** What one writes, on a phone, one column between head and foot; on a desk with its parts at the left. */
export function WritingFrame({ title, status, foot, footTwo, left, leftLabel = '', back, children }: WritingFrameProps) {
  const t = useTranslations('drafts')
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
        {t('today')}
      </ButtonLink>
      <LanguageSwitch />
    </>
  )
  return (
    <DeskFrame title={title} bar={bar} left={left} leftLabel={leftLabel}>
      <div className="max-w-[760px] pb-16 text-[17px]">
        {children}
        {foot && <div className="mt-8 flex flex-wrap justify-end gap-3 border-t border-rule pt-5">{foot}</div>}
      </div>
    </DeskFrame>
  )
}

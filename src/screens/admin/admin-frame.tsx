'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'

export type AdminFrameProps = {
  title: ReactNode
  sub?: ReactNode
  left?: ReactNode
  leftLabel?: string
  right?: ReactNode
  rightLabel?: string
  children: ReactNode
}

/** The administrator's desk. */
export function AdminFrame({ title, sub, children, ...columns }: AdminFrameProps) {
  const t = useTranslations('admin')
  const bar = (
    <>
      <ButtonLink href={paths.today} kind="quiet">
        {t('today')}
      </ButtonLink>
      <LanguageSwitch />
    </>
  )
  return (
    <DeskFrame title={title} {...(sub ? { sub } : {})} bar={bar} {...columns}>
      {children}
    </DeskFrame>
  )
}

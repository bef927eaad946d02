'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { LanguageSwitch } from '#screens/kit/language-switch.tsx'
import { ZoomButtons } from '#screens/kit/zoom-buttons.tsx'
import { NotebookTabs } from '../notebook-tabs.tsx'
import './notebook.css'

export type NotebookFrameProps = { name?: string; cellName?: string; children: ReactNode }

/** A sheet of paper on a desk and on paper; on a phone the same sheet between the phone's head and tabs. */
export function NotebookFrame({ name, cellName, children }: NotebookFrameProps) {
  const t = useTranslations('notebook')
  return (
    <div className="paper-ground notebook flex flex-col">
      <header className="phone-head no-print min-[761px]:!hidden">
        <p className="phone-title">
          <b className="block leading-tight">{name ?? t('title')}</b>
          {cellName && <small>{cellName}</small>}
        </p>
        <ZoomButtons />
      </header>
      <nav
        aria-label={t('tabs.label')}
        className="no-print mx-auto flex w-[1024px] max-w-full items-center justify-end gap-4 bg-paper px-12 pt-4 text-desk-2 max-[760px]:hidden"
      >
        <ButtonLink href={paths.today} kind="quiet" className="mr-auto">
          {t('tabs.today')}
        </ButtonLink>
        <ButtonLink href={paths.me} kind="quiet">
          {t('tabs.me')}
        </ButtonLink>
        <LanguageSwitch />
      </nav>
      <main className="paper flex-1 min-[761px]:!pt-5">{children}</main>
      <div className="no-print sticky bottom-0 z-10 min-[761px]:hidden">
        <NotebookTabs />
      </div>
    </div>
  )
}

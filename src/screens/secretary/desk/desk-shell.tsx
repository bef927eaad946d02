'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CellDesk } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { PreparationSteps } from './preparation-steps.tsx'

export type DeskShellProps = {
  cellId: string
  /** Null while it is still coming. */
  desk: CellDesk | null
  title: ReactNode
  sub?: ReactNode
  /** Instead of the steps of the preparation. */
  left?: ReactNode
  leftLabel?: string
  /** The desk itself has no way back to the desk; nor has an administrator, who reads no desk. */
  isHome?: boolean
  children: ReactNode
}

/** The frame of every page of the cell committee's desk: the steps of the preparation at the left, the way back in the bar. */
export function DeskShell({ cellId, desk, title, sub, left, leftLabel, isHome = false, children }: DeskShellProps) {
  const t = useTranslations('desk')
  return (
    <DeskFrame
      title={title}
      sub={sub}
      bar={
        <DeskBar>
          {isHome ? (
            <ButtonLink href={paths.today} kind="quiet" size="small">
              {t('toToday')}
            </ButtonLink>
          ) : (
            <ButtonLink href={paths.cell(cellId)} size="small">
              {t('toDesk')}
            </ButtonLink>
          )}
        </DeskBar>
      }
      left={left ?? <PreparationSteps cellId={cellId} desk={desk} />}
      leftLabel={leftLabel ?? t('steps.label')}
    >
      {children}
    </DeskFrame>
  )
}

'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { CloseMeeting } from './close-meeting.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'

/** What is recorded on the way to the next item; the button names it. */
export type Recorded = 'none' | 'conclusion' | 'report' | 'minuteTaker' | 'resolution'

type Props = {
  recorded?: Recorded
  /** Runs before "next"; false stops there, its refusal shown by who gave it. */
  before?: () => Promise<boolean>
  pending?: boolean
  /** Something else is the one next action now: the first of `children`. */
  isSecondary?: boolean
  mayNext?: boolean
  /** Further buttons of the step. */
  children?: ReactNode
}

/** The foot of every step: on to the next item in words, and the step's own buttons. */
export function NextActions({ recorded = 'none', before, pending = false, isSecondary = false, mayNext = true, children }: Props) {
  const { view, steers } = useDesk()
  const text = useNextText(recorded)
  const next = useCommand()
  if (!steers) return null
  const go = async () => {
    if (before && !(await before())) return
    await next.run({ type: 'next', ...(view.nextStep && { from: view.nextStep.from }) })
  }
  const isUnderWay = pending || next.pending
  return (
    <>
      <ProblemNote problem={next.problem} />
      <div className="con-acts">
        {isSecondary && children}
        {view.nextStep?.kind === 'CLOSE' ? (
          <CloseMeeting before={before} />
        ) : isSecondary ? (
          <Button onPress={go} pending={isUnderWay} isDisabled={!mayNext}>
            {text}
          </Button>
        ) : (
          <PrimaryAction onPress={go} pending={isUnderWay} isDisabled={!mayNext}>
            {text}
          </PrimaryAction>
        )}
        {!isSecondary && children}
      </div>
    </>
  )
}

function useNextText(recorded: Recorded): string {
  const t = useTranslations('console.next')
  const { nextStep } = useDesk().view
  if (!nextStep || nextStep.kind === 'CLOSE') return t('close')
  if (nextStep.kind === 'ITEM') return t('item', { recorded, number: (nextStep.item ?? 0) + 1 })
  return t('step', { recorded, title: nextStep.title })
}

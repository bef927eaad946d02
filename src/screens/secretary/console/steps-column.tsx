'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StepLine } from '#domain/meeting/head.ts'
import type { ConsoleView } from '#domain/meeting/view.ts'
import { timeText } from '#screens/kit/dates.ts'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { type Step, StepsTrack } from '#screens/kit/steps-track.tsx'
import { ChangeAgenda } from './change-agenda.tsx'
import { useDesk } from './desk-context.tsx'
import { Steering } from './steering.tsx'
import { useCommand } from './use-deed.ts'

const states: Record<StepLine['state'], Step['state']> = { DONE: 'done', NOW: 'on', SKIPPED: 'skipped', PENDING: 'next' }

/** The steps with their times; at the foot, who steers. */
export function StepsColumn() {
  const t = useTranslations('console.steps')
  const { view, steers } = useDesk()
  const [wanted, setWanted] = useState<StepLine | null>(null)
  const mayGo = steers && view.status === 'OPEN'
  const steps = view.steps.map((step) => ({
    id: step.id,
    state: states[step.state],
    note: noteOf(step, view),
    label:
      mayGo && step.state !== 'NOW' ? (
        <button type="button" className="con-step" onClick={() => setWanted(step)}>
          {step.title}
        </button>
      ) : (
        step.title
      ),
  }))
  return (
    <>
      <StepsTrack label={t('label')} steps={steps} />
      <ChangeAgenda />
      <Steering />
      {wanted && <GoTo step={wanted} onClose={() => setWanted(null)} />}
    </>
  )
}

/** A time for what was reached, 3/7 while shortfalls or items are walked through. */
function noteOf(step: StepLine, view: Pick<ConsoleView, 'currentItem' | 'shortfalls' | 'agenda'>): string {
  const items = step.kind === 'SHORTFALLS' ? view.shortfalls : view.agenda.steps.find(({ id }) => id === step.id)?.items
  if (step.state === 'NOW' && items && items.length > 0) return `${view.currentItem + 1}/${items.length}`
  return step.at ? timeText(step.at) : ''
}

function GoTo({ step, onClose }: { step: StepLine; onClose: () => void }) {
  const t = useTranslations('console.steps')
  const { say } = useDesk()
  const { run, pending } = useCommand(say)
  return (
    <ConfirmDialog
      title={t('goTo.title', { step: step.title })}
      consequence={t('goTo.consequence')}
      confirm={t('goTo.confirm', { step: step.title })}
      cancel={t('goTo.cancel')}
      isOpen
      pending={pending}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={async () => {
        await run({ type: 'goTo', stepId: step.id, item: 0 })
        onClose()
      }}
    />
  )
}

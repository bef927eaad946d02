'use client'

import { AgendaStep } from './agenda-step.tsx'
import { BallotsStep } from './ballots-step.tsx'
import { ConclusionStep } from './conclusion-step.tsx'
import { useDesk } from './desk-context.tsx'
import { MinuteTakerStep } from './minute-taker-step.tsx'
import { MinutesReadStep } from './minutes-read-step.tsx'
import { OpinionsStep } from './opinions-step.tsx'
import { ReportStep } from './report-step.tsx'
import { RollCallStep } from './roll-call-step.tsx'
import { ShortfallsStep } from './shortfalls-step.tsx'
import { TasksStep } from './tasks-step.tsx'

/** One panel a kind of step. */
export function StepPanel() {
  const { view } = useDesk()
  switch (view.step?.kind) {
    case 'ROLL_CALL':
      return <RollCallStep />
    case 'MINUTE_TAKER':
      return <MinuteTakerStep />
    case 'AGENDA':
      return <AgendaStep />
    case 'REPORT':
      return <ReportStep />
    case 'SHORTFALLS':
      return <ShortfallsStep />
    case 'OPINIONS':
    case 'OTHER':
      return <OpinionsStep />
    case 'BALLOTS':
      return <BallotsStep />
    case 'TASKS':
      return <TasksStep />
    case 'CONCLUSION':
      return <ConclusionStep />
    case 'MINUTES_READ':
      return <MinutesReadStep />
    default:
      return null
  }
}

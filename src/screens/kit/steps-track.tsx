import { Check, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'

export type Step = {
  id: string
  label: ReactNode
  state: 'done' | 'on' | 'next' | 'skipped'
  /** At the right: a time, or 3/7. */
  note?: ReactNode
}

export type StepsTrackProps = { label: string; steps: readonly Step[] }

/** The steps of a meeting, one below the other; the present one stands out of the column. */
export function StepsTrack({ label, steps }: StepsTrackProps) {
  return (
    <nav aria-label={label}>
      <ol className="steps num">
        {steps.map((step, index) => (
          <li key={step.id} className={step.state} aria-current={step.state === 'on' ? 'step' : undefined}>
            <span className="n">{sign(step.state, index + 1)}</span>
            <span>{step.label}</span>
            {step.note && <small>{step.note}</small>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function sign(state: Step['state'], number: number): ReactNode {
  if (state === 'done') return <Check aria-hidden />
  if (state === 'skipped') return <SkipForward aria-hidden />
  return number
}

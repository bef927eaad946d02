import type { ReactNode } from 'react'

export type LetterheadProps = {
  /** The organisation above, light. */
  upper: ReactNode
  /** The unit itself, bold. */
  unit: ReactNode
  /** At the right, underlined as on a printed document. */
  state?: ReactNode
  /** At the right instead, plain. */
  right?: ReactNode
}

/** The head of a party document, without any emblem. Put a DoubleRule below it. */
export function Letterhead({ upper, unit, state, right }: LetterheadProps) {
  return (
    <div className="letterhead">
      <div>
        {upper}
        <b>{unit}</b>
      </div>
      {state && <div className="state">{state}</div>}
      {right}
    </div>
  )
}

/** Red over gold; once a screen. */
export function DoubleRule({ className }: { className?: string }) {
  return <hr className={`rule2 ${className ?? ''}`} />
}

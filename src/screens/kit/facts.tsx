import { CircleAlert, CircleCheck, CircleDashed, Clock } from 'lucide-react'
import type { ReactNode } from 'react'

export type FactSign = 'ok' | 'wait' | 'due' | 'no'
export type Fact = { id: string; sign: FactSign; text: ReactNode }

const icons = { ok: CircleCheck, wait: CircleDashed, due: Clock, no: CircleAlert }

/** Short facts with a sign before each: done, awaited, due, wrong. */
export function Facts({ facts, plain = false }: { facts: readonly Fact[]; plain?: boolean }) {
  return (
    <ul className={plain ? 'facts facts-plain num' : 'facts num'}>
      {facts.map(({ id, sign, text }) => {
        const Icon = icons[sign]
        return (
          <li key={id} className={sign}>
            <Icon aria-hidden />
            <span>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}

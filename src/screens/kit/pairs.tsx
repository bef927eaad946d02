import type { CSSProperties, ReactNode } from 'react'

export type Pair = { id: string; head: ReactNode; value: ReactNode; isWide?: boolean }

/** What is known, line by line: a light head, a strong value. */
export function Pairs({ pairs, headWidth }: { pairs: readonly Pair[]; headWidth?: string }) {
  return (
    <dl className="pairs num" style={headWidth ? ({ '--pairs-head': headWidth } as CSSProperties) : undefined}>
      {pairs.map((pair) => (
        <div key={pair.id} className={pair.isWide ? 'wide' : undefined}>
          <dt>{pair.head}</dt>
          <dd>{pair.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A few figures with their names above. */
export function Stats({ stats, className }: { stats: readonly { id: string; label: ReactNode; value: ReactNode }[]; className?: string }) {
  return (
    <dl className={`stats num ${className ?? ''}`}>
      {stats.map((stat) => (
        <div key={stat.id} className="stat">
          <dt>{stat.label}</dt>
          <dd>{stat.value}</dd>
        </div>
      ))}
    </dl>
  )
}

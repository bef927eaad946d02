import type { ReactNode } from 'react'
import { LevelMark, type LevelNumber } from './level-mark.tsx'

/** The levels by mark and word. */
export function Legend({ items, className }: { items: readonly { level: LevelNumber; label: ReactNode }[]; className?: string }) {
  return (
    <ul className={`legend num ${className ?? ''}`}>
      {items.map((item) => (
        <li key={item.level}>
          <LevelMark level={item.level} /> {item.label}
        </li>
      ))}
    </ul>
  )
}

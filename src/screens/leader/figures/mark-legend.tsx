import type { Mark } from '../drawings/marks.tsx'

const squares: Record<Mark, string> = { gold: 'lv1', slate: 'lv2', light: 'lv3', hatch: 'lv4', open: 'mark-open', red: 'mark-red' }

/** Marks and their words; the word is what is read out. `goal`: what the dashed line is. */
export function MarkLegend({ items, goal }: { items: readonly { mark: Mark; label: string }[]; goal?: string | undefined }) {
  return (
    <ul className="legend num mb-2 text-[15px]">
      {items.map(({ mark, label }) => (
        <li key={label}>
          <span aria-hidden className={`lv ${squares[mark]}`} /> {label}
        </li>
      ))}
      {goal && (
        <li>
          <span aria-hidden className="mark-goal" /> {goal}
        </li>
      )}
    </ul>
  )
}

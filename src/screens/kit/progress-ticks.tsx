export type Tick = 'done' | 'now' | 'next'

export type ProgressTicksProps = {
  ticks: readonly Tick[]
  sentence: string
  /** phone: as wide as the page; track: for a table cell. */
  size?: 'phone' | 'desk' | 'track' | 'wall'
}

/** A row of small bars: what is done, where we are, what is left. */
export function ProgressTicks({ ticks, sentence, size = 'phone' }: ProgressTicksProps) {
  return (
    <div role="img" aria-label={sentence} className={`ticks ${size === 'phone' ? '' : `ticks-${size}`}`}>
      {ticks.map((tick, index) => (
        <i key={index} className={tick === 'next' ? undefined : tick} />
      ))}
    </div>
  )
}

/** Ticks where everything before `now` (counted from 1) is done. */
export function ticksTo(now: number, total: number): Tick[] {
  return Array.from({ length: total }, (_, index) => (index + 1 < now ? 'done' : index + 1 === now ? 'now' : 'next'))
}

import type { CSSProperties } from 'react'
import type { LevelNumber } from './level-mark.tsx'

export type Bar4Part = {
  level: Exclude<LevelNumber, 0>
  count: number
  /** Stands on the part instead of the number, e.g. "11 hoàn thành". */
  text?: string
}

export type Bar4Props = {
  /** What the whole length stands for. */
  base: number
  parts: readonly Bar4Part[]
  /** The red line at half of the base. */
  half?: boolean
  /** The bar as a sentence for those who do not see it. */
  sentence: string
  /** Parts narrower than this share of the base carry no number. */
  numberFrom?: number
  /** Grows from the left at publication. */
  grows?: boolean
  className?: string
}

/** The bar that explains a majority: the first part whose running total passes the line is the answer; the empty end was not given. */
export function Bar4({ base, parts, half = false, sentence, numberFrom = 0.03, grows = false, className }: Bar4Props) {
  const classes = ['bar4', half && 'half', grows && 'bar4-grow', className].filter(Boolean).join(' ')
  return (
    <div role="img" aria-label={sentence} className={classes} style={{ '--of': Math.max(base, 1) } as CSSProperties}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <i key={part.level} className={`lv${part.level}`} style={{ '--n': part.count } as CSSProperties}>
            {part.count / base >= numberFrom && <b>{part.text ?? part.count}</b>}
          </i>
        ))}
    </div>
  )
}

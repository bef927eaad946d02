import type { CSSProperties, ReactNode } from 'react'

export type RingProps = {
  /** Filled segments. */
  filled: number
  /** Segments with a full outline, the filled ones included. */
  outlined: number
  /** All segments; those beyond `outlined` are dashed. Default: `outlined`. */
  total?: number
  sentence: string
  /** In the middle: the big figure, a line, a small line. */
  figure: ReactNode
  line?: ReactNode
  small?: ReactNode
  /** Diameter in px. */
  size?: number
}

/** A ring with a segment for each paper. It fills clockwise by count alone, so nobody reads an order from it. */
export function Ring({ filled, outlined, total = outlined, sentence, figure, line, small, size = 600 }: RingProps) {
  const segments = Math.max(total, outlined, filled, 1)
  return (
    <div role="img" aria-label={sentence} className="papers" style={{ '--papers-size': `${size}px` } as CSSProperties}>
      <svg viewBox="-320 -320 640 640" aria-hidden="true">
        {Array.from({ length: segments }, (_, index) => (
          <path
            key={`${index}/${segments}`}
            className={index < filled ? 'in' : index < outlined ? 'out' : 'none'}
            d={segment(index, segments)}
          />
        ))}
      </svg>
      <p className="papers-big num" aria-hidden="true">
        <b>{figure}</b>
        {line && <span>{line}</span>}
        {small && <small>{small}</small>}
      </p>
    </div>
  )
}

const outer = 316
const inner = 240

/** A ring sector with a gap of about 18 units to its neighbours, less when there are many. */
function segment(index: number, of: number): string {
  if (of === 1) return `${arc(outer, 0.002, 2 * Math.PI - 0.002, 'M')}${arc(inner, 2 * Math.PI - 0.002, 0.002, 'L')}Z`
  const step = (2 * Math.PI) / of
  const gap = Math.min(0.056, step * 0.32) / 2
  return `${arc(outer, index * step + gap, (index + 1) * step - gap, 'M')}${arc(inner, (index + 1) * step - gap, index * step + gap, 'L')}Z`
}

function arc(radius: number, from: number, to: number, begin: 'M' | 'L'): string {
  const large = Math.abs(to - from) > Math.PI ? 1 : 0
  return `${begin}${point(radius, from)}A${radius} ${radius} 0 ${large} ${to > from ? 1 : 0} ${point(radius, to)}`
}

function point(radius: number, angle: number): string {
  return `${(radius * Math.sin(angle)).toFixed(1)},${(-radius * Math.cos(angle)).toFixed(1)}`
}

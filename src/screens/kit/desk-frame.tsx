import type { ReactNode } from 'react'
import { DoubleRule } from './letterhead.tsx'
import { ZoomButtons } from './zoom-buttons.tsx'

export type DeskFrameProps = {
  /** Bold, then light: "Kiểm điểm, xếp loại năm 2026" "Chi bộ Ấp 3". Crumbs may stand here instead. */
  title: ReactNode
  sub?: ReactNode
  /** In the bar after the title: Tags of health, a clock, a Menu. */
  bar?: ReactNode
  /** 292 px at the left, on the wash: StepsTrack, who steers, or a navigation. */
  left?: ReactNode
  leftLabel?: string
  /** 324 px at the right. */
  right?: ReactNode
  rightLabel?: string
  /** The window does not scroll, each column does. */
  fixed?: boolean
  children: ReactNode
}

/** The desk: a bar with the double rule, then up to three columns. */
export function DeskFrame({ title, sub, bar, left, leftLabel, right, rightLabel, fixed = false, children }: DeskFrameProps) {
  const classes = ['desk', left && 'desk-steps', right && 'desk-room', fixed && 'desk-fixed'].filter(Boolean).join(' ')
  return (
    <div className={classes}>
      <header className="desk-bar">
        <h1>
          {title}
          {sub && <span>{sub}</span>}
        </h1>
        {bar}
        <ZoomButtons />
      </header>
      <DoubleRule className="desk-line" />
      {left && (
        <aside className="desk-left" aria-label={leftLabel}>
          {left}
        </aside>
      )}
      <main className="desk-main">{children}</main>
      {right && (
        <aside className="desk-right" aria-label={rightLabel}>
          {right}
        </aside>
      )}
    </div>
  )
}

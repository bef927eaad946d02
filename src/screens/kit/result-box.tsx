import type { ReactNode } from 'react'
import { LevelMark, type LevelNumber } from './level-mark.tsx'

/** A decided result: the one box with the golden edge. */
export function ResultBox({ level, over, title, aside }: { level: LevelNumber; over?: ReactNode; title: ReactNode; aside?: ReactNode }) {
  return (
    <div className="result num">
      <LevelMark level={level} />
      <div>
        {over && <span className="second">{over}</span>}
        <b>{title}</b>
      </div>
      {aside && <div className="second right">{aside}</div>}
    </div>
  )
}

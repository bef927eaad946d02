/** 1 is the highest of four; 0 is the dashed outline of "none reached". */
export type LevelNumber = 0 | 1 | 2 | 3 | 4

/** The square of a level: gold, slate, light slate, hatch. The word always stands beside it, so the mark itself is not read out. */
export function LevelMark({ level, className }: { level: LevelNumber; className?: string }) {
  return <span aria-hidden className={`lv lv${level} ${className ?? ''}`} />
}

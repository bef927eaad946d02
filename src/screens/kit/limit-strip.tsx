import './limit-strip.css'

export type LimitStripProps = {
  count: number
  limit: number
  /** Stands under the mark, e.g. "trần 43". */
  limitText: string
  /** The strip as a sentence for those who do not see it. */
  sentence: string
}

/** One cell for each counted, a mark where the limit is; what stands beyond it is open and dashed. Too many to count become a bar. */
export function LimitStrip({ count, limit, limitText, sentence }: LimitStripProps) {
  const length = Math.max(count, limit, 1)
  const mark = `${(100 * limit) / length}%`
  return (
    <div className="limit-strip" role="img" aria-label={sentence}>
      {length <= 80 ? (
        <div className="limit-cells">
          {Array.from({ length }, (_, at) => at + 1).map((at) => (
            <i key={at} className={at > count ? 'free' : at > limit ? 'over' : undefined} />
          ))}
        </div>
      ) : (
        <div className="limit-bar">
          <i style={{ width: `${(100 * Math.min(count, limit)) / length}%` }} />
          {count > limit && <i className="over" style={{ width: `${(100 * (count - limit)) / length}%` }} />}
        </div>
      )}
      <span className="limit-mark num" style={{ left: mark }} data-left={limit / length > 0.5 || undefined}>
        {limitText}
      </span>
    </div>
  )
}

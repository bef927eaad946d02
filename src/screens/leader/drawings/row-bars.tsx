'use client'

import { Bar, BarChart, DefaultZIndexes, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { inkOn, type Mark, useMarks } from './marks.tsx'
import { RowTick, type TickRow } from './row-tick.tsx'
import { useWidth } from './use-width.ts'

/** `parts` go with the chart's marks, one by one. */
export type RowBar = TickRow & { id: string; parts: readonly number[] }

export type RowBarsProps = {
  bars: readonly RowBar[]
  marks: readonly Mark[]
  /** What the whole width stands for; left out: every bar fills it (shares of a whole). */
  most?: number | undefined
  /** Whether the numbers stand on their parts. */
  isNumbered?: boolean | undefined
  /** Parts stand under each other instead of in one row. */
  isPaired?: boolean | undefined
  /** A red line down, e.g. the cap. */
  line?: { at: number; text: string } | null | undefined
  /** A red line below so many bars: those above it make up the finding. */
  ruleBelow?: number | undefined
  nameWidth?: number | undefined
  /** The columns of figures at the right edge. */
  texts: readonly { head: string; width: number }[]
}

const wideRow = { height: 33, bar: 21 }
const narrowRow = { height: 52, bar: 18 }

/** Less than this for the bars themselves, and names stand above them. */
const leastForBars = 110

/** A bar a row, parted; the name before it, the figures at the right edge. In a narrow column the name stands above its bar. */
export function RowBars({ bars, marks, most, nameWidth = 196, texts, ...rest }: RowBarsProps) {
  const { isNumbered = false, isPaired = false, line, ruleBelow } = rest
  const [holder, width] = useWidth()
  const shown = useSheetValue()
  const { of, defs } = useMarks()
  const textWidths = texts.map((text) => text.width)
  const allTexts = textWidths.reduce((sum, one) => sum + one, 0) + 8
  const narrow = width < nameWidth + allTexts + leastForBars
  const row = narrow ? narrowRow : wideRow
  const right = narrow ? 0 : allTexts
  const top = line ? 26 : 2
  const height = bars.length * row.height + top + 2
  return (
    <div ref={holder} className="chart-drawing" aria-hidden={bars.every((bar) => !bar.href) || undefined}>
      <Heads texts={texts} isOneLine={narrow} />
      <ResponsiveContainer width="100%" height={height}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          stackOffset={most === undefined ? 'expand' : 'none'}
          barSize={isPaired ? row.bar / 2 : row.bar}
          barGap={1}
          margin={{ top, right, bottom: 2, left: 0 }}
          accessibilityLayer={false}
        >
          {defs}
          <XAxis type="number" hide domain={[0, most ?? 1]} />
          <YAxis
            type="category"
            dataKey="id"
            width={narrow ? 1 : nameWidth}
            axisLine={most === undefined || narrow ? false : { stroke: 'var(--ink)', strokeWidth: 1.5 }}
            tickLine={false}
            interval={0}
            tick={<RowTick rows={bars} nameWidth={nameWidth} textWidths={textWidths} isAbove={narrow} />}
          />
          {marks.map((mark, at) => (
            <Bar
              key={mark + String(at)}
              dataKey={(bar: RowBar) => bar.parts[at]}
              {...(isPaired ? {} : { stackId: 'parts' })}
              {...of(mark)}
              isAnimationActive={false}
            >
              {isNumbered && (
                <LabelList
                  dataKey={(bar: RowBar) => bar.parts[at] ?? 0}
                  content={(place) => <NumberOnPart place={place} mark={mark} shown={shown} />}
                />
              )}
            </Bar>
          ))}
          {bars.slice(1).map((bar, at) => (
            <line key={bar.id} x1="0" x2="100%" y1={top + (at + 1) * row.height} y2={top + (at + 1) * row.height} stroke="var(--rule)" />
          ))}
          {line && !narrow && (
            <ReferenceLine
              x={line.at}
              stroke="var(--red)"
              strokeWidth={2.5}
              label={{ value: line.text, position: 'top', className: 'chart-hot' }}
            />
          )}
          {line && narrow && most !== undefined && (
            <LimitOnBars {...line} x={(width * line.at) / most} ys={bars.map((_, at) => top + (at + 0.5) * row.height)} />
          )}
          {ruleBelow !== undefined && ruleBelow < bars.length && <Rule y={top + ruleBelow * row.height} />}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** Heads over the columns of figures; where these stand with the name, so do their heads. */
function Heads({ texts, isOneLine }: Pick<RowBarsProps, 'texts'> & { isOneLine: boolean }) {
  const heads = texts.filter(({ head }) => head)
  if (heads.length === 0) return null
  return (
    <p className="chart-heads num">
      {isOneLine ? (
        <span>{heads.map(({ head }) => head).join(' · ')}</span>
      ) : (
        heads.map(({ head, width }) => (
          <span key={head} style={{ width }}>
            {head}
          </span>
        ))
      )}
    </p>
  )
}

const Rule = ({ y }: { y: number }) => <line x1="0" x2="100%" y1={y} y2={y} stroke="var(--red)" strokeWidth={2.5} />

/** The limit across each bar alone, where names and figures stand between the bars. */
const LimitOnBars = ({ x, ys, text }: { x: number; ys: readonly number[]; text: string }) => (
  <ZIndexLayer zIndex={DefaultZIndexes.line}>
    <text x={x} y={16} textAnchor="middle" className="chart-hot">
      {text}
    </text>
    {ys.map((y) => (
      <line key={y} x1={x} x2={x} y1={y - 12} y2={y + 12} stroke="var(--red)" strokeWidth={2.5} />
    ))}
  </ZIndexLayer>
)

/** What the chart tells a label of its part. */
type Place = {
  x?: number | string | undefined
  y?: number | string | undefined
  width?: number | string | undefined
  height?: number | string | undefined
  value?: unknown
}

const digit = 9

/** The number, where the part is wide enough for it. */
function NumberOnPart({ place, mark, shown }: { place: Place; mark: Mark; shown: (count: number) => string }) {
  const count = Number(place.value ?? 0)
  const width = shown(count).length * digit
  if (count === 0 || Number(place.width) < width + 5) return null
  const [x, y] = [Number(place.x) + 5, Number(place.y) + Number(place.height) / 2]
  return (
    <>
      {mark === 'hatch' && <rect x={x - 2} y={y - 9} width={width + 4} height={18} fill="var(--sheet)" />}
      <text x={x} y={y} dy="0.35em" style={{ fill: inkOn(mark), fontWeight: 600 }}>
        {shown(count)}
      </text>
    </>
  )
}

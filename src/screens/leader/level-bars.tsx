'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { type UnitOfAxis, UnitTick } from './unit-tick.tsx'
import { useNarrow } from './use-narrow.ts'

export type LevelBar = UnitOfAxis & { id: string; counts: Record<Level, number> }

const fills: Record<Level, string> = {
  EXCELLENT: 'var(--lv1)',
  GOOD: 'var(--lv2)',
  SATISFACTORY: 'var(--lv3)',
  NOT_COMPLETED: 'url(#leader-hatch)',
}
const inks: Record<Level, string> = {
  EXCELLENT: 'var(--lv1-on)',
  GOOD: 'var(--lv2-on)',
  SATISFACTORY: 'var(--lv3-on)',
  NOT_COMPLETED: 'var(--ink)',
}

const rowHeight = 33

/** One bar of the same length for each unit, parted by level; the numbers stand on the parts. */
export function LevelBars({ bars, sentence }: { bars: readonly LevelBar[]; sentence: string }) {
  const narrow = useNarrow()
  const [nameWidth, noteWidth] = narrow ? [104, 88] : [190, 98]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups a drawing's links under its sentence
    <div role="group" aria-label={sentence} className="leader-chart">
      <ResponsiveContainer width="100%" height={bars.length * rowHeight + 4}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          stackOffset="expand"
          barSize={22}
          margin={{ top: 2, right: noteWidth, bottom: 2, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            <pattern id="leader-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--sheet)" />
              <rect width="2" height="6" fill="var(--ink)" />
            </pattern>
          </defs>
          <XAxis type="number" hide domain={[0, 1]} />
          <YAxis
            type="category"
            dataKey="id"
            width={nameWidth}
            axisLine={false}
            tickLine={false}
            interval={0}
            tick={<UnitTick units={bars} most={narrow ? 12 : 24} />}
          />
          {levels.map((level) => (
            <Bar
              key={level}
              dataKey={(bar: LevelBar) => bar.counts[level]}
              name={level}
              stackId="levels"
              fill={fills[level]}
              stroke={level === 'NOT_COMPLETED' ? 'var(--ink)' : 'var(--paper)'}
              strokeWidth={level === 'NOT_COMPLETED' ? 1.5 : 2}
              isAnimationActive={false}
            >
              <LabelList dataKey={(bar: LevelBar) => bar.counts[level]} content={(place) => <CountOnPart place={place} level={level} />} />
            </Bar>
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** What the chart tells a label of its part. */
type Place = {
  x?: number | string | undefined
  y?: number | string | undefined
  width?: number | string | undefined
  height?: number | string | undefined
  value?: unknown
}

/** The number, where the part is wide enough for it. */
function CountOnPart({ place, level }: { place: Place; level: Level }) {
  const count = Number(place.value ?? 0)
  const width = Number(place.width)
  if (count === 0 || width < String(count).length * 9 + 5) return null
  const y = Number(place.y) + Number(place.height) / 2
  const x = Number(place.x) + 5
  return (
    <>
      {level === 'NOT_COMPLETED' && <rect x={x - 2} y={y - 9} width={String(count).length * 9 + 4} height={18} fill="var(--sheet)" />}
      <text x={x} y={y} dy="0.35em" style={{ fill: inks[level], fontWeight: 600 }}>
        {count}
      </text>
    </>
  )
}

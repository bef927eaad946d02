'use client'

import { Bar, BarChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { type UnitOfAxis, UnitTick } from './unit-tick.tsx'
import { useNarrow } from './use-narrow.ts'

/** `tenths` of a percent. */
export type ShareBar = UnitOfAxis & { id: string; tenths: number }

export type ShareBarsProps = {
  bars: readonly ShareBar[]
  /** What the whole width stands for, in tenths of a percent. */
  most: number
  fill: string
  /** A red line, e.g. the cap. */
  mark?: { tenths: number; text: string } | null
  sentence: string
}

const rowHeight = 30

/** One bar a unit, as long as its share. */
export function ShareBars({ bars, most, fill, mark, sentence }: ShareBarsProps) {
  const narrow = useNarrow()
  const [nameWidth, textWidth] = narrow ? [104, 104] : [178, 116]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups a drawing's links under its sentence
    <div role="group" aria-label={sentence} className="leader-chart">
      <ResponsiveContainer width="100%" height={bars.length * rowHeight + (mark ? 26 : 4)}>
        <BarChart
          layout="vertical"
          data={[...bars]}
          barSize={18}
          margin={{ top: mark ? 24 : 2, right: textWidth, bottom: 2, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, most]} />
          <YAxis
            type="category"
            dataKey="id"
            width={nameWidth}
            axisLine={{ stroke: 'var(--ink)', strokeWidth: 1.5 }}
            tickLine={false}
            interval={0}
            tick={<UnitTick units={bars} most={narrow ? 12 : 20} />}
          />
          {mark && <ReferenceLine x={mark.tenths} stroke="var(--red)" strokeWidth={3} label={{ value: mark.text, position: 'top' }} />}
          <Bar dataKey="tenths" fill={fill} stroke="var(--ink)" strokeWidth={1.5} isAnimationActive={false} minPointSize={1}></Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

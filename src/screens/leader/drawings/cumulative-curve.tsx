'use client'

import { Area, AreaChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'

/** `week` counts from 1; `sum` is what had come in by its end. */
export type CurvePoint = { week: number; sum: number }

export type CumulativeCurveProps = {
  points: readonly CurvePoint[]
  /** What everybody together would be. */
  goal: { at: number; text: string }
  /** The day by which it was due, as a week, and what had come by then. */
  due: { week: number; sum: number; text: string; label: string }
  /** Names under the axis, at their weeks. */
  ticks: readonly { week: number; label: string }[]
}

const top = 26

/** What came in, added up week by week, against everybody and the day it was due. */
export function CumulativeCurve({ points, goal, due, ticks }: CumulativeCurveProps) {
  const lastWeek = Math.max(...points.map((point) => point.week), due.week + 6)
  const isFree = (week: number) => Math.abs(week - due.week) > lastWeek / 7
  const shown = [...ticks.filter(({ week }) => week <= lastWeek && isFree(week)), { week: due.week, label: due.label }]
  return (
    <div className="chart-drawing" aria-hidden>
      <ResponsiveContainer width="100%" height={180}>
        <AreaChart data={[...points]} margin={{ top, right: 2, bottom: 0, left: 2 }} accessibilityLayer={false}>
          <text x={0} y={top - 9} className="chart-soft">
            {goal.text}
          </text>
          <XAxis
            dataKey="week"
            type="number"
            domain={[0, lastWeek]}
            ticks={shown.map((tick) => tick.week)}
            tick={<WeekTick ticks={shown} strong={due.week} />}
            interval={0}
            height={24}
            tickLine={false}
            axisLine={{ stroke: 'var(--ink)', strokeWidth: 1.5 }}
          />
          <YAxis hide domain={[0, Math.max(goal.at, 1)]} />
          <ReferenceLine y={goal.at} stroke="var(--edge)" strokeDasharray="5 4" />
          <Area dataKey="sum" stroke="var(--lv2)" strokeWidth={3} fill="var(--wash)" fillOpacity={1} isAnimationActive={false} />
          <ReferenceLine x={due.week} stroke="var(--red)" strokeWidth={2.5} />
          <ReferenceDot
            x={due.week}
            y={due.sum}
            r={5}
            fill="var(--ink)"
            stroke="none"
            label={<DueText text={due.text} isLate={due.week * 4 > lastWeek * 3} />}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  )
}

type TickProps = {
  x?: number | string
  y?: number | string
  payload?: { value: number }
  ticks: CumulativeCurveProps['ticks']
  strong: number
}

function WeekTick({ x, y, payload, ticks, strong }: TickProps) {
  return (
    <text
      x={Number(x)}
      y={Number(y) + 10}
      textAnchor="middle"
      className={payload?.value === strong ? undefined : 'chart-soft'}
      style={{ fontWeight: payload?.value === strong ? 700 : 400 }}
    >
      {ticks.find(({ week }) => week === payload?.value)?.label}
    </text>
  )
}

type DueProps = { viewBox?: { x?: number; y?: number }; text: string; isLate: boolean }

/** Under the curve, which is flat after the day it was due; before it where there is no room. */
function DueText({ viewBox, text, isLate }: DueProps) {
  return (
    <text
      x={(viewBox?.x ?? 0) + (isLate ? -5 : 14)}
      y={(viewBox?.y ?? 0) + 36}
      textAnchor={isLate ? 'end' : 'start'}
      style={{ fontWeight: 700 }}
    >
      {text}
    </text>
  )
}

'use client'

import { Bar, Cell, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { type Mark, useMarks } from './marks.tsx'
import { useWidth } from './use-width.ts'

export type ColumnBar = {
  id: string
  /** Under the column. */
  label: string
  /** From the bottom up, with the chart's marks; null: nothing is known of it yet. */
  parts: readonly number[] | null
  /** On top of it. */
  text: string
  /** The same where columns stand close. */
  shortText?: string
  /** The time the page speaks of. */
  isHot?: boolean
  /** Not settled yet: a dashed outline. */
  isProvisional?: boolean
}

export type ColumnBarsProps = {
  columns: readonly ColumnBar[]
  marks: readonly Mark[]
  /** What the whole height stands for. */
  most: number
  height?: number
  /** The part of a hot column is drawn red. */
  hotMark?: Mark | undefined
  /** A dashed line across: what is aimed at. */
  goal?: number | undefined
  hasLabels?: boolean
}

/** Room for the number on top of the highest column, and for the labels below. */
const aboveColumn = 24
const belowColumn = 24

/** Narrower columns have no room for a decimal. */
const closeColumn = 34

/** A column for each month or year; the number stands on top. */
export function ColumnBars({ columns, marks, most, height = 176, hotMark, goal, hasLabels = true }: ColumnBarsProps) {
  const [holder, width] = useWidth()
  const isClose = width / Math.max(columns.length, 1) < closeColumn
  const { of, defs } = useMarks()
  const markOf = (column: ColumnBar, at: number) => of(column.isHot && hotMark && at === 0 ? hotMark : (marks[at] ?? 'light'))
  return (
    <div ref={holder} className="chart-drawing" style={{ minHeight: height }} aria-hidden>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={[...columns]}
          barCategoryGap={isClose ? 3 : '14%'}
          margin={{ top: aboveColumn, right: 0, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          {defs}
          <XAxis
            dataKey="id"
            height={hasLabels ? belowColumn : 2}
            axisLine={{ stroke: 'var(--ink)', strokeWidth: 1.5 }}
            tickLine={false}
            interval={0}
            tick={hasLabels ? <ColumnTick columns={columns} /> : false}
          />
          <YAxis hide domain={[0, Math.max(most, 1)]} />
          {marks.map((mark, at) => (
            <Bar key={mark + String(at)} dataKey={(column: ColumnBar) => column.parts?.[at] ?? 0} stackId="parts" isAnimationActive={false}>
              {columns.map((column) => (
                <Cell key={column.id} {...markOf(column, at)} {...outlineOf(column)} />
              ))}
            </Bar>
          ))}
          {goal !== undefined && <ReferenceLine y={goal} stroke="var(--ink)" strokeDasharray="5 4" />}
          <Line
            dataKey={heightOf}
            stroke="none"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
            label={<TextOnTop columns={columns} isShort={isClose} />}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

const outlineOf = ({ isProvisional }: ColumnBar) => (isProvisional ? { stroke: 'var(--ink)', strokeWidth: 2, strokeDasharray: '4 3' } : {})

const heightOf = ({ parts }: ColumnBar): number => (parts ?? []).reduce((all, part) => all + part, 0)

type PlaceOfText = { x?: number | string; y?: number | string; index?: number; columns: readonly ColumnBar[] }

/** On top also where the topmost part is nothing. */
function TextOnTop({ x, y, index = 0, columns, isShort }: PlaceOfText & { isShort: boolean }) {
  const column = columns[index]
  if (!column?.text) return null
  return (
    <text x={Number(x)} y={Number(y) - 6} textAnchor="middle" style={{ fontWeight: column.isHot ? 700 : 400 }}>
      {(isShort && column.shortText) || column.text}
    </text>
  )
}

function ColumnTick({ x, y, index = 0, columns }: PlaceOfText) {
  const column = columns[index]
  return (
    <text
      x={Number(x)}
      y={Number(y) + 10}
      textAnchor="middle"
      className={column?.parts === null ? 'chart-soft' : undefined}
      style={{ fontWeight: column?.isHot ? 700 : 400 }}
    >
      {column?.label}
    </text>
  )
}

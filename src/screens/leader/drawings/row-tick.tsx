'use client'

import { useRouter } from 'next/navigation'
import { useChartWidth } from 'recharts'

/** `texts` stand at the right edge, a column each, whatever the bar does. */
export type TickRow = { name: string; href?: string | null; texts: readonly string[]; isStrong?: boolean }

type Props = {
  /** Given by the axis. */
  y?: number | string
  index?: number
  rows: readonly TickRow[]
  nameWidth: number
  textWidths: readonly number[]
  /** The name stands above the bar, with the figures on its line: the phone's form. */
  isAbove: boolean
}

const sign = 7.7
const lineAbove = 18

/** A row's name and its figures; one with a page of its own is a link, for the keyboard too. */
export function RowTick({ y, index = 0, rows, nameWidth, textWidths, isAbove }: Props) {
  const width = useChartWidth() ?? 0
  const row = rows[index]
  if (!row) return null
  const place = { y: Number(y) - (isAbove ? lineAbove : 0), dy: '0.35em', style: { fontWeight: row.isStrong ? 700 : 400 } }
  const text = row.texts.filter(Boolean).join(' · ')
  const room = isAbove ? width - text.length * sign - 8 : nameWidth - 10
  return (
    <>
      <RowName row={row} place={place} most={Math.floor(room / sign)} isOneLine={isAbove} />
      {isAbove ? (
        <text {...place} x={width} textAnchor="end">
          {text}
        </text>
      ) : (
        row.texts.map((one, at) => (
          <text key={`${at}${one}`} {...place} x={width - rightOf(textWidths, at)} textAnchor="end">
            {one}
          </text>
        ))
      )}
    </>
  )
}

/** How far a column of figures ends from the right edge. */
const rightOf = (widths: readonly number[], at: number): number => widths.slice(at + 1).reduce((sum, width) => sum + width, 0)

const small = { fontSize: 13.5 }

type Place = { y: number; dy: string; style: { fontWeight: number } }

/** In one line, else in two smaller ones; what fits in neither is cut, and said whole to whoever asks. */
function RowName({ row: { name, href }, place, most, isOneLine }: { row: TickRow; place: Place; most: number; isOneLine: boolean }) {
  const router = useRouter()
  const lines = isOneLine ? [cut(name, most)] : linesOf(name, most)
  const [first = '', second] = lines
  const text = (
    <text {...place} x={0} className={href ? 'chart-link' : undefined}>
      {lines.join(' ') !== name && <title>{name}</title>}
      {second === undefined ? (
        <tspan style={first.length > most ? small : undefined}>{first}</tspan>
      ) : (
        <>
          <tspan x={0} dy="-0.25em" style={small}>
            {first}
          </tspan>
          <tspan x={0} dy="1.15em" style={small}>
            {second}
          </tspan>
        </>
      )}
    </text>
  )
  if (!href) return text
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        router.push(href)
      }}
    >
      {text}
    </a>
  )
}

/** `most` signs fit in a line, a few more in a smaller one. */
function linesOf(name: string, most: number): string[] {
  if (name.length <= most) return [name]
  const room = Math.floor(most * 1.14)
  if (name.length <= room) return [name]
  const at = name.lastIndexOf(' ', room)
  if (at <= 0) return [cut(name, most)]
  return [name.slice(0, at), cut(name.slice(at + 1), room)]
}

/** What stands in brackets at the end is kept: that several are shown as one must be seen. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = / \([^)]*\)$/.exec(text)?.[0] ?? ''
  return `${text.slice(0, most - 1 - end.length).trimEnd()}…${end}`
}

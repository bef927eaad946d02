'use client'

import { useRouter } from 'next/navigation'
import { useChartWidth } from 'recharts'
import { paths } from '#contract/paths.ts'

/** `text` stands at the right edge of the drawing, whatever the bar does. */
export type UnitOfAxis = { name: string; opens: string | null; text: string; isStrong?: boolean }

type Props = {
  /** Given by the axis. */
  x?: number | string
  y?: number | string
  index?: number
  units: readonly UnitOfAxis[]
  /** Signs that fit into the width of the axis. */
  most: number
}

/** A unit's name at its bar, its figures at the right edge; one with units below it is a link, for the keyboard too. */
export function UnitTick({ y, index = 0, units, most }: Props) {
  const width = useChartWidth() ?? 0
  const unit = units[index]
  if (!unit) return null
  const place = { y: Number(y), dy: '0.35em', style: { fontWeight: unit.isStrong ? 700 : 400 } }
  return (
    <>
      <UnitName unit={unit} place={place} most={most} />
      <text {...place} x={width} textAnchor="end">
        {unit.text}
      </text>
    </>
  )
}

type Place = { y: number; dy: string; style: { fontWeight: number } }

function UnitName({ unit, place, most }: { unit: UnitOfAxis; place: Place; most: number }) {
  const router = useRouter()
  const shown = unit.name.length > most ? `${unit.name.slice(0, most - 1).trimEnd()}…` : unit.name
  const text = (
    <text {...place} x={0} className={unit.opens ? 'leader-link' : undefined}>
      <title>{unit.name}</title>
      {shown}
    </text>
  )
  const { opens } = unit
  if (!opens) return text
  return (
    <a
      href={paths.leader(opens)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        router.push(paths.leader(opens))
      }}
    >
      {text}
    </a>
  )
}

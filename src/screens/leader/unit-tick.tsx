'use client'

import { useRouter } from 'next/navigation'
import { paths } from '#contract/paths.ts'

export type UnitOfAxis = { name: string; opens: string | null }

type Props = {
  /** Given by the axis. */
  x?: number | string
  y?: number | string
  index?: number
  units: readonly UnitOfAxis[]
  /** Signs that fit into the width of the axis. */
  most: number
}

/** A unit's name at its bar; one with units below it is a link, for the keyboard too. */
export function UnitTick({ y, index = 0, units, most }: Props) {
  const router = useRouter()
  const unit = units[index]
  if (!unit) return null
  const shown = unit.name.length > most ? `${unit.name.slice(0, most - 1).trimEnd()}…` : unit.name
  const text = (
    <text x={0} y={Number(y)} dy="0.35em" className={unit.opens ? 'leader-link' : undefined}>
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

import type { Assumptions } from './assumptions.ts'

/** Cells that meet in each evening of a month: every cell once. The busy evenings come first. */
export function cellsByEvening(cells: number, { busyEvenings, shareInBusyEvenings, otherEvenings }: Assumptions): number[] {
  const busy = Array.from({ length: busyEvenings }, () => shareInBusyEvenings / busyEvenings)
  const others = Array.from({ length: otherEvenings }, () => (1 - shareInBusyEvenings) / otherEvenings)
  return parted(cells, [...busy, ...others])
}

/** A whole number parted by shares that make up 1: nothing is lost, the largest remainders get what is left. */
export function parted(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => total * share)
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact.map((value, at) => ({ at, remainder: value - Math.floor(value) })).toSorted((a, b) => b.remainder - a.remainder)
  for (const { at } of byRemainder.slice(0, left)) parts[at] = (parts[at] ?? 0) + 1
  return parts
}

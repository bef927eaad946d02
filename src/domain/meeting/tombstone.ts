import type { Payload } from './chain.ts'

/** What stands where a name stood. No word of discipline: "xóa tên" means something else in the party. */
export const tombstone = '(đã xóa họ tên)'

export type Named = {
  name: string
  memberIds: readonly string[]
  /** Somebody else of the same meeting bears the name: then only what is tied to the member by id is replaced. */
  isShared: boolean
}

/** A payload without the name: its own copy where there was something to replace, otherwise null. Ids, votes and figures stay. */
export function withoutName(payload: Payload, named: Named): Payload | null {
  const replaced = replace(payload, named) as Payload
  return JSON.stringify(replaced) === JSON.stringify(payload) ? null : replaced
}

function replace(value: unknown, named: Named): unknown {
  if (typeof value === 'string') return named.isShared ? value : value.replaceAll(named.name, tombstone)
  if (Array.isArray(value)) return value.map((one) => replace(one, named))
  if (typeof value !== 'object' || value === null) return value
  const isTheirs = Object.values(value).some((one) => typeof one === 'string' && named.memberIds.includes(one))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isTheirs && one === named.name ? tombstone : replace(one, named)]),
  )
}

import type { Counted } from './parts.ts'

/** Adds two parts leaf by leaf: associative and commutative, with {} as its zero, so cells and months may be added in any order. */
export function addCounted<C extends Counted>(a: C, b: C): C {
  const sum: Record<string, number | Counted> = { ...a }
  for (const [key, value] of Object.entries(b)) sum[key] = addLeaf(sum[key], value)
  return sum as C
}

function addLeaf(a: number | Counted | undefined, b: number | Counted): number | Counted {
  if (typeof b === 'number') return b + (typeof a === 'number' ? a : 0)
  return addCounted(typeof a === 'object' ? a : {}, b)
}

import type { Counted } from './parts.ts'

/** Adds two parts leaf by leaf: associative and commutative, with {} as its zero, so cells and months may be added in any order. */
export function addCounted<C extends Counted>(a: C, b: C): C {
  const sum = new Map<string, number | Counted>(Object.entries(a))
  for (const [key, value] of Object.entries(b)) sum.set(key, addLeaf(sum.get(key), value))
  // Names are data of templates: one such as __proto__ is a name like any other.
  return Object.fromEntries(sum) as C
}

function addLeaf(a: number | Counted | undefined, b: number | Counted): number | Counted {
  if (typeof b === 'number') return b + (typeof a === 'number' ? a : 0)
  return addCounted(typeof a === 'object' ? a : {}, b)
}

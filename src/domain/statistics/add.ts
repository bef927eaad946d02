import type { Counted } from './parts.ts'

/** Adds two parts leaf by leaf: associative and commutative, with {} as its zero, so cells and months may be added in any order. */
export const addCounted = <C extends Counted>(a: C, b: C): C => sumCounted(a, [b])

/** Adds up many parts of one kind; a province is the sum of thousands. */
export function sumCounted<C extends Counted>(none: C, parts: Iterable<C>): C {
  const sum = copied(none)
  for (const part of parts) addInto(sum, part)
  return sum as C
}

type Sum = { [key: string]: number | Counted }

function addInto(sum: Sum, part: Counted): void {
  for (const key of Object.keys(part)) {
    const [known, value] = [Object.hasOwn(sum, key) ? sum[key] : undefined, part[key] ?? 0]
    if (typeof value === 'number') put(sum, key, value + (typeof known === 'number' ? known : 0))
    else if (typeof known === 'object') addInto(known as Sum, value)
    else put(sum, key, copied(value))
  }
}

function copied(part: Counted): Sum {
  const copy: Sum = {}
  addInto(copy, part)
  return copy
}

/** Names are data of templates: one such as __proto__ is a name like any other. */
function put(sum: Sum, key: string, value: number | Counted): void {
  if (key === '__proto__') Object.defineProperty(sum, key, { value, enumerable: true, configurable: true, writable: true })
  else sum[key] = value
}

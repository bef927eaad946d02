/** Keeps the most recently used values, at most `size`; what falls out is made again when asked for. */
export const recent = <V>(size: number) => {
  const kept = new Map<string, V>()
  const keep = (key: string, value: V): V => {
    kept.delete(key)
    kept.set(key, value)
    const oldest = kept.keys().next().value
    if (kept.size > size && oldest !== undefined) kept.delete(oldest)
    return value
  }
  return {
    get(key: string, make: () => V): V {
      const found = kept.get(key)
      return keep(key, found ?? make())
    },
    drop(key: string): void {
      kept.delete(key)
    },
    size: () => kept.size,
  }
}

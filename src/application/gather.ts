/**
 * Questions that come one by one are asked together: the first waits for the others (`pause`), then one `ask` answers all. However many ask,
 * no more questions reach the database than pauses pass. `ask` gives those of the keys that there are.
 */
export function gather(ask: (keys: string[]) => Promise<readonly string[]>, pause: () => Promise<void>): (key: string) => Promise<boolean> {
  let gathered = new Set<string>()
  let asking: Promise<ReadonlySet<string>> | null = null

  async function askAll(): Promise<ReadonlySet<string>> {
    await pause()
    const keys = gathered
    gathered = new Set()
    asking = null
    return new Set(await ask([...keys]))
  }

  return async (key) => {
    gathered.add(key)
    asking ??= askAll()
    return (await asking).has(key)
  }
}

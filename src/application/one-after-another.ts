/** Runs work of one key one after another in this process: a tap repeated ten times finds the first one done. */
export function oneAfterAnother() {
  const running = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = running.get(key) ?? Promise.resolve()
    const now = before.then(work, work)
    running.set(key, now)
    const clear = () => {
      if (running.get(key) === now) running.delete(key)
    }
    now.then(clear, clear)
    return now
  }
}

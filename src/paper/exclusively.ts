/** Runs work while no other tab or call of the same name runs. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>

type Locks = { request<T>(name: string, work: () => Promise<T>): Promise<T> }

/** Over all tabs where the browser has locks; else within this page, where the store's `add` still lets only one tab draw a secret. */
export const exclusivelyWith = (locks: Locks | undefined): Exclusively => {
  if (locks) return (name, work) => locks.request(name, work)
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(
      name,
      turn.catch(() => {}),
    )
    return turn
  }
}

export const exclusively: Exclusively = exclusivelyWith(globalThis.navigator?.locks as Locks | undefined)

/** How far a meeting has come: answers that reached its clients. */
export type Progress = {
  step: () => void
  /** Resolves at the so-many-th answer, or at the end if there are fewer. */
  reached: (count: number) => Promise<void>
  end: () => void
  count: () => number
}

export function progress(): Progress {
  let count = 0
  const waiting: { at: number; go: () => void }[] = []
  const wake = (upTo: number) => {
    for (const one of waiting.filter(({ at }) => at <= upTo)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.go()
    }
  }
  return {
    count: () => count,
    step: () => {
      count += 1
      wake(count)
    },
    reached: (at) => (count >= at ? Promise.resolve() : new Promise((go) => waiting.push({ at, go }))),
    end: () => {
      count = Number.POSITIVE_INFINITY
      wake(count)
    },
  }
}

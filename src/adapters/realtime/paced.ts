/** Work that is asked for more often than it is done. */
export type Paced = {
  /** Soon; what is asked for meanwhile is done once more afterwards, so the last asking is never lost. */
  call(): void
  stop(): void
}

/** What failed is tried again after this time, until it is done: nobody may ask for it once more. */
const againMs = 2_000

/** At most once in `milliseconds`, the first time at once, never twice at the same time. A failure is told and the work is tried again. */
export function paced(milliseconds: number, work: () => Promise<void>, failed: (error: unknown) => void): Paced {
  let wanted = false
  let running = false
  let stopped = false
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  async function run(): Promise<void> {
    timer = null
    if (stopped) return
    wanted = false
    running = true
    notBefore = performance.now() + milliseconds
    await work().catch((error) => {
      wanted = true
      notBefore = performance.now() + Math.max(milliseconds, againMs)
      failed(error)
    })
    running = false
    if (wanted) schedule()
  }

  function schedule(): void {
    if (timer || running || stopped) return
    const wait = Math.max(0, notBefore - performance.now())
    if (wait === 0) void run()
    else timer = setTimeout(() => void run(), wait)
  }

  return {
    call() {
      wanted = true
      schedule()
    },
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}

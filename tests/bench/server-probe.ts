// Preloaded (node --import) into a server that the bench starts, and only there: tells over IPC how late its event loop was and what it used.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

export type ToProbe = 'begin' | 'tell'

/** Since `begin`. */
export type Probed = {
  probed: {
    /** 99 of 100 turns of the event loop came no later than this. */
    loopDelayP99Ms: number
    processorMs: number
    residentMb: number
  }
}

const resolution = 5

// a worker inherits the preload and has no channel
if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let used = process.cpuUsage()
  process.on('message', (asked: ToProbe) => {
    if (asked === 'begin') {
      delay.reset()
      used = process.cpuUsage()
    }
    if (asked !== 'tell') return
    const { user, system } = process.cpuUsage(used)
    const found: Probed['probed'] = {
      // the histogram holds whole intervals, the timer's own among them
      loopDelayP99Ms: Math.max(0, delay.percentile(99) / 1e6 - resolution),
      processorMs: (user + system) / 1000,
      residentMb: process.memoryUsage.rss() / 1024 / 1024,
    }
    process.send?.({ probed: found } satisfies Probed)
  })
  process.channel?.unref()
}

import type { Logger } from 'pino'
import { every } from '../ticker.ts'
import { newId, underId } from './request-id.ts'

/** Work that comes round by itself. What it answers is logged with `done`; where there is no such sentence it is too frequent for the log. */
export type Job = { name: string; everyMs: number; work: () => Promise<unknown>; done?: string; failed: string }

type Heard = { jobDone(name: string): void; jobFailed(name: string): void }

/** Runs them until stopped; each round has an id of its own in the log. */
export function runJobs(jobs: readonly Job[], log: Pick<Logger, 'info' | 'error'>, heard: Heard): { stop: () => Promise<void> } {
  const running = jobs.map(({ name, everyMs, work, done, failed }) => {
    const round = async () => {
      try {
        const answer = await work()
        heard.jobDone(name)
        if (done) log.info(Object.assign({ job: name }, answer), done)
      } catch (err) {
        heard.jobFailed(name)
        log.error({ job: name, err }, failed)
      }
    }
    return every(everyMs, () => underId(newId(), round))
  })
  return { stop: async () => void (await Promise.all(running.map((job) => job.stop()))) }
}

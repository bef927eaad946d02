import { parentPort } from 'node:worker_threads'

/** The other end of a file thread: writes each job and answers with its file, or with why there is none. */
export function answerJobs<Job>(write: (job: Job) => Promise<Uint8Array>): void {
  parentPort?.on('message', async ({ id, job }: { id: number; job: Job }) => {
    try {
      parentPort?.postMessage({ id, file: await write(job) })
    } catch (error) {
      parentPort?.postMessage({ id, error: String(error) })
    }
  })
}

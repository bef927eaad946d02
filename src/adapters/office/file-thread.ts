import { Worker } from 'node:worker_threads'

/** Writes files away from the thread that serves the hall (design.md 6). A thread that dies fails what it was given; the next job starts another. */
export type FileThread<Job> = { write(job: Job): Promise<Uint8Array>; waiting(): number; close(): Promise<void> }

type Answer = { id: number; file?: Uint8Array; error?: string }
type Waiting = { resolve(file: Uint8Array): void; reject(error: Error): void }

/** A thread of its own for one kind of file, started with the first of them; `program` answers each `{ id, job }` once (answer-jobs.ts). */
export function fileThread<Job>(program: URL): FileThread<Job> {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let given = 0

  function start(): Worker {
    const started = new Worker(program)
    started.unref()
    started.on('message', ({ id, file, error }: Answer) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (file) one?.resolve(file)
      else one?.reject(new Error(error ?? 'no file'))
    })
    started.on('error', end)
    started.on('exit', () => end(new Error('the thread that writes files ended')))
    return started
  }

  function end(error: Error): void {
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        given += 1
        waiting.set(given, { resolve, reject })
        worker.postMessage({ id: given, job })
      }),
    waiting: () => waiting.size,
    close: async () => void (await worker?.terminate()),
  }
}

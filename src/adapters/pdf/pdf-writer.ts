import { Worker } from 'node:worker_threads'
import type { BookDocument } from '#domain/document/book-document.ts'

/** One book as PDF, or an archive of texts and books. */
export type PdfJob =
  | { kind: 'book'; book: BookDocument }
  | { kind: 'archive'; texts: { name: string; text: string }[]; books: BookDocument[] }

export type PdfWriter = { write(job: PdfJob): Promise<Uint8Array>; close(): Promise<void> }

type Answer = { id: number; file?: Uint8Array; error?: string }
type Waiting = { resolve(file: Uint8Array): void; reject(error: Error): void }

/** Writes in one thread of its own (design.md 6), started with the first of them. A thread that dies fails what it was given. */
export function pdfWriter(): PdfWriter {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let given = 0

  function start(): Worker {
    const started = new Worker(new URL('./pdf-worker.ts', import.meta.url))
    started.unref()
    started.on('message', ({ id, file, error }: Answer) => {
      const one = waiting.get(id)
      waiting.delete(id)
      if (file) one?.resolve(file)
      else one?.reject(new Error(error ?? 'no file'))
    })
    started.on('error', end)
    started.on('exit', () => end(new Error('the thread that writes books ended')))
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
    close: async () => void (await worker?.terminate()),
  }
}

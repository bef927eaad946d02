import { Worker } from 'node:worker_threads'
import { type SheetRefusal, type SheetRow, sheetLimits } from '#domain/exchange/sheet.ts'
import { type Result, refuse } from '#domain/result.ts'

type Answer = Result<SheetRow[][], SheetRefusal>

/** Reads the sheets of an XLSX file. Never fails: a file that cannot be read is a refusal. */
export type XlsxReader = (content: Uint8Array) => Promise<Answer>

/** Two are read at a time; whoever comes third is asked to try again. */
const atOnce = 2

/** Each file in a thread of its own, which ends when the file is read, when its time is up, or when it has taken too much memory. */
export function xlsxReader(over: Partial<Limits> = {}): XlsxReader {
  const limits = { program: new URL('./xlsx-reader-worker.ts', import.meta.url), seconds: sheetLimits.seconds, heapMegabytes: 768, ...over }
  let underWay = 0
  return async (content) => {
    if (underWay >= atOnce) return refuse('sheet/busy')
    underWay += 1
    try {
      return await readInThread(content, limits)
    } finally {
      underWay -= 1
    }
  }
}

type Limits = { program: URL; seconds: number; heapMegabytes: number }

async function readInThread(content: Uint8Array, { program, seconds, heapMegabytes }: Limits): Promise<Answer> {
  const thread = new Worker(program, { workerData: content, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
  thread.unref()
  let timer: NodeJS.Timeout | undefined
  const answer = await new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve(refuse('sheet/took-too-long')), seconds * 1000)
    thread.on('message', resolve)
    thread.on('error', (error: NodeJS.ErrnoException) =>
      resolve(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'sheet/too-large' : 'sheet/unreadable')),
    )
    thread.on('exit', () => resolve(refuse('sheet/unreadable')))
  })
  clearTimeout(timer)
  await thread.terminate()
  return answer
}

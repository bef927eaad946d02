import { parentPort, workerData } from 'node:worker_threads'
import { xlsxContents } from './xlsx-contents.ts'

// A thread for one file that a stranger may have made: it ends with the file, and what the file does to it, it does to nobody else.
parentPort?.postMessage(await xlsxContents(workerData as Uint8Array))

import { parentPort } from 'node:worker_threads'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { partyDocx } from './party-docx.ts'

/** The thread in which documents are written: a hall that votes does not wait for a long table. */
parentPort?.on('message', async ({ id, document }: { id: number; document: PartyDocument }) => {
  try {
    parentPort?.postMessage({ id, file: await partyDocx(document) })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})

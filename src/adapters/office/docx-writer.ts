import type { PartyDocument } from '#domain/document/party-document.ts'
import { type FileThread, fileThread } from './file-thread.ts'

/** Writes a party document as a DOCX file; several are the sheets of one file, each on a page of its own. */
export type DocxWriter = FileThread<PartyDocument | PartyDocument[]>

export const docxWriter = (): DocxWriter => fileThread(new URL('./docx-worker.ts', import.meta.url))

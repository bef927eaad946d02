import type { BookDocument } from '#domain/document/book-document.ts'
import { type FileThread, fileThread } from './file-thread.ts'

/** One book as PDF, or an archive of texts and books. */
export type PdfJob =
  | { kind: 'book'; book: BookDocument }
  | { kind: 'archive'; texts: { name: string; text: string }[]; books: BookDocument[] }

export type PdfWriter = FileThread<PdfJob>

export const pdfWriter = (): PdfWriter => fileThread(new URL('./pdf-worker.ts', import.meta.url))

import type { Workbook } from '#domain/document/sheet.ts'
import { type FileThread, fileThread } from './file-thread.ts'

/** Writes sheets as one XLSX file. */
export type XlsxWriter = FileThread<Workbook>

export const xlsxWriter = (): XlsxWriter => fileThread(new URL('./xlsx-worker.ts', import.meta.url))

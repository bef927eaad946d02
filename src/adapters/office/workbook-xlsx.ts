import ExcelJS from 'exceljs'
import type { Workbook } from '#domain/document/sheet.ts'
import { sheetInExcel } from './sheet-xlsx.ts'

/** The sheets as one XLSX file. Runs for a while with thousands of rows: call it in the worker (xlsx-writer.ts). */
export async function workbookXlsx({ sheets }: Workbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = sheets[0]?.letterhead?.unit ?? ''
  const taken = new Set<string>()
  for (const sheet of sheets) sheetInExcel(workbook.addWorksheet(freeName(sheet.name, taken)), sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Excel takes 31 letters, none of []:*?/\ and no quote at the ends, and no name twice. */
function freeName(asked: string, taken: Set<string>): string {
  const plain =
    asked
      .replace(/[[\]:*?/\\\p{Cc}\s]+/gu, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
      .slice(0, 27) || 'Trang'
  const free = (number: number): string => {
    const name = number === 1 ? plain : `${plain} ${number}`
    return taken.has(name.toLowerCase()) ? free(number + 1) : name
  }
  const name = free(1)
  taken.add(name.toLowerCase())
  return name
}

import type { ServerResponse } from 'node:http'
import type { Workbook } from '#domain/document/sheet.ts'
import type { XlsxWriter } from './xlsx-writer.ts'

/** The sheets as a file to save; kept by nobody on the way. */
export async function sendXlsx(xlsx: XlsxWriter, response: ServerResponse, workbook: Workbook): Promise<void> {
  const file = await xlsx.write(workbook)
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${workbook.fileName}.xlsx"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(file)
}

import type { ServerResponse } from 'node:http'
import type { PartyDocument } from '#domain/document/party-document.ts'
import type { DocxWriter } from './docx-writer.ts'

/** The document as a file to save; kept by nobody on the way. */
export async function sendDocx(docx: DocxWriter, response: ServerResponse, document: PartyDocument | PartyDocument[]): Promise<void> {
  const file = await docx.write(document)
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="${[document].flat()[0]?.fileName}.docx"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(file)
}

export function endWith(response: ServerResponse, status: 404 | 500): void {
  response.writeHead(status, { 'cache-control': 'private, no-store' })
  response.end()
}

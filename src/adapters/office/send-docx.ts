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

/** A browser shows what comes instead of the file: of a fault its id, which the server put into the answer's header. */
export function endWith(response: ServerResponse, status: 404 | 500): void {
  if (response.headersSent || response.destroyed) return void response.destroy()
  response.writeHead(status, { 'cache-control': 'private, no-store', 'content-type': 'text/plain; charset=utf-8' })
  response.end(status === 500 ? faultSentence(String(response.getHeader('x-request-id') ?? '-')) : '')
}

const faultSentence = (id: string): string =>
  `Máy chủ chưa tạo được tệp này. Đồng chí thử lại; nếu vẫn lỗi, báo mã ${id} cho quản trị viên.\n` +
  `The server could not make this file. Try again; if it fails again, tell the administrator the id ${id}.\n`

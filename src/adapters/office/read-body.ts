import type { IncomingMessage } from 'node:http'
import { ok, type Result, refuse } from '#domain/result.ts'

/** The body, held to a size while it comes. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Result<Uint8Array, 'too-large' | 'interrupted'>> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return refuse('too-large')
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length
      if (bytes > mostBytes) return refuse('too-large')
      chunks.push(chunk as Buffer)
    }
  } catch {
    return refuse('interrupted')
  }
  return ok(Buffer.concat(chunks))
}

import type { IncomingMessage } from 'node:http'

/** The body, held to a size while it comes; its refusal as soon as it is known. */
export async function readContent(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Uint8Array | 'material/too-large' | 'material/interrupted'> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 'material/too-large'
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length
      if (bytes > mostBytes) return 'material/too-large'
      chunks.push(chunk as Buffer)
    }
  } catch {
    return 'material/interrupted'
  }
  return Buffer.concat(chunks)
}

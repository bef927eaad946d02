import type { IncomingMessage } from 'node:http'

/** The whole body as text; 'too-large' as soon as it is known to be, 'gone' when the sender went away in the middle. */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<string | 'too-large' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > mostBytes) resolve('too-large')
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', () => resolve('gone'))
    request.on('close', () => resolve('gone'))
  })
}

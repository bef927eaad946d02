import type { IncomingMessage } from 'node:http'

/** The whole body as text; 'too-large' as soon as it is known to be; 'gone' when the sender went away in the middle, or was too slow. */
export type ReadBody = (request: IncomingMessage) => Promise<string | 'too-large' | 'gone'>

export type BodyLimits = { bytes: number; milliseconds: number; atOnce: number }

/**
 * A hall on the slowest of lines sends a sheet within a second. Where more bodies than `atOnce` are under way, the one that is waited for
 * longest is given up for the new one: whoever opens thousands and sends drop by drop loses these, and a paper that comes whole passes.
 */
export function bodyReader({ bytes, milliseconds, atOnce }: BodyLimits): ReadBody {
  const underWay = new Set<() => void>()

  return (request) => {
    if (Number(request.headers['content-length'] ?? 0) > bytes) return Promise.resolve('too-large')
    return new Promise((resolve) => {
      const chunks: Buffer[] = []
      let read = 0
      const giveUp = () => {
        end('gone')
        request.destroy()
      }
      const timer = setTimeout(giveUp, milliseconds)
      const end = (outcome: string) => {
        clearTimeout(timer)
        underWay.delete(giveUp)
        resolve(outcome)
      }
      request.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > bytes) end('too-large')
        else chunks.push(chunk)
      })
      request.on('end', () => end(Buffer.concat(chunks).toString('utf8')))
      request.on('error', () => end('gone'))
      request.on('close', () => end('gone'))
      underWay.add(giveUp)
      const [longest] = underWay
      if (underWay.size > atOnce) longest?.()
    })
  }
}

import http from 'node:http'
import net from 'node:net'

export type Written = { method?: string; headers?: Record<string, string>; body?: string }

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** A request whose every header is ours to write, the host too. */
export function sendAsWritten(url: string, path: string, { method = 'GET', headers = {}, body = '' }: Written = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(new URL(path, url), { method, headers: { ...headers, connection: 'close' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      )
    })
    request.once('error', reject)
    request.end(body)
  })
}

/** Raw bytes to the server, and all that it says until it hangs up. */
export function talk(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const heard: string[] = []
    const { port, hostname } = new URL(url)
    const line = net.connect(Number(port), hostname, () => line.write(text))
    line.on('data', (part) => heard.push(part.toString()))
    line.once('close', () => resolve(heard.join('')))
    line.once('error', reject)
  })
}

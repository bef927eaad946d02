import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { now } from './clock.ts'

export type Shot = { url: string; headers: http.OutgoingHttpHeaders; body: string }
export type Answered = { status: number; text: string; milliseconds: number; at: number }

/** Every phone opens a connection of its own for every request, to the app and to the bare handler alike. */
const agent = new http.Agent({ keepAlive: false })

/** When each of them taps, in ms from the start: by chance over the window. The same moments serve both servers. */
export const moments = (count: number, windowMs: number): number[] =>
  Array.from({ length: count }, () => Math.random() * windowMs).toSorted((a, b) => a - b)

/** Sends each shot at its moment and measures from the sending to the last byte of the answer. */
export async function volley(shots: readonly Shot[], at: readonly number[]): Promise<Answered[]> {
  const began = now()
  return Promise.all(
    shots.map(async (shot, index) => {
      await pause(Math.max(0, began + (at[index] ?? 0) - now()))
      return send(shot)
    }),
  )
}

function send({ url, headers, body }: Shot): Promise<Answered> {
  const all = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers }
  return exchange(url, { method: 'POST', agent, headers: all }, body)
}

export const get = (url: string, headers: http.OutgoingHttpHeaders): Promise<Answered> => exchange(url, { agent, headers })

/** One request, measured from its sending to the last byte of the answer. */
export function exchange(url: string, options: http.RequestOptions, body?: string): Promise<Answered> {
  const began = now()
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const at = now()
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString(), milliseconds: at - began, at })
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

import type { HeldPaper } from '#paper/paper-store.ts'

/** One request and its answer, word for word. */
export type Overheard = { method: string; path: string; headers: Headers; sent: string; status: number; answered: string }

/** A network on which everything is heard. */
export function overhear(): { fetch: typeof globalThis.fetch; calls: Overheard[] } {
  const calls: Overheard[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await globalThis.fetch(input, init)
    const answered = await answer.clone().text()
    const { pathname, search } = new URL(String(input))
    const { status } = answer
    const sent = String(init?.body ?? '')
    calls.push({ method: init?.method ?? 'GET', path: pathname + search, headers: new Headers(init?.headers), sent, status, answered })
    return answer
  }
  return { fetch, calls }
}

/** The values of a cast paper in any form they could be written down; half a value would be as good as all of it. */
export function tracesOf({ number, signature, secret, receipt, body }: HeldPaper): string[] {
  const rows: Record<string, { id: string }> = body ? JSON.parse(body).rows : {}
  const values = [number, signature, secret, receipt, ...Object.values(rows).map(({ id }) => id)].filter((value) => value !== null)
  return values.flatMap((value) => {
    const bytes = Buffer.from(value, 'base64url')
    return [value.slice(0, 20), bytes.toString('hex').slice(0, 24), bytes.toString('base64').slice(0, 20)]
  })
}

/** Which of the traces stand in the text. */
export const foundIn = (text: string, traces: readonly string[]): string[] => traces.filter((trace) => text.includes(trace))

/** One request and its answer, word for word. */
export type Overheard = {
  method: string
  path: string
  headers: Headers
  sent: string
  status: number
  answerHeaders: Headers
  answered: string
}

/** A network on which everything is heard. */
export function overhear(): { fetch: typeof globalThis.fetch; calls: Overheard[] } {
  const calls: Overheard[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await globalThis.fetch(input, init)
    const answered = await answer.clone().text()
    const { pathname, search } = new URL(String(input))
    const { status, headers: answerHeaders } = answer
    const sent = String(init?.body ?? '')
    const method = init?.method ?? 'GET'
    calls.push({ method, path: pathname + search, headers: new Headers(init?.headers), sent, status, answerHeaders, answered })
    return answer
  }
  return { fetch, calls }
}

/** Which of the traces stand in the text. */
export const foundIn = (text: string, traces: readonly string[]): string[] => traces.filter((trace) => text.includes(trace))

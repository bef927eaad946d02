import type { Journal } from '../journal/journal.ts'
import type { Note, Write } from '../journal/line.ts'
import { keyIn, writeOf } from './write-of.ts'

type Fetch = typeof globalThis.fetch

/** A person waits so long before pressing again. */
const patienceMs = 10_000

/** Nobody can say whether a try that was answered with one of these was saved. */
const passing = ['access/saving-paused', 'ballot/saving-paused', 'ballot/too-many-requests']

type Noting = { fetch: Fetch; journal: Journal; memberId: string }

/** A client's fetch that notes every write before it goes out, and what came back, or that nothing did. */
export function notingFetch({ fetch, journal, memberId }: Noting): Fetch {
  let sent = 0
  return async (input, init) => {
    const body = String(init?.body ?? '')
    const write = init?.method === 'POST' ? writeOf({ path: new URL(String(input)).pathname, body, memberId }) : null
    const signal = AbortSignal.any([AbortSignal.timeout(patienceMs), ...(init?.signal ? [init.signal] : [])])
    if (!write) return fetch(input, { ...init, signal })
    sent += 1
    const id = idOf(write) ?? `${sent}`
    journal.note({ do: 'sent', id, write })
    try {
      const answer = await fetch(input, { ...init, signal })
      const text = await answer.text()
      journal.note(answerNote({ id, write }, answer.status, text))
      return new Response(text, { status: answer.status, headers: answer.headers })
    } catch (error) {
      journal.note({ do: 'unanswered', id, because: String((error as { cause?: unknown }).cause ?? error) })
      throw error
    }
  }
}

/** Sent again, word for word, it is the same write; what the answer names is another one each time. */
const idOf = ({ kind, key, parts, replaces }: Write): string | null =>
  key === null ? null : [kind, key, ...(replaces ? Object.values(parts).slice(0, 1) : [])].join(' ')

type Said = { result?: { data?: { outcome?: string } }; error?: { data?: { refusal?: string } }; refusal?: string }

/** What is no JSON did not come from the app: some proxy's page. */
function answerNote({ id, write }: { id: string; write: Write }, status: number, text: string): Note {
  const said = parsed(text)
  if (!said) return { do: 'unanswered', id, because: `${status} ${text.slice(0, 80)}` }
  const refusal = said.error?.data?.refusal ?? said.refusal ?? null
  if (refusal && passing.includes(refusal)) return { do: 'unanswered', id, because: refusal }
  if (said.result?.data?.outcome === 'clash') return { do: 'answered', id, status: 409, refusal: 'clash', key: null }
  return { do: 'answered', id, status, refusal, key: write.key === null ? keyIn(write, said.result?.data) : null }
}

function parsed(text: string): Said | null {
  try {
    return JSON.parse(text) as Said
  } catch {
    return null
  }
}

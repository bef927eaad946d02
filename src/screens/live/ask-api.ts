import { fetchOnceAsked } from './asked-early.ts'

/** One question or command of the API by its name in the router, e.g. 'meeting.mine'. */
export type Call = { readonly type: 'query' | 'mutation'; readonly path: string; readonly input: unknown }

/** Resolves to the answer; rejects with an ApiError. */
export type Ask = (call: Call) => Promise<unknown>

/** What the API says of a call that it did not do: the code of a refusal, the fields that are wrong, the id of an unexpected error. */
export type ErrorData = { readonly refusal?: string; readonly issues?: readonly { field: string; code: string }[]; readonly id?: string }

/** Without `data` the API gave no answer: there was no line, or somebody else answered. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly data: ErrorData | undefined

  constructor(message: string, data?: ErrorData) {
    super(message)
    this.data = data
  }
}

type Answer = { result?: { data?: unknown }; error?: { message?: string; data?: ErrorData } } | null

type Fetch = typeof globalThis.fetch

export const askApi: Ask = (call) => askBy(fetchOnceAsked, call)

/** One call, one request; queries by POST as well, so that no proxy's log holds what was asked. */
export async function askBy(fetch: Fetch, { path, input }: Call): Promise<unknown> {
  const answer = await post(fetch, `/trpc/${path}`, input)
  if (answer?.result) return answer.result.data
  throw new ApiError(answer?.error?.message ?? 'no answer of the API', answer?.error?.data)
}

async function post(fetch: Fetch, url: string, input: unknown): Promise<Answer> {
  try {
    const body = JSON.stringify(input) as string | undefined
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body }),
    })
    return (await answer.json()) as Answer
  } catch (cause) {
    throw new ApiError(String(cause))
  }
}

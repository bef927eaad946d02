import { z } from 'zod'
import { takePaperOutput, takePaperPath } from '#contract/ballot-box.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { attempt } from './attempt.ts'
import type { Phone } from './phone.ts'

/** Sends the blinded message, signed in; gives the blind signature or the server's refusal code. Throws when no answer came. */
export type AskForPaper = (asked: { ballotId: string; blinded: string }) => Promise<Result<string, string>>

const granted = z.object({ result: z.object({ data: takePaperOutput }) })
const refused = z.object({ error: z.object({ data: z.object({ refusal: z.string() }) }) })

/** The public way: POST /trpc/ballot.takePaper, plain JSON. `headers` carries the session's cookie where no browser does. */
export const askOverHttp =
  ({ fetch, origin, headers = {} }: Pick<Phone, 'fetch' | 'origin'> & { headers?: Record<string, string> }): AskForPaper =>
  async (asked) => {
    const answer = await fetch(`${origin}${takePaperPath}`, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(asked),
      signal: attempt(8000),
    })
    const said: unknown = await answer.json()
    const yes = granted.safeParse(said)
    if (yes.success) return ok(yes.data.result.data.blindSignature)
    const no = refused.safeParse(said)
    if (no.success) return refuse(no.data.error.data.refusal)
    throw new Error(`no paper and no refusal: ${answer.status}`)
  }

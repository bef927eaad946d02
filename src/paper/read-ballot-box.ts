import { type BallotDocument, ballotDocument, ballotPath, boardPath } from '#contract/ballot-box.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { attempt } from './attempt.ts'
import type { Phone } from './phone.ts'

export type ReadRefusal = 'ballot/unknown' | 'ballot/no-answer' | 'ballot/bad-form'

type Reader = Pick<Phone, 'fetch' | 'origin'> & { headers?: Record<string, string> }

/** The public ballot; needs the session of someone convened (cookies, or `headers` in a program). To anyone else it is unknown. */
export const readBallot = async (reader: Reader, ballotId: string): Promise<Result<BallotDocument, ReadRefusal>> => {
  const answer = await readJson(reader, ballotPath(ballotId))
  if (!answer.ok) return answer
  const parsed = ballotDocument.safeParse(answer.value)
  return parsed.success && parsed.data.id === ballotId ? ok(parsed.data) : refuse('ballot/bad-form')
}

/** The board as it came, unread: verifyBoard judges its form too. */
export const readBoard = (reader: Reader, ballotId: string): Promise<Result<unknown, ReadRefusal>> => readJson(reader, boardPath(ballotId))

const readJson = async ({ fetch, origin, headers = {} }: Reader, path: string): Promise<Result<unknown, ReadRefusal>> => {
  try {
    const answer = await fetch(`${origin}${path}`, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      headers,
      signal: attempt(15_000),
    })
    if (answer.status === 404) return refuse('ballot/unknown')
    return answer.ok ? ok(await answer.json()) : refuse('ballot/no-answer')
  } catch {
    return refuse('ballot/no-answer')
  }
}

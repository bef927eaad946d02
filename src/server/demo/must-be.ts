import type { Result } from '#domain/result.ts'

/** What the demo asks of the use cases is never refused: a refusal here is a bug of the demo. */
export function mustBe<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

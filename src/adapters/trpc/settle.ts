import type { Refusal } from '#contract/refusals.ts'
import { type Result, refuse } from '#domain/result.ts'
import { answer, wrongInput } from './trpc.ts'

type FieldsOr<R> = R | { fields: { field: string; code: Refusal }[] }

/** As `answer`, for use cases that also refuse field by field. */
export function settle<T>(result: Result<T, FieldsOr<Refusal>>): T {
  if (result.ok) return result.value
  return typeof result.refusal === 'string' ? answer<T>(refuse(result.refusal)) : wrongInput(result.refusal.fields)
}

import { randomBytes } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { type FieldProblem, fieldProblems } from '#contract/fields.ts'
import type { CallRefused, Refusal } from '#contract/refusals.ts'
import { refusalStatus } from './refusal-status.ts'

/** Carries a refusal through tRPC to the answer; never logged. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Wrong input found by a rule rather than by the form of the input. */
export class WrongInput extends Error {
  readonly issues: FieldProblem[]
  constructor(issues: FieldProblem[]) {
    super('wrong input')
    this.issues = issues
  }
}

export const refusalError = (refusal: Refusal): TRPCError => new TRPCError({ code: refusalStatus[refusal], cause: new Refused(refusal) })

/** What the caller learns of an error: a refusal, the fields that are wrong, or the id of a fault. Never a message of the server. */
export function callRefused(error: TRPCError, requestId?: string): CallRefused {
  const { cause } = error
  if (cause instanceof Refused) return { refusal: cause.refusal }
  if (cause instanceof WrongInput) return { issues: cause.issues }
  if (cause instanceof ZodError) return { issues: fieldProblems(cause) }
  return isFault(error) ? { id: faultId(error, requestId) } : { issues: [] }
}

/** A fault of the server, not of the caller: it goes to the log. */
export const isFault = (error: TRPCError): boolean => error.code === 'INTERNAL_SERVER_ERROR'

const ids = new WeakMap<TRPCError, string>()

/** The short id of a fault, the same in the answer and in the log: that of its request, where one is known. */
export function faultId(error: TRPCError, requestId?: string): string {
  const known = ids.get(error)
  if (known) return known
  const id = requestId ?? randomBytes(4).toString('hex')
  ids.set(error, id)
  return id
}

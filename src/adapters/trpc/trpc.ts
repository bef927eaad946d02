import { initTRPC, TRPCError } from '@trpc/server'
import type { FieldProblem } from '#contract/fields.ts'
import type { Refusal } from '#contract/refusals.ts'
import type { Result } from '#domain/result.ts'
import type { Context } from './context.ts'
import { callRefused, isFault, refusalError, WrongInput } from './refused-call.ts'
import { unreadableAt } from './unreadable-input.ts'

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => ({
    code: shape.code,
    // The sentence for a person is the screen's; a message of the server could carry what somebody wrote.
    message: shape.data.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, ...callRefused(error, ctx?.requestId) },
  }),
})

export const router = t.router

/** For everybody: enrolling, the wall by its link. A fault while the database is away is no bug: screens say so and try again. */
export const publicProcedure = t.procedure.use(async ({ ctx, next, getRawInput }) => {
  // a question without an input comes with no body at all; a body that is no JSON is refused by whoever wants an input
  const unreadable = unreadableAt(await getRawInput().catch(() => null))
  if (unreadable !== null) wrongInput([{ field: unreadable, code: 'field/unreadable' }])
  const result = await next()
  if (!result.ok && isFault(result.error) && (await ctx.isAway(result.error.cause))) throw refusalError('access/saving-paused')
  return result
})

/** For who is signed in; `ctx.actor` is there. */
export const procedure = publicProcedure.use(({ ctx, next }) => {
  const { actor } = ctx
  if (!actor) throw refusalError('access/signed-out')
  return next({ ctx: { ...ctx, actor } })
})

/** The value of what a use case answered; a refusal becomes the call's status (refusal-status.ts). */
export function answer<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw refusalError(result.refusal)
  return result.value
}

/** A value that may be missing: nothing there and nothing for this person look the same. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw refusalError('access/not-found')
  return value
}

/** Wrong input found by a rule, field by field. */
export function wrongInput(issues: FieldProblem[]): never {
  throw new TRPCError({ code: 'BAD_REQUEST', cause: new WrongInput(issues) })
}

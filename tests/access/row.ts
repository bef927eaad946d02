import type { inferRouterInputs } from '@trpc/server'
import type { AppRouter } from '#adapters/trpc/router.ts'
import type { Refusal } from '#contract/refusals.ts'
import type { Role } from './roles.ts'
import type { Targets } from './world.ts'

type Inputs = inferRouterInputs<AppRouter>

/** What a caller is told who may not: `signed-out` only to nobody. */
export type Told = Refusal

/**
 * One door. Whoever is not in `may` and not in `but` is told what is told of something that isn't there (`hidden`, as a rule
 * access/not-found); nobody at all is told access/signed-out.
 */
export type Row<Input> = {
  /** A valid question about the target, as each of these people would put it. */
  asks: (at: Targets) => Input
  /** Allowed: the call does what it says. */
  may: readonly Role[]
  /** Refused in words, because they know anyway that it is there: code -> who. */
  but?: Partial<Record<Told, readonly Role[]>>
  hidden?: Told
  /** What one who may is told here, where the rules of the matter itself come after the right: permission is shown by not being hidden. */
  afterwards?: readonly (Told | 'fields')[]
  /** For everybody, signed in or not. */
  open?: true
  /** Why the row is as it is, where somebody would ask. */
  why?: string
}

/** Every procedure of one router: a new one without a row does not compile. */
export type Area<A extends keyof Inputs> = { [P in keyof Inputs[A]]: Row<Inputs[A][P]> }

export type Areas = { [A in keyof Inputs]: Area<A> }

/** What a rule answers: the value, or a refusal that a person can be told. Bugs are thrown, never returned. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refuse = <R>(refusal: R): { ok: false; refusal: R } => ({ ok: false, refusal })

/** A state that the rules exclude was reached: a bug. Only the edge of the program catches it. */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${what}`)
}

/** Closes a switch over a union: a new member that is not treated does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}

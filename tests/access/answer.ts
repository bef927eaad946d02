import { TRPCError } from '@trpc/server'
import { areAlike } from '#adapters/memory/tables.ts'
import { callRefused } from '#adapters/trpc/refused-call.ts'
import type { Role } from './roles.ts'
import type { Row } from './row.ts'
import { callerOf, type MadeWorld, personIn } from './world.ts'

/** What a call came to: 'ok', the code of its refusal, or 'fields' where its input was wrong by a rule. */
export type Outcome = string

type Called = { [area: string]: { [name: string]: (input: unknown) => Promise<unknown> } }

type Question = { path: string; role: Role; input: unknown }

/** What this person is told, in a world that nobody has touched, and whether anything in it is another afterwards. */
export async function answerTo(world: MadeWorld, { path, role, input }: Question): Promise<{ told: Outcome; changed: () => boolean }> {
  const [area = '', name = ''] = path.split(/[./]/)
  const begun = world.begin()
  const caller = callerOf(begun, personIn(role)) as unknown as Called
  const changed = () => !areAlike(begun.tables, world.untouched)
  try {
    await caller[area]?.[name]?.(input)
    return { told: 'ok', changed }
  } catch (error) {
    return { told: codeOf(error), changed }
  }
}

function codeOf(error: unknown): Outcome {
  if (!(error instanceof TRPCError)) throw error
  const told = callRefused(error)
  if (told.refusal) return told.refusal
  if (told.issues && told.issues.length > 0) return 'fields'
  throw error.cause ?? error
}

export const MAY = 'may'

/** What the table says of this person: MAY, or the code that they are told. */
export function expectedOf(row: Row<unknown>, role: Role): Outcome {
  if (row.may.includes(role)) return MAY
  const told = Object.entries(row.but ?? {}).find(([, roles]) => roles?.includes(role))?.[0]
  return told ?? (role === 'nobody' && !row.open ? 'access/signed-out' : hiddenBy(row))
}

/** What is said of something that is not there. */
export const hiddenBy = (row: Row<unknown>): Outcome => row.hidden ?? 'access/not-found'

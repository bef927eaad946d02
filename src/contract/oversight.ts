import { z } from 'zod'
import type { ActGroup } from '#domain/audit/acts.ts'
import { choice, day, identifier, mayBeEmpty } from './fields.ts'

const noneOr = <T extends z.ZodType>(field: T) => z.union([z.literal('').transform(() => null), z.null(), field])

/** `after`: the last line of the page before. At most 2,000 lines, for a file. */
export const auditInput = z.strictObject({
  unitId: identifier,
  group: choice('READ', 'CHANGE', 'SIGN').nullable(),
  person: mayBeEmpty(100),
  within: identifier.nullable(),
  from: noneOr(day),
  to: noneOr(day),
  after: z.strictObject({ at: z.iso.datetime(), id: identifier }).nullable(),
  limit: z.int().min(1).max(2000),
})

export type AuditShown = {
  id: string
  at: string
  who: string
  act: string
  group: ActGroup
  unit: string
  about: { person: string | null; number: string | null; year: number | null; kind: string | null }
}
export const codesInput = z.strictObject({ cellId: identifier })

/** `state` PRINTED: a slip is out and good until `expiresAt`. */
export type CodesPage = {
  cellName: string
  members: {
    personId: string
    name: string
    state: 'ENROLLED' | 'PRINTED' | 'EXPIRED' | 'NONE'
    expiresAt: string | null
    usedAt: string | null
  }[]
}
export type AuditPage = { unitName: string; today: string; lines: AuditShown[]; more: boolean; units: { id: string; name: string }[] }

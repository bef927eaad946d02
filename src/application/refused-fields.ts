import { refuse } from '#domain/result.ts'

/** Wrong input found by a rule, field by field, so that each sentence stands beside its field. */
export type RefusedFields<Code extends string> = { fields: { field: string; code: Code }[] }

export const refuseFields = <Code extends string>(fields: readonly { field: string; code: Code }[]) =>
  refuse<RefusedFields<Code>>({ fields: [...fields] })

export const refuseField = <Code extends string>(field: string, code: Code) => refuse<RefusedFields<Code>>({ fields: [{ field, code }] })

import { isCivilDate } from '#domain/organization/civil-date.ts'

/** A typed day once it is one. */
export const dayOrNull = (typed: string | null): string | null => (typed !== null && isCivilDate(typed) ? typed : null)

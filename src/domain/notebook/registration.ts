import type { CivilDate } from '#domain/organization/types.ts'
import type { RegistrationRefusal } from './refusals.ts'
import type { RegistrationItem, RegistrationOutcome } from './types.ts'

export const registrationOutcomes: readonly RegistrationOutcome[] = ['ACHIEVED', 'PARTLY', 'NOT']

/** What an assessed item still lacks, field by field: the thing itself, its result, and how far it was reached. */
export function checkRegistration(items: readonly RegistrationItem[]): { field: string; code: RegistrationRefusal }[] {
  return items.flatMap((item) => {
    const found: { field: string; code: RegistrationRefusal }[] = []
    if (item.text.trim() === '') found.push({ field: `registration.${item.id}.text`, code: 'registration/text-missing' })
    if (item.result.trim() === '') found.push({ field: `registration.${item.id}.result`, code: 'registration/result-missing' })
    if (item.outcome === null) found.push({ field: `registration.${item.id}.outcome`, code: 'registration/outcome-missing' })
    return found
  })
}

/** Rule 6: after the deadline ('MM-DD' of the year) a registration is still taken, and flagged late. */
export const isRegisteredLate = (registeredOn: CivilDate, year: number, deadline: string): boolean =>
  registeredOn > `${String(year).padStart(4, '0')}-${deadline}`

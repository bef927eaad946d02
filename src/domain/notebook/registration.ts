import type { RegistrationRefusal } from './refusals.ts'
import type { RegistrationItem, RegistrationOutcome } from './types.ts'
import type { RegisteredItem } from './year-entries.ts'

export const registrationOutcomes: readonly RegistrationOutcome[] = ['ACHIEVED', 'PARTLY', 'NOT']

/**
 * The list of the year's end: everything in force, in its order and its words, with what was written of it; then whatever else the member
 * names, which was not registered (Quận 8, 2016: "đăng ký một đằng, làm một nẻo").
 */
export function assessedItems(written: readonly RegistrationItem[], inForce: readonly RegisteredItem[]): RegistrationItem[] {
  const promised = inForce.map(({ id, what }) => {
    const { result = '', outcome = null } = written.find((one) => one.id === id) ?? {}
    return { id, text: what, result, outcome }
  })
  return [...promised, ...written.filter(({ id }) => !inForce.some((item) => item.id === id))]
}

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

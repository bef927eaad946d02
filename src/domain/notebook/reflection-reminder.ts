import { addDays } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'

// When members are reminded of a month's reflection. Local custom of ours: no text says it.

const daysAhead = [2, 0] as const

/** How many days before its due day a reflection is reminded of today: two days before, and on the day; null on other days. */
export const reminderToday = (dueOn: CivilDate, today: CivilDate): (typeof daysAhead)[number] | null =>
  daysAhead.find((days) => addDays(dueOn, -days) === today) ?? null

/** From seven to twenty-one o'clock in Vietnam: nobody is woken by it. */
export const isReminderHour = (hour: number): boolean => hour >= 7 && hour < 21

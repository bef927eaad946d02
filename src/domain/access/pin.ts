import type { CivilDate } from '#domain/organization/types.ts'

/** Six digits. */
export const isPin = (text: string): boolean => /^\d{6}$/.test(text)

/** A PIN that a stranger tries first: one digit, a run, a repeated half or pair, or the person's own birth date. */
export function isTooSimplePin(pin: string, bornOn: CivilDate | null): boolean {
  const repeated = /^(\d{1,3})\1+$/.test(pin)
  return repeated || isRun(pin, 1) || isRun(pin, -1) || birthDates(bornOn).includes(pin)
}

const isRun = (pin: string, step: number): boolean =>
  [...pin].every((digit, i) => i === 0 || (Number(pin[i - 1]) + step + 10) % 10 === Number(digit))

function birthDates(bornOn: CivilDate | null): string[] {
  if (bornOn === null) return []
  const [year = '', month = '', day = ''] = bornOn.split('-')
  const short = year.slice(2)
  return [day + month + short, short + month + day, month + day + short, month + year, year + month]
}

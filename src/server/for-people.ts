/** Says a sentence to an administrator who reads one of the two languages. */
export const both = (vietnamese: string, english: string): string => `${vietnamese}\n${english}`

/** A moment as the clock on the wall in Vietnam shows it: '07:05 23/11/2026'. Without the hour: '23/11/2026'. */
export function inVietnam(instant: string, { hour = true } = {}): string {
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  const day = `${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`
  return hour ? `${parts.get('hour')}:${parts.get('minute')} ${day}` : day
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

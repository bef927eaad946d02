/** Dates and times as people here write them, whatever the device's own zone: the meeting is where the hall is. */
const zone = 'Asia/Ho_Chi_Minh'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

type Clock = { year: string; month: string; day: string; hour: string; minute: string; second: string }

/** An ISO instant (UTC) or a plain date YYYY-MM-DD as dd/mm/yyyy. */
export function dayText(iso: string): string {
  const { year, month, day } = clock(iso)
  return `${day}/${month}/${year}`
}

/** As dayText, without the year: dd/mm. */
export function dayMonthText(iso: string): string {
  const { month, day } = clock(iso)
  return `${day}/${month}`
}

/** A month YYYY-MM as mm/yyyy. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${number}/${year}`
}

/** An ISO instant as HH:mm in the hall. */
export function timeText(iso: string): string {
  const { hour, minute } = clock(iso)
  return `${hour}:${minute}`
}

/** HH:mm dd/mm/yyyy. */
export function momentText(iso: string): string {
  return `${timeText(iso)} ${dayText(iso)}`
}

/** The two halves of "08 giờ 42", for a sentence of the language. */
export function hourAndMinute(iso: string): { hour: string; minute: string } {
  const { hour, minute } = clock(iso)
  return { hour, minute }
}

/** The date in the hall at an instant, YYYY-MM-DD. */
export function dateInHall(iso: string): string {
  const { year, month, day } = clock(iso)
  return `${year}-${month}-${day}`
}

/** What somebody typed (5/12/2026, 05.12.2026, 5-12-26) as YYYY-MM-DD; null when there is no such day. */
export function dateFromText(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})\s*$/.exec(text)
  if (!match) return null
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const full = year < 100 ? 2000 + year : year
  const date = new Date(Date.UTC(full, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** Whole seconds as the pieces a sentence needs. */
export function durationParts(seconds: number): { hours: number; minutes: number; seconds: number } {
  const whole = Math.max(0, Math.floor(seconds))
  return { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), seconds: whole % 60 }
}

/** 1:48, or 1:02:03 from an hour on. */
export function stopwatchText(seconds: number): string {
  const { hours, minutes, seconds: rest } = durationParts(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function clock(iso: string): Clock {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) {
    const [year = '', month = '', day = ''] = iso.split('-')
    return { year, month, day, hour: '00', minute: '00', second: '00' }
  }
  const found = parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value])
  return Object.fromEntries(found) as Clock
}

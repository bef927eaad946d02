/** What a leader's page speaks of: a year, one of its quarters, or one of its months. */
export type PagePeriod = { year: number; quarter?: number; month?: number }

export type PeriodKind = 'month' | 'quarter' | 'year'

export const kindOf = ({ quarter, month }: PagePeriod): PeriodKind => (month ? 'month' : quarter ? 'quarter' : 'year')

/** From the address (?year=2026&month=11, ?year=2026&quarter=4); what it leaves out, or says wrongly, is left to the server. */
export function periodFrom(asked: { get: (name: string) => string | null }): Partial<PagePeriod> {
  const number = (name: keyof PagePeriod, from: number, to: number) => {
    const said = Number(asked.get(name))
    return Number.isInteger(said) && said >= from && said <= to ? { [name]: said } : null
  }
  return { ...number('year', 2000, 2100), ...(number('month', 1, 12) ?? number('quarter', 1, 4)) }
}

export function periodQuery({ year, quarter, month }: PagePeriod): string {
  return `?year=${year}${month ? `&month=${month}` : quarter ? `&quarter=${quarter}` : ''}`
}

/** The months of the period, from 1. */
export function monthsOf({ quarter, month }: PagePeriod): number[] {
  if (month) return [month]
  const first = quarter ? quarter * 3 - 2 : 1
  return Array.from({ length: quarter ? 3 : 12 }, (_, at) => first + at)
}

/** The period of the same length before or after it. */
export function stepped(period: PagePeriod, by: 1 | -1): PagePeriod {
  const { year, quarter, month } = period
  if (month) return { year: year + carry(month + by, 12), month: within(month + by, 12) }
  if (quarter) return { year: year + carry(quarter + by, 4), quarter: within(quarter + by, 4) }
  return { year: year + by }
}

const carry = (number: number, last: number): number => (number < 1 ? -1 : number > last ? 1 : 0)
const within = (number: number, last: number): number => (number < 1 ? last : number > last ? 1 : number)

/** The same stretch seen as another kind: a quarter holds its month, a month is the last of its quarter that has begun. */
export function asKind(period: PagePeriod, kind: PeriodKind, today: { year: number; month: number }): PagePeriod {
  const { year } = period
  if (kind === 'year') return { year }
  const last = monthsOf(period).findLast((month) => year < today.year || month <= today.month) ?? monthsOf(period)[0] ?? 1
  return kind === 'month' ? { year, month: last } : { year, quarter: Math.ceil(last / 3) }
}

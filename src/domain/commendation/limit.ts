import type { CommendationTitle } from './title.ts'

/** How a title's limit stands at its deciding committee in a year: `most` null where there is none. */
export type LimitState = { decided: number; most: number | null; of: number | null }

/** Rule 29: limits of a title are data. `excellent`: those decided EXCELLENT below the committee, of whom a share may be commended. */
export function limitState(
  { limit }: Pick<CommendationTitle, 'limit'>,
  { decided, excellent }: { decided: number; excellent: number },
): LimitState {
  switch (limit.kind) {
    case 'NONE':
      return { decided, most: null, of: null }
    case 'NUMBER':
      return { decided, most: limit.most, of: null }
    case 'PERCENT':
      return { decided, most: wholeShare(limit.percent, excellent), of: excellent }
  }
}

/** Whether so many more still fit. */
export const withinLimit = ({ decided, most }: LimitState, more: number): boolean => most === null || decided + more <= most

/** floor(p·n / 100) in whole numbers. */
const wholeShare = (percent: number, of: number): number => (percent * of - ((percent * of) % 100)) / 100

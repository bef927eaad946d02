import { type Norm, type NormResult, type NormReview, standingReviews } from './norms.ts'

/** How well something was kept: points of the most possible over so many reviews. Nobody reviewed: no percent, not 0. */
export type NormFigure = { percent: number | null; points: number; most: number; reviews: number }

/** Kept 2 points, partly 1, not kept none: simple sums that a cell can recount by hand. */
export const pointsOf: Record<NormResult, number> = { KEPT: 2, PARTLY: 1, NOT: 0 }

/** Of one norm, over the reviews that went through it. */
export function normFigure(reviews: readonly NormReview[], normId: string): NormFigure {
  const marks = standingReviews(reviews).flatMap((review) => review.marks.filter((mark) => mark.normId === normId))
  return figure(marks, marks.length)
}

/** Of the whole unit: every mark counts the same. */
export function unitFigure(reviews: readonly Pick<NormReview, 'heldOn' | 'recordedAt' | 'marks'>[]): NormFigure {
  const standing = standingReviews(reviews)
  return figure(
    standing.flatMap(({ marks }) => marks),
    standing.length,
  )
}

/** What the reviews of a year say of one member: beside the name on the ballot sheet and in the classification file. */
export function memberLine(reviews: readonly NormReview[], memberId: string): { praised: number; reminded: number } {
  const acts = standingReviews(reviews).flatMap(({ named }) => named.filter((one) => one.memberId === memberId).map(({ act }) => act))
  return { praised: acts.filter((act) => act === 'PRAISED').length, reminded: acts.filter((act) => act === 'REMINDED').length }
}

/** Norms by reviews: a column for each review that stands, a sum below; null where a review did not know the norm. */
export function pointsTable(norms: readonly Norm[], reviews: readonly NormReview[]) {
  const columns = standingReviews(reviews).map(({ heldOn, marks }) => {
    const points = norms.map(({ id }) => {
      const mark = marks.find(({ normId }) => normId === id)
      return mark ? pointsOf[mark.result] : null
    })
    return { heldOn, points, sum: points.reduce<number>((sum, one) => sum + (one ?? 0), 0) }
  })
  const rows = norms.map((norm, index) => ({
    norm,
    byReview: columns.map((column) => column.points[index] ?? null),
    ...normFigure(reviews, norm.id),
  }))
  return { columns, rows }
}

const figure = (marks: readonly { result: NormResult }[], reviews: number): NormFigure => {
  const points = marks.reduce((sum, { result }) => sum + pointsOf[result], 0)
  const most = marks.length * pointsOf.KEPT
  return { percent: most === 0 ? null : Math.round((100 * points) / most), points, most, reviews }
}

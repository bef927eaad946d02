import type { CivilDate, Member, MemberStatus } from '#domain/organization/types.ts'
import { expectedInMonth, type NotExpected } from './expected-in-month.ts'
import type { Month } from './month.ts'

/** One cell and month in figures. `expected` and `leftOut` together are all who belong to the cell. */
export type ReflectionCoverage = {
  expected: number
  /** Of those expected, late ones among them. */
  handedIn: number
  late: number
  missing: number
  /** Not asked, counted apart (262-KH/HU); who does not belong here is nowhere counted. */
  leftOut: Readonly<Record<Exclude<NotExpected, 'NOT_HERE'>, number>>
}

/** 262-KH/HU, 5.631/5.631 of Cao Lãnh: who is asked, who has handed in, who is left out and why. */
export function reflectionCoverage(
  files: readonly { member: Member; statuses: readonly MemberStatus[] }[],
  records: readonly { memberId: string; late: boolean }[],
  on: { month: Month; today: CivilDate },
): ReflectionCoverage {
  const asked = files.map(({ member, statuses }) => ({ id: member.id, answer: expectedInMonth(member, statuses, on) }))
  const expected = asked.filter(({ answer }) => answer.expected)
  const handedIn = records.filter(({ memberId }) => expected.some(({ id }) => id === memberId))
  const leftOut = (why: NotExpected) => asked.filter(({ answer }) => !answer.expected && answer.why === why).length
  return {
    expected: expected.length,
    handedIn: handedIn.length,
    late: handedIn.filter(({ late }) => late).length,
    missing: expected.length - handedIn.length,
    leftOut: { TEMPORARY: leftOut('TEMPORARY'), EXEMPT: leftOut('EXEMPT'), SUSPENDED: leftOut('SUSPENDED'), AWAY: leftOut('AWAY') },
  }
}

export const noCoverage: ReflectionCoverage = {
  ...{ expected: 0, handedIn: 0, late: 0, missing: 0 },
  leftOut: { TEMPORARY: 0, EXEMPT: 0, SUSPENDED: 0, AWAY: 0 },
}

/** Cells are added up along the tree. */
export const addCoverage = (a: ReflectionCoverage, b: ReflectionCoverage): ReflectionCoverage => ({
  expected: a.expected + b.expected,
  handedIn: a.handedIn + b.handedIn,
  late: a.late + b.late,
  missing: a.missing + b.missing,
  leftOut: {
    TEMPORARY: a.leftOut.TEMPORARY + b.leftOut.TEMPORARY,
    EXEMPT: a.leftOut.EXEMPT + b.leftOut.EXEMPT,
    SUSPENDED: a.leftOut.SUSPENDED + b.leftOut.SUSPENDED,
    AWAY: a.leftOut.AWAY + b.leftOut.AWAY,
  },
})

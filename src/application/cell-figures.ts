import type { Decision } from '#domain/classification/decide-level.ts'
import { eligibilityOf } from '#domain/classification/eligibility.ts'
import { countLevels } from '#domain/classification/excellent-cap.ts'
import type { Level } from '#domain/classification/levels.ts'
import { callMembers } from '#domain/organization/voting-base.ts'
import type { Figures } from '#domain/statistics/figures.ts'
import { type Forwarded, gatherProposals, levelOf } from './gather-proposals.ts'
import { isClosedReview } from './members-in-order.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import type { LeaderPass } from './take-desk-pass.ts'

/** What one cell counts in a year (domain/statistics). A level decided goes before one proposed. */
export async function cellFigures(
  ports: Pick<Ports, 'stores'>,
  pass: Pick<LeaderPass, 'tree' | 'on'>,
  { cellId, year, decisions }: { cellId: string; year: number; decisions: readonly Decision[] },
): Promise<Figures> {
  const { stores } = ports
  const [due, assessments, forwarded, meetings] = await Promise.all([
    dueMembers(ports, pass, { cellId, year }),
    stores.assessments.handedIn(cellId, year),
    gatherProposals(ports, cellId, year),
    stores.meetings.ofCell(cellId),
  ])
  const decided = new Map(decisions.filter((one) => one.cellId === cellId).map((one) => [one.memberId, one.level]))
  const proposed = proposedLevels(forwarded)
  return {
    cells: 1,
    cellsDone: meetings.some((meeting) => isClosedReview(meeting, year)) ? 1 : 0,
    due: due.size,
    selfAssessed: assessments.filter((one) => due.has(one.memberId)).length,
    noMajority: forwarded.filter((one) => one.proposal === 'NO_MAJORITY' && !decided.has(one.memberId)).length,
    levels: countLevels(new Map([...proposed, ...decided]).values()),
    proposed: countLevels(proposed.values()),
    decided: countLevels(decided.values()),
  }
}

const proposedLevels = (forwarded: readonly Forwarded[]): Map<string, Level> =>
  new Map(
    forwarded.flatMap((one) => {
      const level = levelOf(one.proposal)
      return level === null ? [] : [[one.memberId, level] as const]
    }),
  )

/** Those who are to be classified: rules 4 and 25 taken off, whatever they have handed in and wherever they are today. */
async function dueMembers(
  ports: Pick<Ports, 'stores'>,
  { tree, on }: Pick<LeaderPass, 'tree' | 'on'>,
  { cellId, year }: { cellId: string; year: number },
): Promise<Set<string>> {
  const [files, ruleSet] = await Promise.all([ports.stores.members.ofCell(cellId), ruleSetOf(ports, tree, cellId, year)])
  const statuses = files.flatMap((file) => file.statuses)
  const called = callMembers(
    files.map((file) => file.member),
    statuses,
    on,
  )
  const isDue = (one: (typeof called)[number]) =>
    eligibilityOf({ called: one, statuses, selfAssessed: true, present: true, stateLevel: null }, { ruleSet, year, on }).onBallot
  return new Set(called.filter(isDue).map((one) => one.member.id))
}

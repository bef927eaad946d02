import { excellentStreak } from '#domain/classification/commendation.ts'
import { eligibilityOf } from '#domain/classification/eligibility.ts'
import { countLevels } from '#domain/classification/excellent-cap.ts'
import type { Level } from '#domain/classification/levels.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import { cellOfficers, officeHolders } from '#domain/organization/roles.ts'
import { type CalledMember, callMembers } from '#domain/organization/voting-base.ts'
import type { Counting } from './cell-facts.ts'
import type { MemberFigures, NotAssessed, PostGroup, YearParts } from './parts.ts'
import { judgedOn, yearOfPeriod } from './period.ts'

// What a cell counts of its members and their levels in one year (domain.md 5.1). Pure folds of what is on record.

export function membersOf(counting: Counting): YearParts['members'] {
  const own = called(counting).filter(({ temporary }) => !temporary)
  const { standing, isDone } = levelsOnRecord(counting)
  const withoutLevel = own.filter(({ member }) => !standing.has(member.id))
  const notAssessed = { ...nobodyLeftOut }
  for (const one of withoutLevel) notAssessed[whyNot(counting, one, isDone)] += 1
  return {
    total: own.length,
    official: own.filter((one) => one.standing === 'OFFICIAL').length,
    probationary: own.filter((one) => one.standing === 'PROBATIONARY').length,
    exempt: own.filter(({ exempt }) => exempt).length,
    suspended: own.filter(({ suspended }) => suspended).length,
    away: own.filter(({ away }) => away).length,
    assessed: own.length - withoutLevel.length,
    notAssessed,
  }
}

export function levelsOf(counting: Counting): YearParts['levels'] {
  const { facts, period } = counting
  const year = yearOfPeriod(period)
  const { proposed, decided, standing, isDone } = levelsOnRecord(counting)
  const due = new Set(called(counting).flatMap((one) => (isDue(counting, one) ? [one.member.id] : [])))
  const opinions = facts.opinions.filter((one) => one.year === year)
  return {
    cells: 1,
    cellsDone: isDone || (due.size > 0 && [...due].every((memberId) => decided.has(memberId))) ? 1 : 0,
    due: due.size,
    selfAssessed: facts.assessments.filter((one) => one.year === year && due.has(one.memberId)).length,
    noMajority: opinions.filter((one) => one.proposal === 'NO_MAJORITY' && !decided.has(one.memberId)).length,
    levels: countLevels(standing.values()),
    proposed: countLevels(proposed.values()),
    decided: countLevels(decided.values()),
  }
}

/** Decided levels by post, each member in every group that fits. */
export function postsOf(counting: Counting): YearParts['posts'] {
  const { decided } = levelsOnRecord(counting)
  const groups = postGroups(counting)
  const of = (group: PostGroup) =>
    countLevels([...decided].flatMap(([memberId, level]) => (groups.get(memberId)?.includes(group) ? [level] : [])))
  return { SECRETARY: of('SECRETARY'), CELL_COMMITTEE: of('CELL_COMMITTEE'), WITH_POST: of('WITH_POST'), WITHOUT_POST: of('WITHOUT_POST') }
}

/** Years in a row decided EXCELLENT, over all cells that the person belonged to (001: three years running). */
export function streaksOf(counting: Counting): YearParts['streaks'] {
  const { facts, period } = counting
  const year = yearOfPeriod(period)
  const { decided } = levelsOnRecord(counting)
  const groups = postGroups(counting)
  const personOf = new Map(facts.files.map(({ member }) => [member.id, member.personId]))
  const streaks = [...decided.keys()].map((memberId) => {
    const personId = personOf.get(memberId)
    return {
      memberId,
      years: excellentStreak(
        facts.decisions.filter((one) => one.personId === personId),
        year,
      ),
    }
  })
  const of = (group: PostGroup) => {
    const own = streaks.filter(({ memberId }) => groups.get(memberId)?.includes(group))
    return { three: own.filter(({ years }) => years >= 3).length, five: own.filter(({ years }) => years >= 5).length }
  }
  return { SECRETARY: of('SECRETARY'), CELL_COMMITTEE: of('CELL_COMMITTEE'), WITH_POST: of('WITH_POST'), WITHOUT_POST: of('WITHOUT_POST') }
}

/** The members of the day by which the year is judged, guests among them. */
const called = ({ facts, period, today }: Counting): CalledMember[] =>
  callMembers(
    facts.files.map(({ member }) => member),
    facts.files.flatMap(({ statuses }) => statuses),
    judgedOn(period, today),
  )

/** What this cell proposed and the committee decided; a level decided goes before one proposed. `isDone`: the review meeting has closed. */
function levelsOnRecord({ facts, period }: Counting) {
  const year = yearOfPeriod(period)
  const proposed = new Map<string, Level>()
  for (const { memberId, proposal, committeeLevel, year: of } of facts.opinions) {
    const level = proposal ?? committeeLevel
    if (of === year && level !== null && level !== 'NO_MAJORITY') proposed.set(memberId, level)
  }
  const own = facts.decisions.filter((one) => one.cellId === facts.cellId && one.year === year)
  const decided = new Map(own.map(({ memberId, level }) => [memberId, level]))
  const isDone = facts.meetings.some(
    ({ kind, year: of, status }) => kind === 'ANNUAL_REVIEW' && of === year && (status === 'CLOSED' || status === 'SIGNED'),
  )
  return { proposed, decided, standing: new Map([...proposed, ...decided]), isDone }
}

/** Rules 4 and 25 taken off, whatever the member has handed in and wherever they are today. */
const isDue = (counting: Counting, one: CalledMember): boolean => eligibility(counting, one).onBallot

const eligibility = ({ facts, rules, period, today }: Counting, one: CalledMember) =>
  eligibilityOf(
    {
      ...{ called: one, selfAssessed: true, present: true, stateLevel: null },
      statuses: facts.files.find(({ member }) => member.id === one.member.id)?.statuses ?? [],
    },
    { ruleSet: rules.ruleSetOf(yearOfPeriod(period)), year: yearOfPeriod(period), on: judgedOn(period, today) },
  )

const nobodyLeftOut: MemberFigures['notAssessed'] = {
  ...{ EXEMPT: 0, SUSPENDED: 0, AWAY: 0, ADMITTED_RECENTLY: 0 },
  ...{ NO_SELF_ASSESSMENT: 0, ABSENT: 0, NOT_VOTED: 0, NO_MAJORITY: 0 },
}

/** The first reason that holds, the strongest first. */
function whyNot(counting: Counting, one: CalledMember, isDone: boolean): NotAssessed {
  const year = yearOfPeriod(counting.period)
  const { facts } = counting
  if (one.exempt) return 'EXEMPT'
  if (one.suspended) return 'SUSPENDED'
  const off = eligibility(counting, one)
  if (!off.onBallot && off.why === 'ADMITTED_RECENTLY') return 'ADMITTED_RECENTLY'
  if (facts.opinions.some((other) => other.year === year && other.memberId === one.member.id)) return 'NO_MAJORITY'
  if (one.away) return 'AWAY'
  if (!facts.assessments.some((other) => other.year === year && other.memberId === one.member.id)) return 'NO_SELF_ASSESSMENT'
  return isDone ? 'ABSENT' : 'NOT_VOTED'
}

function postGroups({ facts, period, today }: Counting): Map<string, PostGroup[]> {
  const on = judgedOn(period, today)
  const here = facts.positions.filter(({ unitId }) => unitId === facts.cellId)
  const leading = officeHolders(facts.positions, on)
  const committee = new Set(cellOfficers(here, on))
  const secretaries = new Set(
    here.filter(({ role, validFrom, validTo }) => role === 'SECRETARY' && holdsOn(validFrom, validTo, on)).map(({ personId }) => personId),
  )
  return new Map(
    facts.files.map(({ member: { id, personId, hasPost } }) => [
      id,
      [
        ...(secretaries.has(personId) ? (['SECRETARY'] as const) : []),
        ...(committee.has(personId) ? (['CELL_COMMITTEE'] as const) : []),
        hasPost || leading.has(personId) ? ('WITH_POST' as const) : ('WITHOUT_POST' as const),
      ],
    ]),
  )
}

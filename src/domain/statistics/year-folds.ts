import { weekWithin } from '#domain/calendar/iso-week.ts'
import { cellCoverage } from '#domain/campaign/coverage.ts'
import { placePeople } from '#domain/campaign/place-people.ts'
import { countingDay } from '#domain/campaign/plan.ts'
import { countLevels } from '#domain/classification/excellent-cap.ts'
import { collectiveRuleOf, registrationRuleOf } from '#domain/classification/rule-set.ts'
import { isTooNew } from '#domain/collective/decide-collectives.ts'
import { proposalOf } from '#domain/collective/review.ts'
import { registrationAsked } from '#domain/notebook/registration-due.ts'
import { isOverdue } from '#domain/notebook/shortfall.ts'
import type { RegistrationOutcome } from '#domain/notebook/types.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { officeHolders } from '#domain/organization/roles.ts'
import type { Counting, ShortfallFacts } from './cell-facts.ts'
import type { YearParts } from './parts.ts'
import { firstDayIn, judgedOn, yearOfPeriod } from './period.ts'

// What a cell counts in one year beside its classification. Pure folds of what is on record.

/** Rule 6, 12-HD/HU: who is asked, on time or late, what became of each registered thing, and the week of the first handing in. */
export function registrationsOf({ facts, rules, period, today }: Counting): YearParts['registrations'] {
  const year = yearOfPeriod(period)
  const ruleSet = rules.ruleSetOf(year)
  const { daysForNewcomers } = registrationRuleOf(ruleSet)
  const term = { deadline: ruleSet.deadlines.registration, daysForNewcomers }
  const on = judgedOn(period, today)
  const asked = facts.files.filter(({ member, statuses }) => registrationAsked(member, statuses, { year, today: on, term }).asked)
  const ids = new Set(asked.map(({ member }) => member.id))
  const registered = facts.registrations.filter((one) => one.year === year && ids.has(one.memberId))
  const byWeek: Record<string, number> = {}
  for (const { firstOn } of registered) byWeek[weekIn(year, firstOn)] = (byWeek[weekIn(year, firstOn)] ?? 0) + 1
  const outcomes = registered.flatMap(({ memberId, items }) => outcomesOf(facts, { memberId, year, items }))
  const became = (outcome: RegistrationOutcome | null) => outcomes.filter((one) => one === outcome).length
  return {
    asked: asked.length,
    onTime: registered.filter(({ late }) => !late).length,
    late: registered.filter(({ late }) => late).length,
    items: { met: became('ACHIEVED'), partly: became('PARTLY'), notMet: became('NOT'), open: became(null) },
    byWeek,
  }
}

/** What the self-assessment says of each thing registered; without one, all are open. */
const outcomesOf = (facts: Counting['facts'], of: { memberId: string; year: number; items: number }): (RegistrationOutcome | null)[] => [
  ...(facts.assessments.find((one) => one.memberId === of.memberId && one.year === of.year)?.outcomes ??
    Array.from({ length: of.items }, () => null)),
]

/** Begun in December before: the first week; handed in after the year: the last. */
const weekIn = (year: number, day: string): string => String(weekWithin(year, day)).padStart(2, '0')

export function shortfallsOf({ facts, period, today }: Counting): YearParts['shortfalls'] {
  const year = yearOfPeriod(period)
  const end = judgedOn(period, today)
  const byTopic = new Map<string, YearParts['shortfalls']['byTopic'][string]>()
  for (const one of facts.shortfalls) {
    const remediedOn = dayOfRemedy(one)
    if (one.year > year || (one.year < year && remediedOn !== null && remediedOn < firstDayIn(period))) continue
    const known = byTopic.get(one.topic) ?? { opened: 0, remedied: 0, open: 0, overdue: 0 }
    const isOpen = remediedOn === null || remediedOn > end
    byTopic.set(one.topic, {
      opened: known.opened + (one.year === year ? 1 : 0),
      remedied: known.remedied + (isOpen ? 0 : 1),
      open: known.open + (isOpen ? 1 : 0),
      overdue: known.overdue + (isOpen && isOverdue(one.dueOn, end) ? 1 : 0),
    })
  }
  return { byTopic: Object.fromEntries(byTopic) }
}

/** A remedy without a day on record counts from the first day of its own year. */
const dayOfRemedy = ({ isRemedied, remediedOn, year }: ShortfallFacts): string | null =>
  isRemedied ? (remediedOn ?? firstDayIn(String(year))) : null

/** Campaigns that began in the year, open or closed, counted as their own pages count (262-KH/HU). */
export function campaignsOf({ facts, rules, period, today }: Counting): YearParts['campaigns'] {
  const own = rules.campaigns.filter(
    (one) => one.status !== 'DRAFT' && yearOf(one.startsOn) === yearOfPeriod(period) && rules.isUnder(facts.cellId, one.unitId),
  )
  return Object.fromEntries(
    own.map((campaign) => {
      const on = countingDay(campaign, today)
      const holders = officeHolders(facts.positions, on)
      const files = [...facts.files, ...facts.elsewhere.filter(({ member }) => rules.isUnder(member.cellId, campaign.unitId))]
      const placed = placePeople(
        files.map((file) => ({ ...file, office: holders.has(file.member.personId) })),
        campaign,
        on,
      ).filter(({ cellId }) => cellId === facts.cellId)
      const reported = new Set(facts.reports.filter((one) => one.campaignId === campaign.id).map(({ personId }) => personId))
      const meetings = facts.campaignMeetings.filter((one) => one.campaignId === campaign.id)
      const counted = cellCoverage(campaign, { placed, reported, meetings, today })
      return [campaign.id, { asked: counted.asked, reported: counted.reported, cells: 1, cellsMet: counted.cellsMet }]
    }),
  )
}

export function commendationsOf({ facts, period }: Counting): YearParts['commendations'] {
  const year = yearOfPeriod(period)
  const byTitle = new Map<string, { proposed: number; decided: number }>()
  for (const { title, decided } of facts.commendations.filter((one) => one.year === year)) {
    const known = byTitle.get(title) ?? { proposed: 0, decided: 0 }
    byTitle.set(title, { proposed: known.proposed + 1, decided: known.decided + (decided ? 1 : 0) })
  }
  return { deeds: facts.deeds.filter((one) => one.year === year).length, byTitle: Object.fromEntries(byTitle) }
}

/** The cell's own level (domain.md 5.1: "cells 147: 28/100/10/9"). One set up too lately is reviewed, not classified (21-HD/BTCTW). */
export function collectivesOf({ facts, rules, period }: Counting): YearParts['collectives'] {
  const year = yearOfPeriod(period)
  const ruleSet = rules.ruleSetOf(year)
  const review = facts.ownReviews.find((one) => one.year === year)
  const decided = facts.ownLevels.filter((one) => one.year === year).map(({ level }) => level)
  const since = facts.periods.map(({ validFrom }) => validFrom).toSorted()[0]
  const isNew = decided.length === 0 && since !== undefined && isTooNew(since, year, collectiveRuleOf(ruleSet))
  const proposed = review && !isNew ? proposalOf({ votes: review.votes, handedIn: review }, ruleSet) : null
  const standing = decided.length > 0 ? decided : proposed === null || proposed === 'NO_MAJORITY' ? [] : [proposed]
  return { reviewed: review ? 1 : 0, tooNew: review && isNew ? 1 : 0, levels: countLevels(standing), decided: countLevels(decided) }
}

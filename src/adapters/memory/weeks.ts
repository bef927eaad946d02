import type { MeetingSummary } from '#application/ports/meetings.ts'
import type { WeekFacts, WeekStore } from '#application/ports/weeks.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryWeeks = ({ meetings, members, decisions, shortfalls }: Tables): WeekStore => ({
  async of({ cellIds, unitIds, from, to, today, until, first }) {
    const cells = new Set(cellIds)
    const isIn = (at: string, a: string, b: string) => vietnamDay(at) >= a && vietnamDay(at) <= b
    const own = meetings.where(({ summary }) => cells.has(summary.cellId)).map(({ summary }) => summary)
    const closed = own.filter(({ status, startsAt }) => (status === 'CLOSED' || status === 'SIGNED') && isIn(startsAt, from, to))
    const coming = own
      .filter(({ status, startsAt }) => status === 'ANNOUNCED' && isIn(startsAt, today, until))
      .toSorted(
        by(
          (one) => one.startsAt,
          (one) => one.id,
        ),
      )
    const heardIn = new Set(closed.map(({ id }) => id))
    const spoken = shortfalls.where(({ cellId, mergedIntoId }) => cells.has(cellId) && mergedIntoId === null)
    const heard = spoken.filter(({ concludedIn }) => concludedIn !== null && heardIn.has(concludedIn))
    const decided = decisions.where((one) => unitIds.includes(one.unitId) && isIn(one.recordedAt, from, to))
    return {
      members: members.where((one) => cells.has(one.cellId) && one.membership === 'PRIMARY' && belongsOn(one, today)).length,
      held: heldByKind(closed),
      decisions: documents(decided),
      shortfalls: {
        named: heard.filter(({ state }) => state !== 'REMEDIED').length,
        remedied: heard.filter(({ state }) => state === 'REMEDIED').length,
        overdue: spoken.filter(({ state, dueOn }) => state !== 'REMEDIED' && dueOn !== null && dueOn < today).length,
      },
      coming: {
        all: coming.length,
        first: coming.slice(0, first).map(({ cellId, kind, title, startsAt }) => ({ cellId, kind, title, startsAt })),
      },
    }
  },
})

function heldByKind(closed: readonly MeetingSummary[]): WeekFacts['held'] {
  const kinds = [...new Set(closed.map(({ kind }) => kind))].toSorted()
  return kinds.map((kind) => {
    const own = closed.filter((one) => one.kind === kind)
    const sum = (of: (one: MeetingSummary) => number) => own.reduce((total, one) => total + of(one), 0)
    const cells = new Set(own.map(({ cellId }) => cellId)).size
    return { kind, meetings: own.length, cells, present: sum(({ present }) => present), convened: sum(({ convened }) => convened) }
  })
}

type Decided = { unitId: string; number: string; decidedOn: string; memberId: string }

function documents(decided: readonly Decided[]): WeekFacts['decisions'] {
  const keys = [...new Set(decided.map(({ unitId, number, decidedOn }) => JSON.stringify([decidedOn, unitId, number])))].toSorted()
  return keys.map((key) => {
    const [decidedOn, unitId, number] = JSON.parse(key) as [string, string, string]
    const own = decided.filter((one) => one.unitId === unitId && one.number === number && one.decidedOn === decidedOn)
    return { unitId, number, decidedOn, members: new Set(own.map(({ memberId }) => memberId)).size }
  })
}

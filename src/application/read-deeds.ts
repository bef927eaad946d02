import type { Level } from '#domain/classification/levels.ts'
import { reasonFromDeeds, rollOfHonour } from '#domain/notebook/good-deed.ts'
import { vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearOfCell } from './assessment-year.ts'
import type { DeedRecord } from './ports/deeds.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** As nominate() takes it. */
const mostReason = 1000

/** The cell's confirmed deeds of a year, and what the reader proposed or is proposed for that is not among them. */
export async function readMyDeeds(ports: Needs, actor: Actor, of: { cellId?: string | undefined; year?: number | undefined }) {
  const pass = await takeMemberPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId, on } = pass.value
  const year = of.year ?? yearOf(on)
  const { deeds, names, members } = await deedsWithNames(ports, cellId, year, on)
  const mine = deeds.filter((one) => one.state !== 'CONFIRMED' && one.proposedById === actor.personId)
  return ok({
    ...{ cellId, memberId, year, today: on, members },
    mine: mine.map((deed) => shown(deed, names)),
    honoured: honoured(deeds, names),
  })
}

/** What waits for the cell committee, the roll of honour, and for each name on it the text of a commendation proposal (12-HD/HU). */
export async function readCellDeeds(ports: Needs, actor: Actor, of: { cellId: string; year?: number | undefined }) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cell, upper, on, memberId } = pass.value
  const year = of.year ?? (await yearOfCell(ports, cell.id))
  const [{ deeds, names, members }, meetings, nominations, decided] = await Promise.all([
    deedsWithNames(ports, cell.id, year, on),
    ports.stores.meetings.ofCell(cell.id),
    ports.stores.nominations.ofCell(cell.id, year),
    ports.stores.notebooks.ofCell(cell.id, year, ['DECIDED']),
  ])
  const levelOf = (id: string): Level | null =>
    decided.flatMap((one) => (one.kind === 'DECIDED' && one.memberId === id ? [one.body.level] : [])).at(-1) ?? null
  return ok({
    ...{ cellId: cell.id, cellName: cell.name, upperName: upper?.name ?? '', year, today: on, ownMemberId: memberId, members },
    waiting: deeds.filter((one) => one.state === 'PROPOSED').map((deed) => shown(deed, names)),
    declined: deeds.filter((one) => one.state === 'REFUSED').map((deed) => shown(deed, names)),
    honoured: honoured(deeds, names).map((one) => ({
      ...one,
      level: levelOf(one.memberId),
      nomination: nominations.find((nomination) => nomination.memberId === one.memberId)?.reason ?? null,
      reason: reasonFromDeeds(one.deeds, mostReason),
    })),
    meetings: meetings
      .filter(({ status, startsAt }) => ['OPEN', 'CLOSED', 'SIGNED'].includes(status) && yearOf(vietnamDay(startsAt)) >= year)
      .map(({ id, title, startsAt }) => ({ meetingId: id, title, on: vietnamDay(startsAt) })),
  })
}

async function deedsWithNames({ stores }: Needs, cellId: string, year: number, on: string) {
  const [deeds, files] = await Promise.all([stores.deeds.ofCell(cellId, year), stores.members.ofCell(cellId)])
  const all = files.map(({ member }) => member)
  return {
    deeds,
    names: {
      ofMember: new Map(all.map(({ id, name }) => [id, name])),
      ofPerson: new Map(all.map(({ personId, name }) => [personId, name])),
    },
    members: inNameOrder(all.filter((member) => belongsOn(member, on))).map(({ id, name }) => ({ memberId: id, name })),
  }
}

type Names = Awaited<ReturnType<typeof deedsWithNames>>['names']

function shown({ id, memberId, text, doneOn, state, word, proposedById, proposedAt }: DeedRecord, { ofMember, ofPerson }: Names) {
  const names = { name: ofMember.get(memberId) ?? '', proposedBy: ofPerson.get(proposedById) ?? '' }
  return { deedId: id, memberId, text, doneOn, state, word, proposedAt, ...names }
}

const honoured = (deeds: readonly DeedRecord[], names: Names) =>
  rollOfHonour(deeds).map(({ memberId, deeds: own }) => ({
    memberId,
    name: names.ofMember.get(memberId) ?? '',
    deeds: own.map(({ id, text, doneOn, meetingId }) => ({ deedId: id, text, doneOn, inMeeting: meetingId !== null })),
  }))

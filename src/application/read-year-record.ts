import { type MeetingOnRecord, meetingOnRecord } from '#domain/calendar/meeting-on-record.ts'
import type { RegistrationItem } from '#domain/notebook/types.ts'
import { type YearRecord, yearRecord } from '#domain/notebook/year-record.ts'
import { vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import type { Member } from '#domain/organization/types.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearOfCell } from './assessment-year.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { memberOfCell } from './member-of-cell.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** One's own year as the notebook tells it, for the self-assessment. */
export async function readMyYear(deps: MeetingDeps, actor: Actor, of: { cellId?: string | undefined; year?: number | undefined }) {
  const pass = await takeMemberPass(deps.ports, actor, of.cellId)
  if (!pass.ok) return pass
  const year = of.year ?? (await yearOfCell(deps.ports, pass.value.cellId))
  return ok(await yearRecordOf(deps, { member: pass.value.member, year }))
}

/** The same of a member, for the cell committee beside the classification file. */
export async function readMemberYear(deps: MeetingDeps, actor: Actor, of: { cellId: string; memberId: string; year: number }) {
  const found = await memberOfCell(deps.ports, actor, of)
  return found.ok ? ok(await yearRecordOf(deps, { member: found.value.file.member, year: of.year })) : found
}

/** What every membership of the person in the year left: entries and shortfalls of all cells, meetings of those they belonged to. */
export async function yearRecordOf(deps: MeetingDeps, { member, year }: { member: Member; year: number }): Promise<YearRecord> {
  const { stores, clock } = deps.ports
  const [lines, memberships, assessment] = await Promise.all([
    stores.notebooks.ofPerson(member.personId),
    membershipsIn(deps, member, year),
    stores.assessments.find(member.cellId, member.id, year),
  ])
  const cellIds = memberships.map(({ member: one }) => one.cellId)
  const [meetings, shortfalls] = await Promise.all([
    Promise.all(cellIds.map((cellId) => meetingsHeld(deps, cellId, year))),
    Promise.all(cellIds.map((cellId) => stores.shortfalls.ofCell(cellId, year))),
  ])
  return yearRecord({
    ...{ year, today: clock.today(), memberships, meetings: meetings.flat(), shortfalls: shortfalls.flat() },
    entries: lines.map(({ entry }) => entry).filter((entry) => entry.year === year),
    assessed: assessedIn(assessment),
  })
}

/** A draft is its writer's: what is not handed in yet counts for nobody, and the writer sees it beside this. */
const assessedIn = (assessment: { handedIn: { registration: readonly RegistrationItem[] } | null } | null): readonly RegistrationItem[] =>
  assessment?.handedIn?.registration ?? []

async function membershipsIn({ ports }: MeetingDeps, member: Member, year: number) {
  const all = await ports.stores.members.ofPerson(member.personId)
  const inYear = all.filter(
    (one) => one.membership === 'PRIMARY' && yearOf(one.joinedOn) <= year && (one.leftOn === null || yearOf(one.leftOn) >= year),
  )
  const files = await Promise.all(inYear.map((one) => ports.stores.members.find(one.cellId, one.id)))
  return files.flatMap((file) => (file ? [file] : []))
}

async function meetingsHeld({ ports, meetings }: MeetingDeps, cellId: string, year: number): Promise<MeetingOnRecord[]> {
  const ended = (await ports.stores.meetings.ofCell(cellId)).filter(
    ({ status, startsAt }) => (status === 'CLOSED' || status === 'SIGNED') && yearOf(vietnamDay(startsAt)) === year,
  )
  const read = await Promise.all(ended.map(({ id, version }) => meetings.recent(id, version)))
  return read.flatMap((one) => (one ? [meetingOnRecord(one)] : []))
}

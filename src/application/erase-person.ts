import { tombstone, withoutName } from '#domain/meeting/tombstone.ts'
import { holdsOn } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Member } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { LiveMeetings } from './live-meetings.ts'
import { noteAct } from './note-act.ts'
import type { PersonErasure } from './ports/erasure.ts'
import type { Ports } from './ports.ts'

type Deps = { ports: Pick<Ports, 'stores' | 'clock' | 'chance'> & { erasure: PersonErasure }; meetings: Pick<LiveMeetings, 'submit'> }

/** On whose word a name goes: a document with its number, why, and who asked. */
export type Wish = { login: string; number: string; reason: string; byName: string }

export type PersonErasureRefused =
  | 'unknown-login'
  | 'reason-missing'
  /** Belongs to a cell or holds a position: the file of a member is kept as long as somebody is one. */
  | 'still-here'
  /** A meeting of the cells is under way, or a published board still stands; both end by themselves. */
  | 'meeting-open'
  | 'board-stands'

export type ErasedPerson = { meetings: number; events: number; isShared: boolean }

/**
 * Takes a person's name out of what is kept, for one who has left and asks for it. Ids, votes, counts, levels and figures stay as they are; each
 * log says which of its events lost words, on which document, and its chain holds. Words about somebody that do not bear the name are erased one by
 * one (erase-text.ts). Doing it again goes on where it was interrupted.
 */
export async function erasePerson(deps: Deps, wish: Wish): Promise<Result<ErasedPerson, PersonErasureRefused>> {
  const { ports } = deps
  if ([wish.number, wish.reason, wish.byName].some((word) => word.trim() === '')) return refuse('reason-missing')
  const person = await ports.stores.people.byLogin(wish.login)
  if (!person) return refuse('unknown-login')
  const today = ports.clock.today()
  const [members, positions] = await Promise.all([
    ports.stores.members.ofPerson(person.id),
    ports.stores.organization.positionsOf(person.id),
  ])
  if (members.some((one) => belongsOn(one, today)) || positions.some((one) => holdsOn(one.validFrom, one.validTo, today)))
    return refuse('still-here')
  const cellIds = [...new Set(members.map(({ cellId }) => cellId))]
  const meetings = (await Promise.all(cellIds.map((cellId) => ports.stores.meetings.ofCell(cellId)))).flat()
  if (meetings.some(({ status }) => status === 'OPEN')) return refuse('meeting-open')
  if ((await ports.erasure.standingBoards(cellIds)) > 0) return refuse('board-stands')

  const isShared = await hasNamesake(deps, cellIds, { personId: person.id, name: person.name })
  const named = { name: person.name, memberIds: members.map(({ id }) => id), isShared }
  const erased = { meetings: 0, events: 0, isShared }
  for (const { id } of meetings) {
    const events = await eraseFromLog(deps, id, { named, wish })
    erased.meetings += events > 0 ? 1 : 0
    erased.events += events
  }
  await ports.erasure.forget({ ...named, personId: person.id, cellIds, tombstone })
  for (const unitId of cellIds)
    await noteAct(ports, { personId: 'server' }, { unitId, act: 'person-erased', about: { personId: person.id, number: wish.number } })
  return ok(erased)
}

async function hasNamesake({ ports }: Deps, cellIds: string[], { personId, name }: { personId: string; name: string }): Promise<boolean> {
  const files = await ports.stores.members.ofCells(cellIds)
  return files.some(({ member }: { member: Member }) => member.personId !== personId && member.name.includes(name))
}

type Named = Parameters<typeof withoutName>[1]

/** How many events of the log lost the name, all in one append. */
async function eraseFromLog({ ports, meetings }: Deps, meetingId: string, { named, wish }: { named: Named; wish: Wish }): Promise<number> {
  const events = await ports.stores.meetings.events(meetingId, 0)
  const redacted = events.flatMap(({ version, type, payload }) => {
    const left = payload && withoutName(payload, named)
    return left ? [{ version, type, payload: left }] : []
  })
  if (redacted.length === 0) return 0
  const reason = `${wish.reason.trim()} (${wish.number.trim()})`
  const answer = await meetings.submit(meetingId, {
    decide: (_meeting, { at }) =>
      ok(
        redacted.map(({ version, type }) => ({
          ...({ type: 'textErased', erasedVersion: version, erasedType: type } as const),
          ...{ reason, byName: wish.byName.trim(), at },
        })),
      ),
    changes: () => redacted.map(({ version, payload }) => ({ kind: 'redactPayload', meetingId, version, payload })),
  })
  if (!answer.ok) throw new Error(`the log of ${meetingId} could not be written: ${answer.refusal}`)
  return redacted.length
}

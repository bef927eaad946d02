import { proposeDeed as propose } from '#domain/notebook/good-deed.ts'
import type { GoodDeedRefusal } from '#domain/notebook/refusals.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { DeedRecord } from './ports/deeds.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeMemberPass } from './take-member-pass.ts'

export type DeedToPropose = { cellId: string; memberId: string; text: string; doneOn: string | null }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | RefusedFields<GoodDeedRefusal>

/** A member of the cell tells of a good deed, their own or a comrade's. The cell committee sees it; the cell once it is confirmed. */
export async function proposeDeed(
  ports: Needs,
  actor: Actor,
  { cellId, memberId, text, doneOn }: DeedToPropose,
): Promise<Result<{ deedId: string }, Refused>> {
  const pass = await takeMemberPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const whose = await ports.stores.members.find(cellId, memberId)
  if (!whose || !belongsOn(whose.member, pass.value.on)) return refuse('access/not-found')
  const by = { proposedById: actor.personId, proposedAt: ports.clock.now() }
  const deed = propose({ id: ports.chance.cellRowId(cellId), memberId, text, doneOn, ...by, today: ports.clock.today() })
  if (!deed.ok) return refuseField(deed.refusal === 'deed/in-the-future' ? 'doneOn' : 'text', deed.refusal)
  const record = { ...deed.value, cellId }
  await ports.stores.deeds.propose(record)
  await tellOfficers(ports, record, whose.member.name)
  return ok({ deedId: record.id })
}

/** The cell committee hears of it; not the officer who told of it. */
async function tellOfficers(ports: Needs, { cellId, id, text, proposedById, proposedAt: at }: DeedRecord, name: string): Promise<void> {
  const [positions, files] = await Promise.all([ports.stores.organization.positionsAt(cellId), ports.stores.members.ofCell(cellId)])
  const officers = cellOfficers(positions, ports.clock.today()).filter((personId) => personId !== proposedById)
  const told = files.filter(({ member }) => officers.includes(member.personId)).map(({ member }) => member.id)
  const facts = { kind: 'DEED_PROPOSED' as const, cellId, name, text }
  await notify(
    ports,
    told.map((memberId) => ({ cellId, memberId, key: `deed-${id}`, at, facts })),
  )
}

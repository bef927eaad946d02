import { moveMember } from '#domain/organization/move-member.ts'
import type { UnitChangeRefusal } from '#domain/organization/refusals.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, Position } from '#domain/organization/types.ts'
import {
  type MovedMember,
  mayWithdraw,
  type NewUnit,
  type UnitChange,
  type UnitPlan,
  type WantedChange,
} from '#domain/organization/unit-change.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { carriedWith, nothingCarried } from './carry-along.ts'
import { notifyMoved } from './notify-moved.ts'
import { type ChangeAsked, judgeChange } from './plan-unit-change.ts'
import type { MemberFile } from './ports/people.ts'
import type { TreeEffects } from './ports/unit-changes.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeAdminPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<UnitChangeRefusal>

export type ChangeToMake = ChangeAsked & { number: string; decidedOn: CivilDate | null; note: string }

/** Makes a change on its day, with everything that hangs on it, in one transaction; one of a later day is planned and may be withdrawn till then. */
export async function changeUnits(ports: Needs, actor: Actor, asked: ChangeToMake): Promise<Result<{ changeId: string }, Refused>> {
  const judged = await judgeChange(ports, actor, { ...asked, change: withIds(ports, asked.change) })
  if (!judged.ok) return judged
  const { plan } = judged.value
  if (!plan.ok) return refuseFields(plan.refusal.map(({ code, field }) => ({ field: field ?? '', code })))
  const { stores, clock, chance } = ports
  const isHeld = plan.value.on <= clock.today()
  const people = await movesOf(ports, plan.value)
  const positions = await positionsEnding(ports, plan.value)
  const going = people.moved.filter(({ isPrimary }) => isPrimary)
  const carried = isHeld ? await carriedWith(ports, going, { ...actor, on: plan.value.on }) : nothingCarried(plan.value.on)
  const change: UnitChange = {
    ...{ id: chance.id(), kind: plan.value.kind, heldOn: plan.value.on, fromIds: plan.value.fromIds, toIds: plan.value.toIds },
    ...{ number: asked.number, decidedOn: asked.decidedOn, note: asked.note, before: plan.value.before, after: plan.value.after },
    ...{ moved: people.moved.map(asMoved), positions, recordedById: actor.personId, recordedAt: clock.now() },
    ...{ carriedAt: isHeld ? clock.now() : null, withdrawn: null },
  }
  const effects: TreeEffects = {
    ...{ before: plan.value.before, after: plan.value.after, members: people.members, dropMembers: [], statuses: people.statuses },
    ...{ dropStatuses: [], positions: positions.map((one) => ({ ...one, validTo: plan.value.on })), carried },
  }
  if ((await stores.unitChanges.save(change, effects)) === 'clash') return refuse('access/changed-meanwhile')
  await noteChange(ports, actor, { unitId: asked.unitId, change, act: 'unit-changed' })
  await notifyMoved(
    ports,
    going.map(({ toCellId, toId, fromName, toName }) => ({ ...{ toCellId, toId, fromName, toName }, on: plan.value.on, id: change.id })),
  )
  return ok({ changeId: change.id })
}

/** Withdraws a planned change before its day: periods, memberships and positions are again as they were. */
export async function withdrawChange(
  ports: Needs,
  actor: Actor,
  { unitId, changeId }: { unitId: string; changeId: string },
): Promise<Result<null, 'access/not-found' | 'access/changed-meanwhile' | UnitChangeRefusal>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { stores, clock } = ports
  const all = await stores.unitChanges.all()
  const change = all.find(({ id }) => id === changeId)
  const mine =
    change && [...change.before, ...change.after].some(({ id }) => pass.value.tree.isSelfOrAbove(unitId, id) || isUnder(change, unitId))
  if (!change || !mine) return refuse('change/not-found')
  const refusal = mayWithdraw(change, all, clock.today())
  if (refusal) return refuse(refusal)
  const members = await Promise.all(
    change.moved.map(async ({ fromCellId, fromId, leftOnBefore }) => {
      const file = await stores.members.find(fromCellId, fromId)
      return file ? [{ ...file.member, leftOn: leftOnBefore }] : []
    }),
  )
  const effects: TreeEffects = {
    ...{ before: change.after, after: change.before, members: members.flat(), statuses: [], dropStatuses: [], positions: change.positions },
    ...{
      dropMembers: change.moved.flatMap(({ toCellId, toId }) => (toId ? [{ cellId: toCellId, id: toId }] : [])),
      carried: nothingCarried(change.heldOn),
    },
  }
  const withdrawn = { ...change, withdrawn: { byId: actor.personId, at: clock.now() } }
  if ((await stores.unitChanges.save(withdrawn, effects)) === 'clash') return refuse('access/changed-meanwhile')
  await noteChange(ports, actor, { unitId, change, act: 'unit-change-withdrawn' })
  return ok(null)
}

const isUnder = ({ after }: UnitChange, unitId: string): boolean => after.some(({ parentId }) => parentId === unitId)

/** What a form called new1, new2 gets an id of its own, everywhere it is named. */
function withIds({ chance }: Needs, change: WantedChange): WantedChange {
  const given = new Map<string, string>()
  const fresh = (unit: NewUnit): NewUnit => {
    const id = chance.id()
    given.set(unit.id, id)
    return { ...unit, id, cellType: unit.isCell ? unit.cellType : null }
  }
  if (change.kind === 'FOUNDED') return { ...change, unit: fresh(change.unit) }
  if (change.kind === 'MERGED') return { ...change, into: change.into && fresh(change.into) }
  if (change.kind !== 'SPLIT') return change
  const into = change.into.map(fresh)
  return { ...change, into, parts: change.parts.map(({ id, toId }) => ({ id, toId: given.get(toId) ?? toId })) }
}

type Going = MovedMember & { personId: string; isPrimary: boolean; fromName: string; toName: string }

const asMoved = ({ fromCellId, fromId, toCellId, toId, leftOnBefore }: Going): MovedMember => ({
  fromCellId,
  fromId,
  toCellId,
  toId,
  leftOnBefore,
})

/** Old memberships end and new ones begin. Whoever already is of the receiving cell only leaves: nobody is there twice. */
async function movesOf({ stores, chance }: Needs, { moves, on, before, after }: UnitPlan) {
  const result = { members: [] as MemberFile['member'][], statuses: [] as MemberFile['statuses'], moved: [] as Going[] }
  for (const { fromCellId, toCellId, memberIds } of moves) {
    const [files, there] = await Promise.all([stores.members.ofCell(fromCellId), stores.members.ofCell(toCellId)])
    const fromName = before.find(({ id }) => id === fromCellId)?.name ?? ''
    const toName = after.findLast(({ id }) => id === toCellId)?.name ?? (await nameOf(stores, toCellId))
    for (const { member, statuses } of files.filter(({ member: { id } }) => memberIds.includes(id))) {
      const same = there.find((one) => one.member.personId === member.personId && belongsOn(one.member, on))
      const base = { fromCellId, fromId: member.id, toCellId, leftOnBefore: member.leftOn, personId: member.personId, fromName, toName }
      if (same && member.membership === 'TEMPORARY') {
        result.members.push({ ...member, leftOn: on })
        result.moved.push({ ...base, toId: '', isPrimary: false })
        continue
      }
      const toId = chance.cellRowId(toCellId)
      const {
        left,
        joined,
        statuses: kept,
      } = moveMember({ member, statuses }, { toCellId, toId, on, wasTemporaryThere: same !== undefined })
      if (same) {
        result.members.push({ ...same.member, leftOn: on })
        result.moved.push({
          ...base,
          fromCellId: toCellId,
          fromId: same.member.id,
          toId: '',
          leftOnBefore: same.member.leftOn,
          isPrimary: false,
        })
      }
      result.members.push(left, joined)
      result.statuses.push(...kept)
      result.moved.push({ ...base, toId, isPrimary: member.membership === 'PRIMARY' })
    }
  }
  return result
}

const nameOf = async (stores: Ports['stores'], id: string): Promise<string> =>
  (await stores.organization.units()).findLast((unit) => unit.id === id)?.name ?? ''

/** Positions that would go on in a unit that is no more. */
async function positionsEnding({ stores }: Needs, { endedIds, on }: UnitPlan): Promise<Position[]> {
  const all = await stores.organization.positionsAtAny([...endedIds])
  return all.filter(({ validFrom, validTo }) => validFrom < on && (validTo === null || validTo > on))
}

async function noteChange(
  { stores, clock, chance }: Needs,
  actor: Actor,
  { unitId, change, act }: { unitId: string; change: UnitChange; act: 'unit-changed' | 'unit-change-withdrawn' },
): Promise<void> {
  const about = { changeId: change.id, kind: change.kind, heldOn: change.heldOn, number: change.number }
  await stores.audit.note({ cellId: unitId, id: chance.cellRowId(unitId), at: clock.now(), actorId: actor.personId, act, about })
}

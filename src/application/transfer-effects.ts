import { lendMember, moveMember } from '#domain/organization/move-member.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import type { Member, MemberStatus, Position } from '#domain/organization/types.ts'
import { invariant } from '#domain/result.ts'
import { carriedWith, nothingCarried, saidInBook } from './carry-along.ts'
import type { MemberFile } from './ports/people.ts'
import type { TreeEffects } from './ports/unit-changes.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

export const noEffects = (on: string): TreeEffects => ({
  ...{ before: [], after: [], members: [], dropMembers: [], statuses: [], dropStatuses: [], positions: [], carried: nothingCarried(on) },
})

/** What a transfer does once it is settled: `transfer` with the new membership's id, and everything it writes. */
export async function effectsOf(
  ports: Needs,
  transfer: Transfer,
  by: { personId: string; name: string },
): Promise<{ transfer: Transfer; effects: TreeEffects }> {
  const { fromCellId, fromMemberId, kind, on } = transfer
  invariant(fromCellId && fromMemberId, 'only a member of a cell leaves one')
  const file = await ports.stores.members.find(fromCellId, fromMemberId)
  invariant(file, 'who is transferred is on record')
  const isHeld = on <= ports.clock.today()
  const done = { ...transfer, state: 'DONE' as const, carriedAt: isHeld ? ports.clock.now() : null }
  const positions = kind === 'TEMPORARY' ? [] : await positionsEnding(ports, file.member, on)
  const said = isHeld && kind !== 'OFFICIAL' ? await saidInBook(ports, done, by) : nothingCarried(on)
  const effects = { ...noEffects(on), positions, carried: said }
  if (kind === 'OUT') return { transfer: done, effects: { ...effects, members: [{ ...file.member, leftOn: on }] } }
  return into(ports, { transfer: done, effects, file, by })
}

async function into(
  ports: Needs,
  { transfer, effects, file, by }: { transfer: Transfer; effects: TreeEffects; file: MemberFile; by: { personId: string; name: string } },
): Promise<{ transfer: Transfer; effects: TreeEffects }> {
  const { toCellId, on, until } = transfer
  invariant(toCellId, 'a transfer inside leads to a cell')
  const toId = ports.chance.cellRowId(toCellId)
  const named = { ...transfer, toMemberId: toId }
  if (transfer.kind === 'TEMPORARY') {
    const { joined, away } = lendMember(file, { toCellId, toId, on, until })
    return { transfer: named, effects: { ...effects, members: [joined], statuses: [away] } }
  }
  const there = await temporaryThere(ports, { toCellId, personId: file.member.personId, on })
  const { left, joined, statuses } = moveMember(file, { toCellId, toId, on, wasTemporaryThere: there.length > 0 })
  const going = [
    {
      fromCellId: file.member.cellId,
      fromId: file.member.id,
      toCellId,
      toId,
      personId: file.member.personId,
      fromName: await cellName(ports, file.member),
    },
  ]
  const carried = transfer.carriedAt === null ? nothingCarried(on) : await carriedWith(ports, going, { ...by, on })
  return {
    transfer: named,
    effects: { ...effects, members: [left, joined, ...there.map((one) => ({ ...one, leftOn: on }))], statuses, carried },
  }
}

/** Takes a settled one back before its day. */
export async function undoneEffects(
  { stores }: Needs,
  { fromCellId, fromMemberId, toCellId, toMemberId, kind, on, until }: Transfer,
): Promise<TreeEffects> {
  const file = fromCellId && fromMemberId ? await stores.members.find(fromCellId, fromMemberId) : null
  const away: MemberStatus[] = kind === 'TEMPORARY' && fromMemberId ? [{ memberId: fromMemberId, kind: 'AWAY', from: on, to: until }] : []
  return {
    ...noEffects(on),
    members: file && kind !== 'TEMPORARY' ? [{ ...file.member, leftOn: null }] : [],
    dropMembers: toCellId && toMemberId ? [{ cellId: toCellId, id: toMemberId }] : [],
    dropStatuses: away,
  }
}

/** A temporary transfer ends on a day: the membership there, and being away here. */
export async function returnEffects(
  { stores }: Needs,
  { fromMemberId, toCellId, toMemberId, on: since }: Transfer,
  on: string,
): Promise<TreeEffects> {
  const there = toCellId && toMemberId ? await stores.members.find(toCellId, toMemberId) : null
  return {
    ...noEffects(on),
    members: there ? [{ ...there.member, leftOn: on }] : [],
    statuses: fromMemberId ? [{ memberId: fromMemberId, kind: 'AWAY', from: since, to: on }] : [],
  }
}

async function temporaryThere(
  { stores }: Needs,
  { toCellId, personId, on }: { toCellId: string; personId: string; on: string },
): Promise<Member[]> {
  const files = await stores.members.ofCell(toCellId)
  return files
    .map(({ member }) => member)
    .filter((one) => one.personId === personId && one.membership === 'TEMPORARY' && belongsOn(one, on))
}

/** Offices in the cell that is left. */
async function positionsEnding({ stores }: Needs, { personId, cellId }: Member, on: string): Promise<Position[]> {
  const own = (await stores.organization.positionsAt(cellId)).filter((one) => one.personId === personId && one.role !== 'SUPERVISOR')
  return own
    .filter(({ validFrom, validTo }) => validFrom < on && (validTo === null || validTo > on))
    .map((one) => ({ ...one, validTo: on }))
}

const cellName = async ({ stores }: Needs, { cellId }: Member): Promise<string> =>
  (await stores.organization.units()).findLast(({ id }) => id === cellId)?.name ?? ''

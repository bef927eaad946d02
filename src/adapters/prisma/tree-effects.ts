import type { Carried, TreeEffects } from '#application/ports/unit-changes.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import type { MemberStatus, OrgUnit } from '#domain/organization/types.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma } from './generated/client.ts'
import { asking, orderMembership, today } from './keep-figures.ts'
import { toDate, toDateOrNull, toDay, toDayOrNull } from './values.ts'

type Tx = Prisma.TransactionClient

/** Inside the act's transaction. Acts on the tree are rare: one after the other, so that each sees what the last one left. */
export async function applyEffects(tx: Tx, effects: TreeEffects): Promise<'saved' | 'clash'> {
  await tx.$executeRaw`LOCK TABLE "UnitChange" IN EXCLUSIVE MODE`
  const ids = [...new Set([...effects.before, ...effects.after].map(({ id }) => id))]
  const onRecord = await tx.orgUnit.findMany({ where: { id: { in: ids } } })
  const now = onRecord.map((row) => asText({ ...row, validFrom: toDay(row.validFrom), validTo: toDayOrNull(row.validTo) }))
  if (now.toSorted().join('\n') !== effects.before.map(asText).toSorted().join('\n')) return 'clash'
  await writePeriods(tx, ids, effects.after)
  await writeMembers(tx, effects)
  for (const { personId, unitId, role, validFrom, validTo } of effects.positions) {
    const key = { personId, unitId, role, validFrom: toDate(validFrom) }
    await tx.position.update({ where: { personId_unitId_role_validFrom: key }, data: { validTo: toDateOrNull(validTo) } })
  }
  await carryAlong(tx, effects.carried)
  await orderRecounts(tx, effects)
  return 'saved'
}

/** Cells whose members, rules or campaigns may be others now; a unit that is no cell stands for those under it. */
async function orderRecounts(tx: Tx, { before, after, members, dropMembers, statuses, dropStatuses }: TreeEffects): Promise<void> {
  const ofStatuses = [...statuses, ...dropStatuses].map(({ memberId }) => cellIdOf(memberId))
  const unitIds = [...before, ...after].map(({ id }) => id)
  const cellIds = [...members, ...dropMembers].map(({ cellId }) => cellId)
  const days = [...after.map(({ validFrom }) => validFrom), ...members.map(({ joinedOn }) => joinedOn)].toSorted()
  await orderMembership(asking(tx), [...unitIds, ...cellIds, ...ofStatuses], days[0] ?? today())
}

async function writePeriods(tx: Tx, ids: string[], after: readonly OrgUnit[]): Promise<void> {
  if (ids.length === 0) return
  await tx.orgUnit.deleteMany({ where: { id: { in: ids } } })
  const rows = after.map((unit) => ({ ...unit, validFrom: toDate(unit.validFrom), validTo: toDateOrNull(unit.validTo) }))
  await tx.orgUnit.createMany({ data: rows })
}

async function writeMembers(tx: Tx, { members, dropMembers, statuses, dropStatuses }: TreeEffects): Promise<void> {
  for (const { cellId, id } of dropMembers) {
    await tx.memberStatus.deleteMany({ where: { cellId, memberId: id } })
    await tx.member.deleteMany({ where: { cellId, id } })
  }
  for (const status of dropStatuses) await tx.memberStatus.deleteMany({ where: keyOf(status) })
  for (const { cellId, id, name: _name, bornOn: _bornOn, ...member } of members) {
    const row = {
      ...member,
      admittedOn: toDate(member.admittedOn),
      officialOn: toDateOrNull(member.officialOn),
      joinedOn: toDate(member.joinedOn),
      leftOn: toDateOrNull(member.leftOn),
    }
    await tx.member.upsert({ where: { cellId_id: { cellId, id } }, create: { cellId, id, ...row }, update: row })
  }
  for (const status of statuses) {
    const validTo = toDateOrNull(status.to)
    const key = keyOf(status)
    await tx.memberStatus.upsert({ where: { cellId_memberId_kind_validFrom: key }, create: { ...key, validTo }, update: { validTo } })
  }
}

const keyOf = ({ memberId, kind, from }: MemberStatus) => ({ cellId: cellIdOf(memberId), memberId, kind, validFrom: toDate(from) })

/** The year's registration and what is not remedied under the new membership; what is there already stays. */
export async function carryAlong(tx: Tx, { moved, year, entries }: Carried): Promise<void> {
  for (const { fromCellId, fromId, toCellId, toId } of moved) {
    await tx.$executeRaw`INSERT INTO "Registration" ("cellId", "memberId", "year", "draft", "draftVersion", "handedIn", "handedInAt", "late",
        "changeReason", "entryId", "approved", "state", "word", "settledById", "settledAt", "version")
      SELECT ${toCellId}, ${toId}, "year", "draft", "draftVersion", "handedIn", "handedInAt", "late", "changeReason", "entryId", "approved",
        "state", "word", "settledById", "settledAt", "version"
      FROM "Registration" WHERE "cellId" = ${fromCellId} AND "memberId" = ${fromId} AND "year" = ${year} ON CONFLICT DO NOTHING`
    const open = await tx.shortfall.findMany({ where: { cellId: fromCellId, memberId: fromId, state: { not: 'REMEDIED' } } })
    const rows = open.map((row) => ({
      ...row,
      ...{ cellId: toCellId, id: `${toCellId}-${row.id.slice(fromCellId.length + 1)}`, memberId: toId, mergedIntoId: null },
    }))
    await tx.shortfall.createMany({ data: rows, skipDuplicates: true })
    await tx.shortfall.updateMany({
      where: { cellId: fromCellId, memberId: fromId, state: { not: 'REMEDIED' } },
      data: { onAgenda: false },
    })
  }
  await tx.notebookEntry.createMany({ data: entries.map(entryRow), skipDuplicates: true })
  await orderMembership(
    asking(tx),
    moved.flatMap(({ fromCellId, toCellId }) => [fromCellId, toCellId]),
    `${year}-01-01`,
  )
}

const asText = ({
  id,
  validFrom,
  validTo,
  parentId,
  name,
  code,
}: OrgUnit | (Omit<OrgUnit, 'cellType'> & { cellType: string | null })): string => [id, validFrom, validTo, parentId, name, code].join('|')

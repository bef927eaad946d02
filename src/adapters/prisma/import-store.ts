import type { ImportStore } from '#application/ports/imports.ts'
import { standingDecisions } from '#domain/classification/decide-level.ts'
import type { Writes } from '#domain/exchange/plan.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { auditRow } from './audit-store.ts'
import type { PrismaDatabase } from './database.ts'
import { asDecision, decisionRow } from './decision-store.ts'
import { entryRow } from './entry-rows.ts'
import { writeOrders } from './figure-orders.ts'
import { Prisma } from './generated/client.ts'
import { asking, orderMembership } from './keep-figures.ts'
import { asMember, memberRow } from './member-store.ts'
import { asPosition, savePosition, saveUnit } from './organization-store.ts'
import { personRow } from './person-store.ts'
import { toDayOrNull } from './values.ts'

/** A list of ten thousand takes its time; whoever saves one member meanwhile does not wait for it. */
const time = { maxWait: 15_000, timeout: 120_000 }
/** PostgreSQL takes 65,535 values in one statement. */
const rowsAtOnce = 2_000

export function prismaImports({ prisma }: PrismaDatabase): ImportStore {
  return {
    async ofCards(cardNumbers) {
      const people = await prisma.person.findMany({ where: { cardNumber: { in: [...cardNumbers] } }, orderBy: { cardNumber: 'asc' } })
      const ids = people.map(({ id }) => id)
      const members = await prisma.member.findMany({ where: { personId: { in: ids } }, orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }] })
      const positions = await prisma.position.findMany({ where: { personId: { in: ids } }, orderBy: [{ validFrom: 'asc' }] })
      const decisions = await prisma.decision.findMany({
        where: { cellId: { in: [...new Set(members.map(({ cellId }) => cellId))] }, memberId: { in: members.map(({ id }) => id) } },
        orderBy: { id: 'asc' },
      })
      const membersOf = grouped(members, ({ personId }) => personId)
      const positionsOf = grouped(positions, ({ personId }) => personId)
      const decisionsOf = grouped(standingDecisions(decisions.map(asDecision)), ({ memberId }) => memberId)
      return people.map((person) => {
        const memberships = (membersOf.get(person.id) ?? []).map((row) => asMember(row, person))
        const { id, name, cardNumber, phone } = person
        return {
          person: { id, name, cardNumber, phone, bornOn: toDayOrNull(person.bornOn) },
          memberships,
          positions: (positionsOf.get(id) ?? []).map(asPosition),
          decisions: memberships.flatMap((member) => decisionsOf.get(member.id) ?? []),
        }
      })
    },

    async record(judge) {
      try {
        return await prisma.$transaction(async (tx) => {
          await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import of a spreadsheet'))`
          const writes = await judge()
          if (!writes) return 'nothing'
          await write(tx, writes)
          await writeOrders(asking(tx), writes.orders)
          await inParts(writes.audit.map(auditRow), (data) => tx.auditLine.createMany({ data }))
          return 'saved'
        }, time)
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'clash'
        throw error
      }
    },
  }
}

async function write(tx: Prisma.TransactionClient, writes: Writes): Promise<void> {
  await inParts(writes.newPeople.map(personRow), (data) => tx.person.createMany({ data }))
  for (const person of writes.changedPeople) await tx.person.update({ where: { id: person.id }, data: personRow(person) })
  await inParts(writes.newMembers.map(memberRow), (data) => tx.member.createMany({ data }))
  for (const { id, cellId, ...row } of writes.changedMembers.map(memberRow)) {
    await tx.member.update({ where: { cellId_id: { cellId, id } }, data: row })
  }
  for (const unit of [...writes.newUnits, ...writes.changedUnits]) await saveUnit(tx, unit)
  for (const position of [...writes.newPositions, ...writes.changedPositions]) await savePosition(tx, position)
  await inParts(writes.decisions.map(decisionRow), (data) => tx.decision.createMany({ data }))
  await inParts(writes.entries.map(entryRow), (data) => tx.notebookEntry.createMany({ data }))
  await orderRecounts(tx, writes)
}

/** Figures of whole lists are counted in the background. */
async function orderRecounts(tx: Prisma.TransactionClient, { newMembers, changedMembers, decisions }: Writes): Promise<void> {
  for (const [since, members] of grouped([...newMembers, ...changedMembers], ({ joinedOn }) => `${joinedOn.slice(0, 4)}-01-01`))
    await orderMembership(
      asking(tx),
      members.map(({ cellId }) => cellId),
      since,
    )
  for (const [since, own] of grouped(decisions, ({ year }) => `${year}-01-01`))
    await orderMembership(
      asking(tx),
      own.map(({ cellId }) => cellId),
      since,
    )
}

async function inParts<Row>(rows: readonly Row[], save: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await save(rows.slice(at, at + rowsAtOnce))
}

import type { PersonStore, PinResetRecord } from '#application/ports/people.ts'
import type { PrismaDatabase } from './database.ts'
import type { PinReset } from './generated/client.ts'
import { toDate, toDateOrNull, toInstant, toInstantOrNull } from './values.ts'

/** A reset of a PIN, which takes two persons (design.md 4). */
export function prismaPinResets({
  prisma,
}: PrismaDatabase): Pick<PersonStore, 'askReset' | 'resets' | 'findReset' | 'settleReset' | 'markResetSeen'> {
  return {
    async askReset({ askedAt, confirmedAt, refusedAt, seenAt, ...reset }) {
      const times = {
        askedAt: toDate(askedAt),
        confirmedAt: toDateOrNull(confirmedAt),
        refusedAt: toDateOrNull(refusedAt),
        seenAt: toDateOrNull(seenAt),
      }
      await prisma.pinReset.create({ data: { ...reset, ...times } })
    },
    async resets(personIds) {
      const rows = await prisma.pinReset.findMany({ where: { personId: { in: personIds } }, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] })
      return rows.map(asRecord)
    },
    async findReset(resetId) {
      const row = await prisma.pinReset.findUnique({ where: { id: resetId } })
      return row && asRecord(row)
    },
    async settleReset(resetId, { confirmedBy, at }) {
      const unsettled = { id: resetId, confirmedAt: null, refusedAt: null }
      const data = confirmedBy === null ? { refusedAt: toDate(at) } : { confirmedBy, confirmedAt: toDate(at) }
      return (await prisma.pinReset.updateMany({ where: unsettled, data })).count === 1
    },
    async markResetSeen(resetId, at) {
      await prisma.pinReset.updateMany({ where: { id: resetId }, data: { seenAt: toDate(at) } })
    },
  }
}

const asRecord = (row: PinReset): PinResetRecord => ({
  ...row,
  askedAt: toInstant(row.askedAt),
  confirmedAt: toInstantOrNull(row.confirmedAt),
  refusedAt: toInstantOrNull(row.refusedAt),
  seenAt: toInstantOrNull(row.seenAt),
})

import type { PersonStore, SlipRecord } from '#application/ports/people.ts'
import type { PrismaDatabase } from './database.ts'
import type { EnrolmentSlip } from './generated/client.ts'
import { toDate, toDateOrNull, toInstant, toInstantOrNull } from './values.ts'

/** The row of the one link that makes the first administrator. */
const FIRST = 'first-administrator'

/** What is used once: a person's printed slip, the link of a new installation. */
export function prismaSlips({
  prisma,
}: PrismaDatabase): Pick<PersonStore, 'makeSlip' | 'slipsOf' | 'slipByHash' | 'useSlip' | 'makeSetupLink' | 'useSetupLink'> {
  return {
    async makeSlip(slip) {
      await prisma.enrolmentSlip.create({ data: { ...slip, expiresAt: toDate(slip.expiresAt), usedAt: toDateOrNull(slip.usedAt) } })
    },
    async slipsOf(personIds) {
      const rows = await prisma.enrolmentSlip.findMany({ where: { personId: { in: [...personIds] } }, orderBy: { id: 'asc' } })
      return rows.map(asRecord)
    },
    async slipByHash(codeHash) {
      const slip = await prisma.enrolmentSlip.findUnique({ where: { codeHash } })
      return slip && asRecord(slip)
    },
    async useSlip(slipId, at) {
      const unused = { id: slipId, usedAt: null, expiresAt: { gt: toDate(at) } }
      return (await prisma.enrolmentSlip.updateMany({ where: unused, data: { usedAt: toDate(at) } })).count === 1
    },

    async makeSetupLink(tokenHash) {
      await prisma.setup.createMany({ data: [{ id: FIRST, tokenHash }], skipDuplicates: true })
      await prisma.setup.updateMany({ where: { id: FIRST, usedAt: null }, data: { tokenHash } })
    },
    useSetupLink: (tokenHash, at, { units, person, position }) =>
      prisma.$transaction(async (tx) => {
        const unused = { id: FIRST, tokenHash, usedAt: null }
        if ((await tx.setup.updateMany({ where: unused, data: { usedAt: toDate(at) } })).count === 0) return false
        await tx.orgUnit.createMany({ data: units.map(dated) })
        await tx.person.create({ data: person })
        await tx.position.create({ data: dated(position) })
        return true
      }),
  }
}

const dated = <T extends { validFrom: string; validTo: string | null }>(period: T) => ({
  ...period,
  validFrom: toDate(period.validFrom),
  validTo: toDateOrNull(period.validTo),
})

const asRecord = (row: EnrolmentSlip): SlipRecord => ({
  ...row,
  purpose: row.purpose as SlipRecord['purpose'],
  expiresAt: toInstant(row.expiresAt),
  usedAt: toInstantOrNull(row.usedAt),
})

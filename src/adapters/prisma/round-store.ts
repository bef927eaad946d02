import type { RoundStore } from '#application/ports/upward.ts'
import { type ProposalRound, type RoundProposal, roundState } from '#domain/proposals/round.ts'
import type { PrismaDatabase } from './database.ts'
import type { RoundProposal as ProposalRow, ProposalRound as RoundRow } from './generated/client.ts'
import { fromJson, toDate, toInstant, toJson } from './values.ts'

export function prismaRounds({ prisma }: PrismaDatabase): RoundStore {
  const inOrder = [{ at: 'asc' }, { id: 'asc' }] as const
  return {
    async ofUnits(unitIds) {
      const rows = await prisma.proposalRound.findMany({
        where: { unitId: { in: unitIds } },
        orderBy: [{ deadline: 'desc' }, { id: 'desc' }],
      })
      return rows.map(asRound)
    },
    async find(id) {
      const row = await prisma.proposalRound.findUnique({ where: { id } })
      return row && asRound(row)
    },
    async save({ version, ...round }) {
      const row = { ...rowOf(round), version: version + 1 }
      if (version > 0) {
        const { count } = await prisma.proposalRound.updateMany({ where: { id: round.id, version }, data: row })
        return count === 1 ? 'saved' : 'clash'
      }
      const { count } = await prisma.proposalRound.createMany({ data: [row], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
    async proposals(roundId) {
      return (await prisma.roundProposal.findMany({ where: { roundId }, orderBy: [...inOrder] })).map(asProposal)
    },
    async counts(roundIds) {
      const found = await prisma.roundProposal.groupBy({ by: ['roundId'], where: { roundId: { in: roundIds } }, _count: true })
      return new Map(roundIds.map((roundId) => [roundId, found.find((row) => row.roundId === roundId)?._count ?? 0]))
    },
    async ofMember(cellId, memberId) {
      return (await prisma.roundProposal.findMany({ where: { cellId, memberId }, orderBy: [...inOrder] })).map(asProposal)
    },
    async propose(proposal, atMost) {
      const { cellId, roundId, memberId } = proposal
      const data = { ...proposal, at: toDate(proposal.at) }
      if (atMost === null) {
        await prisma.roundProposal.create({ data })
        return 'saved'
      }
      return prisma.$transaction(async (tx) => {
        // Two devices of one member are heard one after the other.
        await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "cellId" = ${cellId} AND "id" = ${memberId} FOR NO KEY UPDATE`
        if ((await tx.roundProposal.count({ where: { cellId, roundId, memberId } })) >= atMost) return 'enough'
        await tx.roundProposal.create({ data })
        return 'saved'
      })
    },
    async withdraw({ cellId, roundId, id, memberId }) {
      const { count } = await prisma.roundProposal.deleteMany({ where: { cellId, roundId, id, memberId } })
      return count === 1
    },
  }
}

/** `status` and `deadline` are there to be found by; what holds stands in `data`. */
const rowOf = (round: Omit<ProposalRound, 'version'>) => ({
  id: round.id,
  unitId: round.unitId,
  data: toJson(round),
  status: roundState(round, round.calledOn),
  deadline: toDate(round.deadline),
})

const asRound = (row: RoundRow): ProposalRound => ({ ...fromJson<Omit<ProposalRound, 'version'>>(row.data), version: row.version })

const asProposal = (row: ProposalRow): RoundProposal => ({ ...row, at: toInstant(row.at) })

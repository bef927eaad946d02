import type { DecisionStore } from '#application/ports/notebooks.ts'
import { yearsBy } from '#domain/classification/commendation.ts'
import { type Decision, standingDecisions } from '#domain/classification/decide-level.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma, Decision as Row } from './generated/client.ts'
import { asking, keepJudgement } from './keep-figures.ts'
import { lockUnit } from './lock-unit.ts'
import { toDate, toDay, toInstant } from './values.ts'

export function prismaDecisions({ prisma }: PrismaDatabase): DecisionStore {
  return {
    async yearsOf(personIds) {
      const members = await prisma.member.findMany({
        where: { personId: { in: [...personIds] } },
        select: { cellId: true, id: true, personId: true },
      })
      const rows = await prisma.decision.findMany({
        where: { cellId: { in: [...new Set(members.map(({ cellId }) => cellId))] }, memberId: { in: members.map(({ id }) => id) } },
        orderBy: [{ year: 'asc' }, { id: 'asc' }],
      })
      const personOf = new Map(members.map(({ id, personId }) => [id, personId]))
      return yearsBy(standingDecisions(rows.map(asDecision)), ({ memberId }) => personOf.get(memberId))
    },

    standing: (unitId, year) => standing(prisma, unitId, year),

    async all(unitId, year) {
      const rows = await prisma.decision.findMany({ where: { unitId, year }, orderBy: [{ recordedAt: 'asc' }, { memberId: 'asc' }] })
      return rows.map(asDecision)
    },

    record: (unitId, year, judge) =>
      prisma.$transaction(async (tx) => {
        await lockUnit(tx, unitId)
        const judged = judge(await standing(tx, unitId, year))
        if (!judged) return
        await tx.decision.createMany({ data: judged.decisions.map(decisionRow) })
        await tx.notebookEntry.createMany({ data: judged.entries.map(entryRow) })
        await keepJudgement(
          asking(tx),
          judged.decisions.map(({ cellId }) => cellId),
          year,
        )
      }),
  }
}

async function standing(prisma: Pick<Prisma.TransactionClient, 'decision'>, unitId: string, year: number): Promise<Decision[]> {
  const rows = await prisma.decision.findMany({ where: { unitId, year }, orderBy: [{ memberId: 'asc' }, { recordedAt: 'asc' }] })
  return standingDecisions(rows.map(asDecision))
}

export const decisionRow = (decision: Decision): Prisma.DecisionCreateManyInput => ({
  ...decision,
  decidedOn: toDate(decision.decidedOn),
  recordedAt: toDate(decision.recordedAt),
})

export const asDecision = (row: Row): Decision => ({
  ...row,
  level: row.level as Level,
  decidedOn: toDay(row.decidedOn),
  recordedAt: toInstant(row.recordedAt),
})

import type { HelpPlanRecord, HelpPlanStore } from '#application/ports/help-plans.ts'
import type { HelpPlan } from '#domain/notebook/help-plan.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { HelpPlan as Row } from './generated/client.ts'
import { fromJson, toDate, toDay, toJson } from './values.ts'

export function prismaHelpPlans({ prisma }: PrismaDatabase): HelpPlanStore {
  return {
    async ofCell(cellId) {
      const rows = await prisma.helpPlan.findMany({
        where: { cellId },
        orderBy: [{ state: 'desc' }, { startedOn: 'desc' }, { id: 'asc' }],
      })
      return rows.map(asRecord)
    },
    async find(cellId, id) {
      const row = await prisma.helpPlan.findUnique({ where: { cellId_id: { cellId, id } } })
      return row && asRecord(row)
    },
    save: (plan, entries) =>
      prisma.$transaction(async (tx) => {
        const { cellId, id, version } = plan
        const row = rowOf(plan)
        const { count } =
          version === 0
            ? await tx.helpPlan.createMany({ data: [row], skipDuplicates: true })
            : await tx.helpPlan.updateMany({ where: { cellId, id, version }, data: row })
        if (count === 0) return 'clash'
        await tx.notebookEntry.createMany({ data: entries.map(entryRow) })
        return 'saved'
      }),
  }
}

const rowOf = ({ cellId, id, memberId, startedOn, version, ...data }: HelpPlanRecord) => ({
  ...{ cellId, id, memberId, data: toJson(data), version: version + 1 },
  // OPEN comes after ENDED: the list asks for the running ones first
  state: data.endedOn === null ? 'OPEN' : 'ENDED',
  startedOn: toDate(startedOn),
})

const asRecord = ({ cellId, id, memberId, data, startedOn, version }: Row): HelpPlanRecord => ({
  ...fromJson<Omit<HelpPlan, 'cellId' | 'id' | 'memberId' | 'startedOn'>>(data),
  ...{ cellId, id, memberId, startedOn: toDay(startedOn), version },
})

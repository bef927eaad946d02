import type { CommendationStore } from '#application/ports/commendations.ts'
import type { Commendation } from '#domain/commendation/commendation.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma, Commendation as Row } from './generated/client.ts'
import { asking, keepFigures } from './keep-figures.ts'
import { lockUnit } from './lock-unit.ts'
import { fromJson, toJson } from './values.ts'

export function prismaCommendations({ prisma }: PrismaDatabase): CommendationStore {
  const orderBy = { id: 'asc' } as const
  const ofYear = (year: number | null) => (year === null ? {} : { year })
  return {
    async find(id) {
      const row = await prisma.commendation.findUnique({ where: { id } })
      return row && asCommendation(row)
    },
    async from(unitIds, year) {
      const rows = await prisma.commendation.findMany({ where: { fromUnitId: { in: [...unitIds] }, ...ofYear(year) }, orderBy })
      return rows.map(asCommendation)
    },
    async at(unitIds, year) {
      const rows = await prisma.commendation.findMany({ where: { atUnitId: { in: [...unitIds] }, ...ofYear(year) }, orderBy })
      return rows.map(asCommendation)
    },
    async of(subject, subjectId) {
      return (await prisma.commendation.findMany({ where: { subject, subjectId }, orderBy })).map(asCommendation)
    },
    async save(one) {
      return prisma.$transaction(async (tx) => ((await written(tx, one)) ? 'saved' : 'clash'))
    },
    settle: ({ unitId, year }, judge) =>
      prisma
        .$transaction(async (tx) => {
          await lockUnit(tx, unitId)
          const decided = await tx.commendation.findMany({ where: { atUnitId: unitId, year, state: 'DECIDED' }, orderBy })
          const judged = judge(decided.map(asCommendation))
          for (const one of judged?.commendations ?? []) if (!(await written(tx, one))) throw clash
          await tx.notebookEntry.createMany({ data: (judged?.entries ?? []).map(entryRow) })
          return 'saved' as const
        })
        .catch((error: unknown) => {
          if (error === clash) return 'clash' as const
          throw error
        }),
  }
}

/** Takes the whole transaction back. */
const clash = new Error('another wrote meanwhile')

async function written(prisma: Prisma.TransactionClient, { version, ...commendation }: Commendation): Promise<boolean> {
  const { id, fromUnitId, atUnitId, year, state, title, who } = commendation
  const found = { id, fromUnitId, atUnitId, year, state, title: title.key, subject: who.subject }
  const subjectId = who.subject === 'PERSON' ? who.personId : who.unitId
  const row = { ...found, subjectId, data: toJson(commendation), version: version + 1 }
  const { count } =
    version > 0
      ? await prisma.commendation.updateMany({ where: { id, version }, data: row })
      : await prisma.commendation.createMany({ data: [row], skipDuplicates: true })
  if (count === 1) await keepFigures(asking(prisma), { cellIds: [fromUnitId], periods: [yearPeriodOf(year)], parts: ['commendations'] })
  return count === 1
}

const asCommendation = (row: Row): Commendation => ({ ...fromJson<Omit<Commendation, 'version'>>(row.data), version: row.version })

import type { RuleSetStore } from '#application/ports/people.ts'
import { defaultRuleSet, type RuleSet } from '#domain/classification/rule-set.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { orderRecount, tellAnew } from './figure-orders.ts'
import { asking } from './keep-figures.ts'
import { fromJson, toJson } from './values.ts'

export function prismaRuleSets({ prisma }: PrismaDatabase): RuleSetStore {
  return {
    async of(unitIds, year) {
      const rows = await prisma.ruleSet.findMany({
        where: { unitId: { in: unitIds }, year },
        orderBy: { version: 'desc' },
        distinct: ['unitId'],
      })
      const nearest = unitIds.map((unitId) => rows.find((row) => row.unitId === unitId)).find((row) => row !== undefined)
      return nearest ? fromJson<RuleSet>(nearest.data) : defaultRuleSet(year)
    },

    async ofYear(year) {
      const rows = await prisma.ruleSet.findMany({ where: { year }, orderBy: { version: 'asc' } })
      return new Map(rows.map((row) => [row.unitId, fromJson<RuleSet>(row.data)]))
    },

    async versions(unitId, year) {
      const rows = await prisma.ruleSet.findMany({ where: { unitId, year }, orderBy: { version: 'asc' } })
      return rows.map((row) => fromJson<RuleSet>(row.data))
    },

    async save(unitId, ruleSet) {
      const { year, version } = ruleSet
      if (await prisma.ruleSet.findFirst({ where: { unitId, year, version: { gte: version } } })) return 'clash'
      const row = { unitId, year, version, data: toJson(ruleSet) }
      return prisma.$transaction(async (tx) => {
        const { count } = await tx.ruleSet.createMany({ data: [row], skipDuplicates: true })
        if (count === 1) await orderRecount(asking(tx), [unitId], { periods: [yearPeriodOf(year)], reason: 'RULES' })
        if (count === 1) await tellAnew(asking(tx), unitId, yearPeriodOf(year))
        return count === 1 ? 'saved' : 'clash'
      })
    },
  }
}

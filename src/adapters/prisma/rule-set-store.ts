import type { RuleSetStore } from '#application/ports/people.ts'
import { defaultRuleSet, type RuleSet, ruleSetOn } from '#domain/classification/rule-set.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { grouped } from '#domain/statistics/grouped.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { orderRecount, tellAnew } from './figure-orders.ts'
import type { RuleSet as RuleSetRow } from './generated/client.ts'
import { asking } from './keep-figures.ts'
import { fromJson, toJson } from './values.ts'

export function prismaRuleSets({ prisma }: PrismaDatabase): RuleSetStore {
  return {
    async of(unitIds, { year, on }) {
      const inForce = inForceOn(await prisma.ruleSet.findMany({ where: { unitId: { in: unitIds }, year } }), on)
      return unitIds.flatMap((unitId) => inForce.get(unitId) ?? [])[0] ?? defaultRuleSet(year)
    },

    ofYear: async ({ year, on }) => inForceOn(await prisma.ruleSet.findMany({ where: { year } }), on),

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

function inForceOn(rows: readonly RuleSetRow[], on: CivilDate): Map<string, RuleSet> {
  const own = grouped(rows, ({ unitId }) => unitId)
  return new Map(
    [...own].flatMap(([unitId, versions]): [string, RuleSet][] => {
      const found = ruleSetOn(
        versions.map(({ data }) => fromJson<RuleSet>(data)),
        on,
      )
      return found ? [[unitId, found]] : []
    }),
  )
}

import type { TemplateStore } from '#application/ports/agendas.ts'
import type { AgendaTemplate } from '#domain/meeting/agenda-templates.ts'
import type { PrismaDatabase } from './database.ts'
import { fromJson, toJson } from './values.ts'

export function prismaTemplates({ prisma }: PrismaDatabase): TemplateStore {
  return {
    async agendaOf(unitIds, kind) {
      const rows = await prisma.template.findMany({
        where: { unitId: { in: unitIds }, kind: `AGENDA_${kind}` },
        orderBy: { version: 'desc' },
        distinct: ['unitId'],
      })
      const nearest = unitIds.map((unitId) => rows.find((row) => row.unitId === unitId)).find((row) => row !== undefined)
      return nearest ? { unitId: nearest.unitId, template: fromJson<AgendaTemplate>(nearest.data) } : null
    },

    async saveAgenda(unitId, template) {
      const [kind, version] = [`AGENDA_${template.kind}`, template.version]
      if (await prisma.template.findFirst({ where: { unitId, kind, version: { gte: version } } })) return 'clash'
      const { count } = await prisma.template.createMany({
        data: [{ unitId, kind, version, data: toJson(template) }],
        skipDuplicates: true,
      })
      return count === 1 ? 'saved' : 'clash'
    },
  }
}

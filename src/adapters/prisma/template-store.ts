import type { TemplateStore } from '#application/ports/agendas.ts'
import type { AgendaTemplate } from '#domain/meeting/agenda-templates.ts'
import type { PrismaDatabase } from './database.ts'
import { fromJson, toJson } from './values.ts'

export function prismaTemplates({ prisma }: PrismaDatabase): TemplateStore {
  const newest: TemplateStore['of'] = async (unitIds, kind) => {
    const rows = await prisma.template.findMany({
      where: { unitId: { in: unitIds }, kind },
      orderBy: { version: 'desc' },
      distinct: ['unitId'],
    })
    const nearest = unitIds.map((unitId) => rows.find((row) => row.unitId === unitId)).find((row) => row !== undefined)
    return nearest ? { unitId: nearest.unitId, version: nearest.version, data: fromJson(nearest.data) } : null
  }

  const save: TemplateStore['save'] = async ({ unitId, kind, version, data }) => {
    if (await prisma.template.findFirst({ where: { unitId, kind, version: { gte: version } } })) return 'clash'
    const { count } = await prisma.template.createMany({ data: [{ unitId, kind, version, data: toJson(data) }], skipDuplicates: true })
    return count === 1 ? 'saved' : 'clash'
  }

  return {
    async agendaOf(unitIds, kind) {
      const found = await newest(unitIds, `AGENDA_${kind}`)
      return found && { unitId: found.unitId, template: found.data as AgendaTemplate }
    },
    saveAgenda: (unitId, template) => save({ unitId, kind: `AGENDA_${template.kind}`, version: template.version, data: template }),
    of: newest,
    async version(unitId, kind, version) {
      const row = await prisma.template.findUnique({ where: { unitId_kind_version: { unitId, kind, version } } })
      return row && { unitId, version, data: fromJson(row.data) }
    },
    save,
  }
}

import type { MaterialStore, TemplateStore } from '#application/ports/agendas.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryTemplates({ templates }: Tables): TemplateStore {
  const newest = (unitId: string, kind: MeetingKind) =>
    templates
      .where((row) => row.unitId === unitId && row.template.kind === kind)
      .toSorted(by((row) => row.template.version))
      .at(-1)
  return {
    agendaOf: async (unitIds, kind) => unitIds.map((unitId) => newest(unitId, kind)).find((row) => row !== undefined) ?? null,
    async saveAgenda(unitId, template) {
      if (template.version <= (newest(unitId, template.kind)?.template.version ?? 0)) return 'clash'
      templates.put({ unitId, template })
      return 'saved'
    },
  }
}

export const memoryMaterials = ({ materials }: Tables): MaterialStore => ({
  async find(materialId) {
    const found = materials.get(materialId)
    return found && { meetingId: found.meetingId, content: found.content }
  },
})

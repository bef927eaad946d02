import type { MaterialStore, TemplateStore, VersionedTemplate } from '#application/ports/agendas.ts'
import type { AgendaTemplate } from '#domain/meeting/agenda-templates.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryTemplates({ templates }: Tables): TemplateStore {
  const newest = (unitIds: readonly string[], kind: string): VersionedTemplate | null => {
    const ofUnit = (unitId: string) =>
      templates
        .where((row) => row.unitId === unitId && row.kind === kind)
        .toSorted(by((row) => row.version))
        .at(-1)
    const found = unitIds.map(ofUnit).find((row) => row !== undefined)
    return found ? shown(found) : null
  }
  const save: TemplateStore['save'] = async (template) => {
    if (template.version <= (newest([template.unitId], template.kind)?.version ?? 0)) return 'clash'
    templates.put(template)
    return 'saved'
  }
  return {
    async agendaOf(unitIds, kind) {
      const found = newest(unitIds, `AGENDA_${kind}`)
      return found && { unitId: found.unitId, template: found.data as AgendaTemplate }
    },
    saveAgenda: (unitId, template) => save({ unitId, kind: `AGENDA_${template.kind}`, version: template.version, data: template }),
    of: async (unitIds, kind) => newest(unitIds, kind),
    async version(unitId, kind, version) {
      const found = templates.get(keyOf(unitId, kind, version))
      return found && shown(found)
    },
    save,
  }
}

const shown = ({ unitId, version, data }: VersionedTemplate): VersionedTemplate => ({ unitId, version, data })

export const memoryMaterials = ({ materials }: Tables): MaterialStore => ({
  async find(materialId) {
    const found = materials.get(materialId)
    return found && { meetingId: found.meetingId, content: found.content }
  },
})

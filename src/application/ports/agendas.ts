import type { AgendaTemplate } from '#domain/meeting/agenda-templates.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'

/** A form that a unit edits; whoever saved it knows the shape of `data`. */
export type VersionedTemplate = { unitId: string; version: number; data: object }

export interface TemplateStore {
  /** The newest agenda of the kind of the first of these units that has one (the unit, then its ancestors upwards), and whose it is. */
  agendaOf(unitIds: string[], kind: MeetingKind): Promise<{ unitId: string; template: AgendaTemplate } | null>
  /** A new version; none is changed. 'clash' when it is not newer than all on record for the unit and kind. */
  saveAgenda(unitId: string, template: AgendaTemplate): Promise<'saved' | 'clash'>
  /** The newest template of another kind, of the first of these units that has one; `data` is what was saved. */
  of(unitIds: string[], kind: string): Promise<VersionedTemplate | null>
  /** One version, as an answer names it. */
  version(unitId: string, kind: string, version: number): Promise<VersionedTemplate | null>
  /** A new version; none is changed. 'clash' when it is not newer than all on record for the unit and kind. */
  save(template: VersionedTemplate & { kind: string }): Promise<'saved' | 'clash'>
}

export interface MaterialStore {
  /** The content of one attachment and its meeting. Written and removed with the events of its meeting (`Change`). */
  find(materialId: string): Promise<{ meetingId: string; content: Uint8Array } | null>
}

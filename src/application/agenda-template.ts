import type { TemplateRef } from '#domain/meeting/agenda.ts'
import { type AgendaTemplate, shippedAgenda } from '#domain/meeting/agenda-templates.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { Ports } from './ports.ts'

export type FoundTemplate = { template: AgendaTemplate; ref: TemplateRef }

/** The agenda that meetings of a unit start from: its own, else that of the nearest unit above, else the shipped one. */
export async function agendaTemplateOf(
  { stores }: Pick<Ports, 'stores'>,
  tree: OrgTree,
  { unitId, kind }: { unitId: string; kind: MeetingKind },
): Promise<FoundTemplate> {
  const found = await stores.templates.agendaOf([unitId, ...tree.ancestors(unitId).map(({ id }) => id)], kind)
  const template = found?.template ?? shippedAgenda(kind)
  return { template, ref: { unitId: found?.unitId ?? null, version: template.version } }
}

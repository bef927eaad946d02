import type { AgendaStep } from '#domain/meeting/agenda.ts'
import type { AgendaRefusal } from '#domain/meeting/agenda-refusals.ts'
import { agendaProblem } from '#domain/meeting/agenda-rules.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeTemplatePass } from './read-agenda-template.ts'

type Wanted = { unitId: string; kind: MeetingKind; saved: number; steps: AgendaStep[] }
type Refused = 'access/not-found' | 'access/changed-meanwhile' | AgendaRefusal

/** A new version of a unit's own template; `saved` is the one that was edited (0: none yet). Meetings keep the version they were planned from. */
export async function saveAgendaTemplate(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { unitId, kind, saved, steps }: Wanted,
): Promise<Result<{ version: number }, Refused>> {
  const pass = await takeTemplatePass(ports, actor, unitId)
  if (!pass.ok) return pass
  const problem = agendaProblem(kind, steps)
  if (problem) return refuse(problem)
  const own = await ports.stores.templates.agendaOf([unitId], kind)
  if ((own?.template.version ?? 0) !== saved) return refuse('access/changed-meanwhile')
  const template = { kind, version: saved + 1, steps: steps.map(withoutPeople) }
  const written = await ports.stores.templates.saveAgenda(unitId, template)
  return written === 'clash' ? refuse('access/changed-meanwhile') : ok({ version: template.version })
}

/** Who presents, and what the cell committee notes, belongs to one meeting. */
const withoutPeople = (step: AgendaStep): AgendaStep => ({
  ...step,
  ...nobody,
  items: step.items.map((item) => ({ ...item, ...nobody })),
})

const nobody = { presenterId: null, note: '' }

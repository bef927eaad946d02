import type { Level } from '#domain/classification/levels.ts'
import { emptyAnswers } from '#domain/notebook/self-assessment.ts'
import { selfAssessmentEntry } from '#domain/notebook/self-assessment-entry.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'
import { onPaper } from './self-assessment-form.ts'

type Refused = 'access/not-found' | 'self-assessment/already-handed-in' | 'self-assessment/frozen'

/**
 * A self-assessment handed in on paper: the cell committee records its level, so that the member may stand on the ballot (rule 24). Final
 * like one handed in by phone, and on record with who recorded it. A draft that the member had begun stays the member's to read.
 */
export async function recordOnPaper(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  { cellId, memberId, year, level }: { cellId: string; memberId: string; year: number; level: Level },
): Promise<Result<null, Refused>> {
  const found = await memberOfCell(ports, actor, { cellId, memberId })
  if (!found.ok) return found
  const at = ports.clock.now()
  const answers = { ...emptyAnswers(), levelAsMember: level }
  const { personId, name, office } = found.value.pass
  const by = { id: ports.chance.cellRowId(cellId), author: { id: personId, name, role: office }, at }
  const outcome = await ports.stores.assessments.handIn({
    cellId,
    memberId,
    year,
    ...onPaper,
    answers,
    at,
    shortfalls: [],
    entry: selfAssessmentEntry({ cellId, memberId, year }, { form: null, answers }, by),
    keepsDraft: true,
  })
  if (outcome === 'already') return refuse('self-assessment/already-handed-in')
  if (outcome === 'frozen') return refuse('self-assessment/frozen')
  const about = { memberId, year, level }
  const id = ports.chance.cellRowId(cellId)
  await ports.stores.audit.note({ cellId, id, at, actorId: actor.personId, act: 'self-assessment-on-paper', about })
  return ok(null)
}

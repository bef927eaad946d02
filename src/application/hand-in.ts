import type { RegistrationRefusal, SelfAssessmentRefusal, ShortfallRefusal } from '#domain/notebook/refusals.ts'
import { assessedItems } from '#domain/notebook/registration.ts'
import { registeredItems } from '#domain/notebook/registration-of-year.ts'
import { validateSubmission } from '#domain/notebook/self-assessment.ts'
import { selfAssessmentEntry } from '#domain/notebook/self-assessment-entry.ts'
import { recordShortfall } from '#domain/notebook/shortfall.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { formFor } from './self-assessment-form.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>
type FieldCode = SelfAssessmentRefusal | RegistrationRefusal | ShortfallRefusal
type Refused = 'access/not-found' | SelfAssessmentRefusal | RefusedFields<FieldCode>

/** Hands in the own self-assessment, once. Its shortfalls become records that the cell committee prepares for the wall. */
export async function handIn(
  ports: Needs,
  actor: Actor,
  given: { cellId: string; year: number; answers: SelfAssessmentAnswers },
): Promise<Result<{ handedInAt: string }, Refused>> {
  const pass = await takeMemberPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId, member, personId } = pass.value
  const { year } = given
  const [record, registration] = await Promise.all([
    ports.stores.assessments.find(cellId, memberId, year),
    ports.stores.registrations.find(cellId, memberId, year),
  ])
  // What was registered is answered for, also where a form left it out (000, 004).
  const answers = { ...given.answers, registration: assessedItems(given.answers.registration, registeredItems(registration)) }
  if (record?.handedIn) return again(ports, record, answers)
  const form = formFor(record, member)
  const problems = validateSubmission(form, answers, member)
  if (problems.length > 0) return refuseFields(problems)
  const at = ports.clock.now()
  const shortfalls = await shortfallsOf(ports, pass.value, { year, answers })
  const key = { cellId, memberId, year, templateKind: form.kind, templateVersion: form.version }
  const by = { id: ports.chance.cellRowId(cellId), author: { id: personId, name: member.name, role: 'MEMBER' }, at }
  const entry = selfAssessmentEntry({ cellId, memberId, year }, { form, answers }, by)
  const outcome = await ports.stores.assessments.handIn({ ...key, answers, at, shortfalls, entry })
  if (outcome === 'saved') return ok({ handedInAt: at })
  return refuse(outcome === 'already' ? 'self-assessment/already-handed-in' : 'self-assessment/frozen')
}

/** The same answers once more are the same handing in, whose answer got lost on the way; others are refused. */
function again(
  { digests }: Needs,
  record: { handedIn: SelfAssessmentAnswers | null; handedInAt: string | null },
  answers: SelfAssessmentAnswers,
): Result<{ handedInAt: string }, SelfAssessmentRefusal> {
  const same = digests.canonical(record.handedIn) === digests.canonical(answers)
  return same && record.handedInAt !== null ? ok({ handedInAt: record.handedInAt }) : refuse('self-assessment/already-handed-in')
}

async function shortfallsOf(
  ports: Needs,
  { cellId, memberId }: MemberPass,
  { year, answers }: { year: number; answers: SelfAssessmentAnswers },
): Promise<ShortfallRecord[]> {
  const [ruleSet, known] = await Promise.all([
    treeToday(ports).then((tree) => ruleSetOf(ports, tree, cellId, year)),
    ports.stores.shortfalls.ofCell(cellId, year),
  ])
  const of = { memberId, year, source: 'SELF' as const, display: ruleSet.wallDisplay }
  // What was taken over from the notebook is on record under its id, and is not put there a second time.
  const fresh = answers.shortfalls.filter((draft) => !known.some((one) => one.id === draft.id && one.memberId === memberId))
  return fresh.map((draft) => ({ ...recordShortfall({ ...draft, id: ports.chance.cellRowId(cellId) }, of), cellId }))
}

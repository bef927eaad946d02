import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { RegistrationRefusal } from '#domain/notebook/refusals.ts'
import { deadlineOf, registrationAsked } from '#domain/notebook/registration-due.ts'
import { registrationProblems } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { RegistrationRecord } from './ports/registrations.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { registrationRulesOf } from './registration-form.ts'
import { mayRegister } from './save-registration-draft.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>
type Given = { cellId: string; year: number; answers: RegistrationAnswers; reason: string }
type Refused = 'access/not-found' | 'access/changed-meanwhile' | RegistrationRefusal | RefusedFields<RegistrationRefusal>

/**
 * Puts the own registration before the cell committee; every version is a line of the notebook that points to the former. Late is accepted
 * and flagged (rule 6). What was approved is changed only with a reason.
 */
export async function handInRegistration(ports: Needs, actor: Actor, given: Given): Promise<Result<{ handedInAt: string }, Refused>> {
  const pass = await takeMemberPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const may = mayRegister(pass.value, given.year)
  if (!may.ok) return may
  const { cellId, memberId } = pass.value
  const known = await ports.stores.registrations.find(cellId, memberId, given.year)
  // The same once more is the same handing in, whose answer got lost on the way.
  if (known?.handedInAt && known.state !== 'RETURNED' && isSame(ports, known, given.answers)) return ok({ handedInAt: known.handedInAt })
  const problems = registrationProblems(given.answers, { standing: known, reason: given.reason })
  if (problems.length > 0) return refuseFields(problems)
  return write(ports, pass.value, { given, known })
}

const isSame = ({ digests }: Needs, known: RegistrationRecord, answers: RegistrationAnswers): boolean =>
  digests.canonical(known.handedIn) === digests.canonical(answers)

async function write(
  ports: Needs,
  pass: MemberPass,
  { given, known }: { given: Given; known: RegistrationRecord | null },
): Promise<Result<{ handedInAt: string }, Refused>> {
  const { cellId, memberId, personId, member } = pass
  const { year, answers } = given
  const at = ports.clock.now()
  const late = known?.handedIn ? known.late : await isLate(ports, pass, { year, at })
  const changeReason = known?.approved ? given.reason.trim() : null
  const entry: NotebookEntry = {
    ...{ id: ports.chance.cellRowId(cellId), cellId, memberId, year, at, meetingId: null, digest: null },
    author: { id: personId, name: member.name, role: 'MEMBER' },
    aboutId: known?.entryId ?? null,
    kind: 'REGISTRATION',
    body: { ...answers, late, changeReason },
  }
  const key = { cellId, memberId, year }
  const outcome = await ports.stores.registrations.handIn({ ...key, answers, at, late, changeReason, entry, version: known?.version ?? 0 })
  return outcome === 'saved' ? ok({ handedInAt: at }) : refuse('access/changed-meanwhile')
}

/** Of a member who is not asked, as an exempt one, the common deadline counts. */
async function isLate(ports: Needs, { cellId, member, statuses, on }: MemberPass, { year, at }: { year: number; at: string }) {
  const { term } = await registrationRulesOf(ports, await treeToday(ports), { cellId, year })
  const asked = registrationAsked(member, statuses, { year, today: on, term })
  return vietnamDay(at) > (asked.asked ? asked.dueOn : deadlineOf(year, term.deadline))
}

import { assessedItems } from '#domain/notebook/registration.ts'
import { registeredItems } from '#domain/notebook/registration-of-year.ts'
import { emptyAnswers } from '#domain/notebook/self-assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearOfCell } from './assessment-year.ts'
import type { AssessmentRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { formFor, isOnPaper } from './self-assessment-form.ts'
import { shownOfMember } from './shown-of-member.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** One's own self-assessment of a year: the form, the draft or what was handed in, and what of it goes onto the wall. */
export async function readMyAssessment(
  ports: Pick<Ports, 'stores' | 'clock' | 'digests'>,
  actor: Actor,
  of: { cellId?: string | undefined; year?: number | undefined },
) {
  const pass = await takeMemberPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId, member } = pass.value
  const year = of.year ?? (await yearOfCell(ports, cellId))
  const [record, shortfalls, registration] = await Promise.all([
    ports.stores.assessments.find(cellId, memberId, year),
    ports.stores.shortfalls.ofCell(cellId, year),
    ports.stores.registrations.find(cellId, memberId, year),
  ])
  const registered = [...registeredItems(registration)]
  return ok({
    cellId,
    memberId,
    name: member.name,
    year,
    workKind: member.workKind,
    template: formFor(record, member),
    answers: record?.handedIn ?? beginning(record, registered),
    registered,
    draftVersion: record?.draftVersion ?? 0,
    handedInAt: record?.handedInAt ?? null,
    frozen: (record?.frozenAt ?? null) !== null,
    onPaper: isOnPaper(record),
    unfinished: unfinishedOf(record, ports.digests),
    onWall: shownOfMember(shortfalls, memberId),
  })
}

/** The draft, or an empty form; what was registered for the year stands in it already. */
function beginning(record: AssessmentRecord | null, registered: readonly RegisteredItem[]): SelfAssessmentAnswers {
  const answers = record?.draft ?? emptyAnswers()
  return { ...answers, registration: assessedItems(answers.registration, registered) }
}

/** Where nothing was begun, the level on paper stands in the draft as well. */
function unfinishedOf(record: AssessmentRecord | null, { canonical }: Ports['digests']): SelfAssessmentAnswers | null {
  if (!record || !isOnPaper(record)) return null
  return canonical(record.draft) === canonical(record.handedIn) ? null : record.draft
}

import type { SelfAssessmentRefusal } from '#domain/notebook/refusals.ts'
import { mayWrite } from '#domain/notebook/self-assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { AssessmentRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { formFor } from './self-assessment-form.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

export type DraftToSave = { cellId: string; year: number; answers: SelfAssessmentAnswers; draftVersion: number }

/** 'clash': another device saved meanwhile; nothing was written, `newer` is what stands, so that both can be kept. */
export type DraftSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: SelfAssessmentAnswers }

type Needs = Pick<Ports, 'stores' | 'clock' | 'digests'>
type Answer = Promise<Result<DraftSaved, 'access/not-found' | SelfAssessmentRefusal>>

/** Saves the own draft as it is typed. Seen by nobody else until it is handed in. */
export async function saveDraft(ports: Needs, actor: Actor, given: DraftToSave): Answer {
  const pass = await takeMemberPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const record = await ports.stores.assessments.find(given.cellId, pass.value.memberId, given.year)
  const may = mayWrite(stateOf(record))
  return may.ok ? write(ports, pass.value, { given, record }) : may
}

const stateOf = (record: AssessmentRecord | null) => ({
  handedIn: (record?.handedInAt ?? null) !== null,
  frozen: (record?.frozenAt ?? null) !== null,
})

async function write(
  ports: Needs,
  { cellId, memberId, member }: MemberPass,
  { given, record }: { given: DraftToSave; record: AssessmentRecord | null },
): Answer {
  const { year, answers: draft, draftVersion } = given
  const { kind: templateKind, version: templateVersion } = formFor(record, member)
  const key = { cellId, memberId, year }
  const outcome = await ports.stores.assessments.saveDraft({ ...key, templateKind, templateVersion, draft, draftVersion })
  if (outcome === 'saved') return ok({ outcome: 'saved', draftVersion: draftVersion + 1 })
  const now = await ports.stores.assessments.find(cellId, memberId, year)
  const may = mayWrite(stateOf(now))
  if (!may.ok) return may
  if (!now) return refuse('self-assessment/frozen')
  // The same words again: an answer that got lost on the way, not a second writer.
  const same = ports.digests.canonical(now.draft) === ports.digests.canonical(draft)
  return ok(
    same ? { outcome: 'saved', draftVersion: now.draftVersion } : { outcome: 'clash', draftVersion: now.draftVersion, newer: now.draft },
  )
}

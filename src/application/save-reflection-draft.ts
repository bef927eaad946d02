import { isMonth } from '#domain/notebook/month.ts'
import { mayReflect } from '#domain/notebook/reflection-month.ts'
import type { ReflectionRefusal } from '#domain/notebook/refusals.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { monthOfMember } from './reflection-form.ts'
import { takeMemberPass } from './take-member-pass.ts'

export type ReflectionToSave = { cellId: string; month: string; answers: ReflectionAnswers; draftVersion: number }

/** 'clash': another device saved meanwhile; nothing was written, `newer` is what stands, so that both can be kept. */
export type ReflectionSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: ReflectionAnswers }

/** Saves the own draft as it is typed. Seen by nobody else until it is handed in; what was handed in stands until it is again. */
export async function saveReflectionDraft(
  ports: Pick<Ports, 'stores' | 'clock' | 'digests'>,
  actor: Actor,
  { cellId, month, answers, draftVersion }: ReflectionToSave,
): Promise<Result<ReflectionSaved, 'access/not-found' | ReflectionRefusal>> {
  const pass = await takeMemberPass(ports, actor, cellId)
  if (!pass.ok) return pass
  if (!isMonth(month)) return refuse('access/not-found')
  const { memberId, on } = pass.value
  const standing = await monthOfMember(ports, pass.value, month)
  const may = mayReflect(month, { ...pass.value, today: on, meetings: standing.meetings }, standing.frozen)
  if (!may.ok) return may
  const { unitId: templateUnitId, version: templateVersion } = standing.asks.template
  const draft = { cellId, memberId, month, templateUnitId, templateVersion, draft: answers, draftVersion }
  const outcome = await ports.stores.reflections.saveDraft(draft)
  if (outcome === 'saved') return ok({ outcome, draftVersion: draftVersion + 1 })
  const now = await ports.stores.reflections.find(cellId, memberId, month)
  if (!now || outcome === 'frozen') return refuse('reflection/frozen')
  // The same words again: an answer that got lost on the way, not a second writer.
  const same = ports.digests.canonical(now.draft) === ports.digests.canonical(answers)
  return ok(same ? { outcome: 'saved', draftVersion: now.draftVersion } : { outcome, draftVersion: now.draftVersion, newer: now.draft })
}

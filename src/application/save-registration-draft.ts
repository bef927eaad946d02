import type { RegistrationRefusal } from '#domain/notebook/refusals.ts'
import { isOpenYear } from '#domain/notebook/registration-due.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

export type RegistrationDraftToSave = { cellId: string; year: number; answers: RegistrationAnswers; draftVersion: number }

/** 'clash': another device saved meanwhile; nothing was written, `newer` is what stands, so that both can be kept. */
export type RegistrationDraftSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: RegistrationAnswers }

type Needs = Pick<Ports, 'stores' | 'clock' | 'digests'>

/** Saves the own draft as it is typed; seen by nobody else until it is handed in. Refused for a year that takes none any more. */
export async function saveRegistrationDraft(
  ports: Needs,
  actor: Actor,
  { cellId, year, answers, draftVersion }: RegistrationDraftToSave,
): Promise<Result<RegistrationDraftSaved, 'access/not-found' | RegistrationRefusal>> {
  const pass = await takeMemberPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const may = mayRegister(pass.value, year)
  if (!may.ok) return may
  const { memberId } = pass.value
  const outcome = await ports.stores.registrations.saveDraft({ cellId, memberId, year, draft: answers, draftVersion })
  if (outcome === 'saved') return ok({ outcome: 'saved', draftVersion: draftVersion + 1 })
  const now = await ports.stores.registrations.find(cellId, memberId, year)
  if (!now) {
    invariant(draftVersion > 0, 'a first draft clashes only with another one')
    return ok({ outcome: 'clash', draftVersion: 0, newer: { items: [], commitment: '' } })
  }
  // The same words again: an answer that got lost on the way, not a second writer.
  const same = ports.digests.canonical(now.draft) === ports.digests.canonical(answers)
  return ok(
    same ? { outcome: 'saved', draftVersion: now.draftVersion } : { outcome: 'clash', draftVersion: now.draftVersion, newer: now.draft },
  )
}

/** The years that are open, in the cell to which one belongs. */
export function mayRegister({ member, on }: Pick<MemberPass, 'member' | 'on'>, year: number): Result<null, RegistrationRefusal> {
  if (member.membership === 'TEMPORARY') return refuse('registration/not-asked')
  return isOpenYear(year, on) ? ok(null) : refuse('registration/year-closed')
}

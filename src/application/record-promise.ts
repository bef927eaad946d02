import type { PromiseRefusal } from '#domain/campaign/refusals.ts'
import type { PromiseKind } from '#domain/notebook/year-entries.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeMemberPass } from './take-member-pass.ts'

/** What was said, when: the oath before the flag on admission, or what was promised on appointment or when standing for election. */
export type PromiseGiven = { kind: PromiseKind; madeOn: string; text: string }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Answer = Promise<Result<{ promiseId: string }, 'access/not-found' | RefusedFields<PromiseRefusal>>>
type Signed = { cellId: string; memberId: string; author: { id: string; name: string; role: string }; on: string }

/** The member records the own oath or promise. */
export async function recordOwnPromise(ports: Needs, actor: Actor, given: PromiseGiven): Answer {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { cellId, memberId, personId, member, on } = pass.value
  return record(ports, given, { cellId, memberId, on, author: { id: personId, name: member.name, role: 'MEMBER' } })
}

/** The cell committee records it for a member of the cell, from the minutes of the admission or of the appointment. */
export async function recordPromiseFor(ports: Needs, actor: Actor, given: PromiseGiven & { cellId: string; memberId: string }): Answer {
  const { cellId, memberId } = given
  const found = await memberOfCell(ports, actor, { cellId, memberId })
  if (!found.ok) return found
  const { personId, name, office, on } = found.value.pass
  return record(ports, given, { cellId, memberId, on, author: { id: personId, name, role: office } })
}

async function record(
  { stores, clock, chance }: Needs,
  { kind, madeOn, text }: PromiseGiven,
  { cellId, memberId, author, on }: Signed,
): Answer {
  if (madeOn > on) return refuseField('madeOn', 'promise/in-the-future')
  const [promiseId, at] = [chance.cellRowId(cellId), clock.now()]
  await stores.promises.record(
    { cellId, id: promiseId, memberId, kind, madeOn, text, recordedById: author.id, recordedAt: at },
    {
      ...{ id: chance.cellRowId(cellId), cellId, memberId, year: yearOf(on), author, at, meetingId: null, digest: null, aboutId: null },
      kind: 'PROMISE',
      body: { promiseId, promise: kind, madeOn, text },
    },
  )
  return ok({ promiseId })
}

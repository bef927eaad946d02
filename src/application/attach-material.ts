import { mayArrange } from '#domain/meeting/decide-arrangement.ts'
import { isMaterialType, materialName, mostMaterialBytes } from '#domain/meeting/material.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Refusal } from './refusal.ts'

/** `type` is what the content itself says it is, undefined when nothing known. */
type Upload = { entryId: string; name: string; type: string | undefined; content: Uint8Array }

/** Whether it is worth taking a file in at all: asked before its content is read. */
export async function mayAttachMaterial({ meetings }: MeetingDeps, seat: Seat): Promise<Result<null, Refusal>> {
  const meeting = await meetings.load(seat.meetingId)
  return meeting ? mayArrange({ meeting, seat, at: '', newId: '' }) : refuse('meeting/not-found')
}

/** Keeps a file with an entry of the agenda; name, type and digest enter the log in the same transaction. */
export async function attachMaterial(deps: MeetingDeps, seat: Seat, upload: Upload): Promise<Result<{ materialId: string }, Refusal>> {
  const { entryId, type, content } = upload
  if (content.length > mostMaterialBytes) return refuse('material/too-large')
  if (content.length === 0) return refuse('material/empty')
  if (!isMaterialType(type)) return refuse('material/unknown-type')
  const name = materialName(upload.name, type)
  if (!name.ok) return name
  const id = deps.ports.chance.cellRowId(seat.cellId)
  const material = { id, entryId, name: name.value, type, bytes: content.length, sha256: deps.ports.digests.sha256(content) }
  const attached = await submitCommand(
    deps,
    seat,
    { type: 'attachMaterial', material },
    { changes: () => [{ kind: 'keepMaterial', id, meetingId: seat.meetingId, content }] },
  )
  return attached.ok ? ok({ materialId: id }) : attached
}

/** Takes a file off the agenda and erases its content; that it was there stays in the log. */
export const removeMaterial = (deps: MeetingDeps, seat: Seat, materialId: string) =>
  submitCommand(deps, seat, { type: 'removeMaterial', materialId }, { changes: () => [{ kind: 'dropMaterial', id: materialId }] })

import type { Material } from '#domain/meeting/material.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { takeSeatFast } from './take-seat.ts'

/** One file of the agenda, for whoever has a seat in its meeting. To anyone else there is no such file. */
export async function readMaterial(
  deps: MeetingDeps,
  actor: Actor,
  materialId: string,
): Promise<Result<{ material: Material; content: Uint8Array }, 'material/not-found'>> {
  const kept = await deps.ports.stores.materials.find(materialId)
  const seat = kept && (await takeSeatFast(deps, actor, kept.meetingId))
  const meeting = seat?.ok ? await deps.meetings.load(kept?.meetingId ?? '') : null
  const material = meeting?.material.find(({ id }) => id === materialId)
  return kept && material ? ok({ material, content: kept.content }) : refuse('material/not-found')
}

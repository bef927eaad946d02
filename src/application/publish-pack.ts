import { checkPack } from '#domain/content/check-pack.ts'
import type { NotebookPart } from '#domain/content/pack.ts'
import type { ContentRefusal } from '#domain/content/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { PackRecord } from './ports/content.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | ContentRefusal | RefusedFields<ContentRefusal>

export type WantedPack = {
  unitId: string
  /** Null: a new pack. */
  packId: string | null
  /** The version that was edited; 0 for a new pack. */
  saved: number
  part: NotebookPart
  title: string
  text: string
  changed: string
}

/** Publishes a pack or its next version to all cells below the unit. What was published is never edited; the part of a pack stays. */
export async function publishPack(
  ports: Needs,
  actor: Actor,
  wanted: WantedPack,
): Promise<Result<{ packId: string; version: number }, Refused>> {
  const pass = await takeUnitPass(ports, actor, wanted.unitId)
  if (!pass.ok) return pass
  const former = wanted.packId === null ? null : await newestVersion(ports, wanted.unitId, wanted.packId)
  if (wanted.packId !== null && !former) return refuse('access/not-found')
  if ((former?.version ?? 0) !== wanted.saved) return refuse('content/changed-meanwhile')
  const checked = checkPack(wanted, former)
  if (!checked.ok) return refuseAt(checked.refusal)
  const { unitId, title, text, changed } = wanted
  const { personId, name } = pass.value
  return save(ports, {
    ...{ id: former?.id ?? ports.chance.id(), version: wanted.saved + 1, unitId, part: former?.part ?? wanted.part },
    ...{ title, text, changed: former ? changed : '', withdrawn: false },
    ...{ publishedAt: ports.clock.now(), publishedById: personId, publishedByName: name },
  })
}

/** Takes a pack back from all cells: a version like any other, with the reason; its text stays on record. */
export async function withdrawPack(
  ports: Needs,
  actor: Actor,
  { unitId, packId, saved, reason }: { unitId: string; packId: string; saved: number; reason: string },
): Promise<Result<{ packId: string; version: number }, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const former = await newestVersion(ports, unitId, packId)
  if (!former) return refuse('access/not-found')
  if (former.version !== saved) return refuse('content/changed-meanwhile')
  if (former.withdrawn) return refuse('content/withdrawn')
  const by = { publishedAt: ports.clock.now(), publishedById: pass.value.personId, publishedByName: pass.value.name }
  return save(ports, { ...former, version: saved + 1, changed: reason, withdrawn: true, ...by })
}

async function newestVersion({ stores }: Needs, unitId: string, packId: string): Promise<PackRecord | null> {
  return (await stores.content.newestOf([unitId])).find(({ id }) => id === packId) ?? null
}

async function save({ stores }: Needs, pack: PackRecord): Promise<Result<{ packId: string; version: number }, Refused>> {
  const saved = await stores.content.publish(pack)
  return saved === 'clash' ? refuse('content/changed-meanwhile') : ok({ packId: pack.id, version: pack.version })
}

function refuseAt(refusal: ContentRefusal) {
  if (refusal === 'content/heading-missing') return refuseField('text', refusal)
  return refusal === 'content/change-missing' ? refuseField('changed', refusal) : refuse(refusal)
}

import type { NoticeFacts } from '#domain/inbox/notice.ts'
import { checkProgramme, type WrittenProgramme } from '#domain/programme/check-programme.ts'
import { programmeId } from '#domain/programme/programme.ts'
import type { ProgrammeRefusal } from '#domain/programme/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { headsOfCells } from './heads-of-cells.ts'
import { notify } from './notify.ts'
import type { ProgrammeRecord } from './ports/programmes.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>
type Refused = 'access/not-found' | ProgrammeRefusal | RefusedFields<ProgrammeRefusal>
type Published = Result<{ programmeId: string; version: number }, Refused>

/** `saved` is the version that was edited; 0 where the month has none. */
export type WantedProgramme = WrittenProgramme & { unitId: string; saved: number }

/** Publishes the month's programme, or its next version, to all cells below the unit; who leads them is told. */
export async function publishProgramme(ports: Needs, actor: Actor, wanted: WantedProgramme): Promise<Published> {
  const pass = await takeUnitPass(ports, actor, wanted.unitId)
  if (!pass.ok) return pass
  const { unitId, month, title, items, changed } = wanted
  const id = programmeId(unitId, month)
  const [former = null] = await ports.stores.programmes.versions(id)
  if ((former?.version ?? 0) !== wanted.saved) return refuse('programme/changed-meanwhile')
  const checked = checkProgramme(wanted, { former, today: pass.value.on })
  if (!checked.ok) return refuseAt(checked.refusal)
  const programme = { id, version: wanted.saved + 1, unitId, month, title, items, changed: former ? changed : '', withdrawn: false }
  return save(ports, pass.value, { ...programme, ...signed(ports, pass.value) })
}

/** Takes a month's programme back: it is offered to no cell any more; agendas that took it keep it. */
export async function withdrawProgramme(
  ports: Needs,
  actor: Actor,
  { unitId, programmeId, saved, reason }: { unitId: string; programmeId: string; saved: number; reason: string },
): Promise<Published> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const [former] = await ports.stores.programmes.versions(programmeId)
  if (former?.unitId !== unitId) return refuse('access/not-found')
  if (former.version !== saved) return refuse('programme/changed-meanwhile')
  if (former.withdrawn) return refuse('programme/withdrawn')
  return save(ports, pass.value, { ...former, version: saved + 1, changed: reason, withdrawn: true, ...signed(ports, pass.value) })
}

/** Reminds who leads a cell that has not taken the programme into any meeting, once a day. `cells`: how many. */
export async function remindOfProgramme(
  ports: Needs,
  actor: Actor,
  { unitId, programmeId }: { unitId: string; programmeId: string },
): Promise<Result<{ cells: number }, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const [programme] = await ports.stores.programmes.versions(programmeId)
  if (programme?.unitId !== unitId) return refuse('access/not-found')
  if (programme.withdrawn) return refuse('programme/withdrawn')
  const cellIds = pass.value.tree.cellsUnder(unitId).map(({ id }) => id)
  const uses = await ports.stores.programmes.usesOf(cellIds, [programmeId])
  const used = new Set(uses.filter(({ meetingStatus }) => meetingStatus !== 'CANCELLED').map(({ cellId }) => cellId))
  const lacking = cellIds.filter((cellId) => !used.has(cellId))
  if (lacking.length === 0) return refuse('programme/nobody-to-remind')
  await tell(ports, { programme, cellIds: lacking, kind: 'PROGRAMME_REMINDER', on: pass.value.on })
  return ok({ cells: lacking.length })
}

const signed = ({ clock }: Needs, { personId, name }: UnitPass) => ({
  publishedAt: clock.now(),
  publishedById: personId,
  publishedByName: name,
})

async function save(ports: Needs, { tree, on }: UnitPass, programme: ProgrammeRecord): Promise<Published> {
  if ((await ports.stores.programmes.publish(programme)) === 'clash') return refuse('programme/changed-meanwhile')
  const cellIds = tree.cellsUnder(programme.unitId).map(({ id }) => id)
  if (!programme.withdrawn) await tell(ports, { programme, cellIds, kind: 'PROGRAMME_PUBLISHED', on })
  return ok({ programmeId: programme.id, version: programme.version })
}

type Telling = { programme: ProgrammeRecord; cellIds: string[]; kind: 'PROGRAMME_PUBLISHED' | 'PROGRAMME_REMINDER'; on: string }

async function tell(ports: Needs, { programme, cellIds, kind, on }: Telling): Promise<void> {
  const { id, version, month, title } = programme
  const key = kind === 'PROGRAMME_PUBLISHED' ? `programme:${id}:${version}` : `programme-reminder:${id}:${on}`
  const at = ports.clock.now()
  const facts = (cellId: string): NoticeFacts => ({ kind, cellId, month, title, isNewer: version > 1 })
  const heads = await headsOfCells(ports, cellIds, on)
  await notify(
    ports,
    heads.map(({ cellId, memberId }) => ({ cellId, memberId, key, at, facts: facts(cellId) })),
  )
}

function refuseAt(refusal: ProgrammeRefusal) {
  if (refusal === 'programme/month-past') return refuseField('month', refusal)
  return refusal === 'programme/change-missing' ? refuseField('changed', refusal) : refuse(refusal)
}

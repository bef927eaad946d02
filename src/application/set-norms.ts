import { checkNorms, type Norm, type NormList } from '#domain/norms/norms.ts'
import { closeQuarter as close, openQuarter as open, type Quarter } from '#domain/norms/quarter.ts'
import type { NormRefusal } from '#domain/norms/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Lines = { id: string | null; text: string }[]
type Wanted = Pick<NormList, 'title' | 'rhythm'> & { cellId: string; saved: number; norms: Lines }
type Refused = 'access/not-found' | 'access/changed-meanwhile'

/** A new version of the unit's norms; `saved` is the one that was edited (0: none yet). A norm that stays keeps its id and its result. */
export async function setNorms(
  ports: Needs,
  actor: Actor,
  { cellId, saved, norms, title, rhythm }: Wanted,
): Promise<Result<{ version: number }, Refused | RefusedFields<NormRefusal>>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const [before] = await ports.stores.norms.lists([cellId])
  if ((before?.version ?? 0) !== saved) return refuse('access/changed-meanwhile')
  const checked = checkNorms(withIds(ports, norms, before?.norms ?? []))
  if (!checked.ok) return refuseField('norms', checked.refusal)
  const signed = { setOn: pass.value.on, setByName: actor.name }
  const list: NormList = { cellId, version: saved + 1, title: title.trim(), rhythm, norms: checked.value, ...signed }
  return (await ports.stores.norms.saveList(list)) === 'clash' ? refuse('access/changed-meanwhile') : ok({ version: list.version })
}

const withIds = ({ chance }: Needs, lines: Lines, known: readonly Norm[]): Norm[] =>
  lines.map(({ id, text }) => ({ id: known.find((one) => one.id === id)?.id ?? chance.id(), text }))

type OfQuarter = { cellId: string; year: number; quarter: Quarter }

/** Opens a quarter of emulation with what it is about. */
export async function openQuarter(
  ports: Needs,
  actor: Actor,
  given: OfQuarter & { focus: string },
): Promise<Result<null, Refused | NormRefusal>> {
  const pass = await takeCellPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const opened = open(await knownQuarter(ports, given), { ...given, byName: actor.name, on: pass.value.on })
  if (!opened.ok) return opened
  return (await ports.stores.norms.saveQuarter(opened.value)) === 'clash' ? refuse('access/changed-meanwhile') : ok(null)
}

/** Closes it with its lessons and the next one's focus. */
export async function closeQuarter(
  ports: Needs,
  actor: Actor,
  given: OfQuarter & { lessons: string; nextFocus: string },
): Promise<Result<null, Refused | NormRefusal>> {
  const pass = await takeCellPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const closed = close(await knownQuarter(ports, given), { ...given, byName: actor.name, on: pass.value.on })
  if (!closed.ok) return closed
  return (await ports.stores.norms.saveQuarter(closed.value)) === 'clash' ? refuse('access/changed-meanwhile') : ok(null)
}

async function knownQuarter({ stores }: Needs, { cellId, year, quarter }: OfQuarter) {
  return (await stores.norms.quarters([cellId], year)).find((one) => one.quarter === quarter) ?? null
}

import type { Notice } from '#domain/inbox/notice.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { type Asked, keyOf, lackingCells, periodOf } from './asked-cells.ts'
import { headsOfCells } from './heads-of-cells.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { takeLeaderPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>

/**
 * Reminds who leads each cell that lacks what was asked for: once a cell, question and period, whoever asks again. `told`: cells reminded now;
 * `before`: those that had been; `headless`: cells without anybody to tell.
 */
export async function remindAsked(
  ports: Needs,
  actor: Actor,
  asked: Asked,
): Promise<Result<{ told: number; before: number; headless: number }, 'access/not-found'>> {
  const taken = await takeLeaderPass(ports, actor, asked.unitId)
  if (!taken.ok) return taken
  const { tree, unit, on, name: byName } = taken.value
  const of = { ask: asked.ask, period: periodOf(asked, on) }
  const { under } = asked
  const [found = []] = await lackingCells(ports, taken.value, [of])
  const lacking = found.map(({ cell }) => cell.id).filter((id) => !under || tree.isSelfOrAbove(under, id))
  const before = new Set((await ports.stores.inbox.toldOf(lacking, keyOf(of))).map(({ cellId }) => cellId))
  const fresh = lacking.filter((id) => !before.has(id))
  const heads = await headsOfCells(ports, fresh, on)
  const at = ports.clock.now()
  const notices = heads.map(({ cellId, memberId }): Notice => {
    const facts = { kind: 'ASKED_AFTER', cellId, ...of, unitName: unit.shortName, byName } as const
    return { cellId, memberId, key: keyOf(of), at, facts }
  })
  await notify(ports, notices)
  const told = new Set(heads.map(({ cellId }) => cellId)).size
  return ok({ told, before: before.size, headless: fresh.length - told })
}

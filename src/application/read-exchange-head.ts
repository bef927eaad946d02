import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** Whose data an administrator brings in or takes along. */
export async function readExchangeHead(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  unitId: string,
): Promise<Result<{ unitId: string; unitName: string; isCell: boolean }, 'access/not-found'>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  return pass.ok ? ok({ unitId, unitName: pass.value.unit.name, isCell: pass.value.unit.isCell }) : pass
}

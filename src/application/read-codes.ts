import { inNameOrder } from '#domain/organization/names.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { SlipRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { takeAdminPass } from './take-desk-pass.ts'

export type CodeState = 'ENROLLED' | 'PRINTED' | 'EXPIRED' | 'NONE'

/** Who of a cell has enrolled, whose slip is out and until when, and whose has expired unused. A code itself is on paper only. */
export async function readCodes(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, cellId: string) {
  const pass = await takeAdminPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { unit, on } = pass.value
  if (!unit.isCell) return refuse('access/not-found' as const)
  const members = (await ports.stores.members.ofCell(cellId)).map(({ member }) => member).filter((one) => belongsOn(one, on))
  const personIds = members.map(({ personId }) => personId)
  const [people, slips] = await Promise.all([ports.stores.people.findMany(personIds), ports.stores.people.slipsOf(personIds)])
  const now = ports.clock.now()
  const enrolled = new Set(people.flatMap(({ id, pinHash }) => (pinHash === null ? [] : [id])))
  return ok({
    cellName: unit.name,
    members: inNameOrder(members).map(({ personId, name }) => {
      const last = lastOf(slips.filter((slip) => slip.personId === personId && slip.purpose === 'ENROL'))
      return {
        personId,
        name,
        state: stateOf(enrolled.has(personId), last, now),
        expiresAt: last?.expiresAt ?? null,
        usedAt: last?.usedAt ?? null,
      }
    }),
  })
}

const lastOf = (slips: readonly SlipRecord[]): SlipRecord | undefined =>
  slips.toSorted((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1)).at(-1)

function stateOf(enrolled: boolean, slip: SlipRecord | undefined, now: string): CodeState {
  if (enrolled) return 'ENROLLED'
  if (!slip) return 'NONE'
  return slip.expiresAt > now ? 'PRINTED' : 'EXPIRED'
}

import { type Commendation, isAlive, isTurnOf } from '#domain/commendation/commendation.ts'
import { missingFor } from '#domain/commendation/eligible.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { meritsOf } from './merits.ts'
import type { Ports } from './ports.ts'

/**
 * Commendations as one cell or committee sees them on its board. `missing` is asked now: a decision that was revoked meanwhile flags what
 * rests on it.
 */
export async function commendationLines(
  ports: Pick<Ports, 'stores'>,
  { tree, unitId, commendations }: { tree: OrgTree; unitId: string; commendations: readonly Commendation[] },
) {
  const merits = await meritsOf(ports, commendations)
  const nameOf = (id: string) => tree.unit(id)?.name ?? ''
  return commendations.map((one) => {
    const { id, version, title, year, who, fromUnitId, atUnitId, state, steps, way, decision } = one
    const last = steps.at(-1)
    return {
      ...{ id, version, year, state, decision, fromUnitId, atUnitId },
      ...{ titleKey: title.key, titleName: title.name, form: title.form, subject: who.subject, name: who.name },
      unitName: who.subject === 'PERSON' ? nameOf(who.cellId) : '',
      ...{ fromName: nameOf(fromUnitId), atName: nameOf(atUnitId), since: last?.at ?? '', word: last?.word ?? '' },
      missing: isAlive(one) ? missingFor(title, year, merits(who, year)) : [],
      turn: isTurnOf(one, { unitId }),
      decides: way.at(-1) === unitId,
      own: fromUnitId === unitId,
    }
  })
}

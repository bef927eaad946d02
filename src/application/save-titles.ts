import { checkTitles } from '#domain/commendation/check-titles.ts'
import type { TitleRefusal } from '#domain/commendation/refusals.ts'
import { type CommendationTitle, mayDefine, titlesKind } from '#domain/commendation/title.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Refused = 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<TitleRefusal>

/** A unit's own titles, as a new version (`version`: the one the writer saw). What is under way keeps the title it began with. */
export async function saveTitles(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { unitId, version, titles }: { unitId: string; version: number; titles: CommendationTitle[] },
): Promise<Result<{ version: number }, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree } = pass.value
  const refused = checkTitles(tree, unitId, titles)
  if (refused.length > 0) return refuseFields(refused.map(({ key, code }) => ({ field: key, code })))
  const own = titles.filter((title) => mayDefine(tree, unitId, title))
  const saved = await ports.stores.templates.save({ unitId, kind: titlesKind, version: version + 1, data: { titles: own } })
  return saved === 'saved' ? ok({ version: version + 1 }) : refuse('access/changed-meanwhile')
}

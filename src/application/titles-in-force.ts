import { shippedTitles } from '#domain/commendation/shipped-titles.ts'
import { type CommendationTitle, type TitleInForce, titlesInForce, titlesKind } from '#domain/commendation/title.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { Ports } from './ports.ts'

/** The titles that hold for a unit: the shipped ones, as each committee from the top down has changed those it may. */
export async function titlesFor({ stores }: Pick<Ports, 'stores'>, tree: OrgTree, unitId: string): Promise<TitleInForce[]> {
  const unit = tree.unit(unitId)
  const fromTheTop = [...(unit ? [unit] : []), ...tree.ancestors(unitId)].filter((one) => !one.isCell).toReversed()
  const lists = await Promise.all(fromTheTop.map(({ id }) => stores.templates.of([id], titlesKind)))
  return titlesInForce(
    tree,
    shippedTitles,
    lists.flatMap((list) => (list ? [{ unitId: list.unitId, titles: (list.data as { titles: CommendationTitle[] }).titles }] : [])),
  )
}

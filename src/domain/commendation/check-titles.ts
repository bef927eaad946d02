import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { TitleRefusal } from './refusals.ts'
import { type CommendationTitle, grassroots, isFormal, mayDefine } from './title.ts'

export type RefusedTitle = { key: string; code: TitleRefusal }

/** Every title that cannot stand in a unit's own list, with the reason; none: it may be used. */
export const checkTitles = (tree: OrgTree, unitId: string, titles: readonly CommendationTitle[]): RefusedTitle[] =>
  titles.flatMap((title) => {
    const code = refusalOf(tree, unitId, { title, titles })
    return code ? [{ key: title.key, code }] : []
  })

function refusalOf(
  tree: OrgTree,
  unitId: string,
  { title, titles }: { title: CommendationTitle; titles: readonly CommendationTitle[] },
): TitleRefusal | null {
  if (title.name.trim() === '') return 'title/name-missing'
  const isTwice = titles.some((one) => one !== title && (one.key === title.key || one.name.trim() === title.name.trim()))
  if (isTwice) return 'title/name-twice'
  if (title.source.trim() === '') return 'title/source-missing'
  if (!whole(title.years, 0, 10) || !whole(title.deeds, 0, 50)) return 'title/years-out-of-range'
  if (title.limit.kind === 'NUMBER' && !whole(title.limit.most, 0, 100_000)) return 'title/limit-out-of-range'
  if (title.limit.kind === 'PERCENT' && !whole(title.limit.percent, 0, 100)) return 'title/limit-out-of-range'
  // Rule 28: formal commendation of a year only from decided EXCELLENT; praise of an exemplary member may ask less.
  if (isFormal(title) && (title.years < 1 || title.level !== 'EXCELLENT')) return 'title/formal-needs-excellent'
  if (title.decidedAt !== grassroots && !someUnitIs(tree, title.decidedAt)) return 'title/no-such-unit'
  return mayDefine(tree, unitId, title) ? null : 'title/decided-above'
}

const someUnitIs = (tree: OrgTree, type: string): boolean =>
  tree.roots().some((root) => tree.subtree(root.id).some((unit) => unit.type === type))

const whole = (value: number, least: number, most: number): boolean => Number.isSafeInteger(value) && value >= least && value <= most

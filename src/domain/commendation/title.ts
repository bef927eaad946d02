import type { Level } from '#domain/classification/levels.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'

/** Giấy khen, bằng khen, biểu dương. */
export type CommendationForm = 'CERTIFICATE' | 'CERTIFICATE_OF_MERIT' | 'PRAISE'

export type CommendationSubject = 'PERSON' | 'UNIT'

/** At most so many decided in a year by one deciding committee; PERCENT: of those decided EXCELLENT below it. */
export type TitleLimit = { kind: 'NONE' } | { kind: 'NUMBER'; most: number } | { kind: 'PERCENT'; percent: number }

/**
 * A title (danh hiệu) as data: who proposes, who decides, what it asks. No central text names ratios or who signs each (domain.md 4), so a
 * committee edits them, with the source of each.
 */
export type CommendationTitle = {
  key: string
  name: string
  subject: CommendationSubject
  form: CommendationForm
  /** The own unit: the cell of a person, the collective itself. Else the committee immediately above that unit. */
  proposedBy: 'OWN_UNIT' | 'UPPER_COMMITTEE'
  /** `GRASSROOTS`, or the type of unit whose committee decides: the nearest one above. */
  decidedAt: string
  /** Types of unit on the way that it does not stop at. Empty: every level between has its word. */
  passesBy: readonly string[]
  /** So many years running, the year itself the last, decided at this level or better (rule 28, 21-HD/BTCTW). 0: not asked. */
  years: number
  level: Extract<Level, 'EXCELLENT' | 'GOOD'>
  /** Confirmed good deeds of the year (12-HD/HU); of persons only. */
  deeds: number
  limit: TitleLimit
  source: string
}

export const grassroots = 'GRASSROOTS'

/** The kind under which a unit's titles are kept among its templates. */
export const titlesKind = 'COMMENDATION_TITLES'

export const isFormal = ({ form }: Pick<CommendationTitle, 'form'>): boolean => form !== 'PRAISE'

/** Whether a committee is the one that decides such a title. */
export const decides = (unit: OrgUnit, { decidedAt }: Pick<CommendationTitle, 'decidedAt'>): boolean =>
  decidedAt === grassroots ? unit.grassroots && !unit.isCell : unit.type === decidedAt

/** Whether a unit's own definition of a title counts: the deciding committee is it or lies below it. Nobody eases what one above decides. */
export const mayDefine = (tree: OrgTree, unitId: string, title: Pick<CommendationTitle, 'decidedAt'>): boolean =>
  tree.subtree(unitId).some((unit) => decides(unit, title))

/**
 * The committees that a proposal goes to, from the nearest to the one that decides; null: nobody above decides this title. `unit` is the
 * subject's own: the cell of a person, or the collective.
 */
export function wayUp(tree: OrgTree, unit: OrgUnit, title: CommendationTitle): { fromUnitId: string; way: string[] } | null {
  const above = tree.ancestors(unit.id)
  const decider = above.find((one) => decides(one, title)) ?? (title.decidedAt === grassroots ? above[0] : undefined)
  if (!decider) return null
  const upTo = above.slice(0, above.indexOf(decider) + 1).filter((one) => one === decider || !title.passesBy.includes(one.type))
  const from = title.proposedBy === 'OWN_UNIT' ? unit : above[0]
  if (!from) return null
  const way = upTo.map(({ id }) => id).filter((id) => id !== from.id)
  return { fromUnitId: from.id, way: way.length > 0 ? way : [decider.id] }
}

/** Lists of titles from the top unit down, each with whose it is: what holds for who stands below them all. */
export type OwnTitles = { unitId: string; titles: readonly CommendationTitle[] }

export type TitleInForce = CommendationTitle & { ofUnitId: string | null }

/** A later list (further down) replaces and drops only what it may define. `shipped` holds where nobody wrote anything. */
export function titlesInForce(tree: OrgTree, shipped: readonly CommendationTitle[], fromTheTop: readonly OwnTitles[]): TitleInForce[] {
  let held: TitleInForce[] = shipped.map((title) => ({ ...title, ofUnitId: null }))
  for (const { unitId, titles } of fromTheTop) {
    const own = titles.filter((title) => mayDefine(tree, unitId, title))
    const kept = held.filter((title) => !mayDefine(tree, unitId, title))
    held = [...kept.filter(({ key }) => !own.some((title) => title.key === key)), ...own.map((title) => ({ ...title, ofUnitId: unitId }))]
  }
  return held
}

import type { OrgTree } from '#domain/organization/org-tree.ts'
import { addCounted } from './add.ts'
import { noFigures } from './no-figures.ts'
import type { Counted } from './parts.ts'
import { type ByPost, type Judged, postsNext, publishedNext } from './published-next.ts'
import { type CellGroup, cellGroups, joinBlocks, smallestShown } from './suppression.ts'

/** Cells shown together through a year, with what was last published of them; null: nothing yet. */
export type YearGroup<Figures> = { id: string; cellIds: readonly string[]; figures: Figures | null }

/** How cells are parted in a year, for everything but posts and for posts. */
export type YearGroups = { cells: YearGroup<Judged>[]; posts: YearGroup<ByPost>[] }

export const noGroups: YearGroups = { cells: [], posts: [] }

type Year = { tree: OrgTree; ofCell: ReadonlyMap<string, Judged>; isClosedYear: boolean }

/** What is published of a year's judgements, after what was published of it before. */
export function nextGroups(known: YearGroups, { tree, ofCell, isClosedYear }: Year): YearGroups {
  const of = (cellId: string) => ofCell.get(cellId) ?? nobody
  const weightOf = (cellId: string) => {
    const { levels, members } = of(cellId)
    return members.total === 0 && levels.due === 0 ? null : levels.due
  }
  const parted = cellGroups(tree, { weightOf, together: known.cells.map(({ cellIds }) => cellIds) })
  const cells = parted.map((group) => {
    const now = group.cellIds.map(of).reduce<Judged>(addCounted, nobody)
    return named(group, publishedNext(before(known.cells, group), now, isClosedYear))
  })
  return { cells, posts: nextPosts(known.posts, cells, { tree, isClosedYear }) }
}

/** Each cell has one secretary: groups of five cells and more, of what is published of them and nothing newer. */
function nextPosts(known: YearGroups['posts'], cells: YearGroups['cells'], { tree, isClosedYear }: Pick<Year, 'tree' | 'isClosedYear'>) {
  const blocks = [...known.map(({ cellIds }) => cellIds), ...cells.map(({ cellIds }) => cellIds)]
  const joined = joinBlocks(
    tree,
    closure(blocks).map((cellIds) => ({ cellIds, weight: cellIds.length })),
    smallestShown,
  )
  const published = new Map(cells.map((group) => [group.id, group.figures]))
  return joined.map((group) => {
    const own = cells.filter((one) => group.cellIds.includes(one.id)).flatMap((one) => published.get(one.id) ?? [])
    const now = own.map(({ posts, streaks }) => ({ posts, streaks })).reduce<ByPost>(addCounted, noByPost)
    return named(group, postsNext(before(known, group), now, isClosedYear))
  })
}

/** Sets that share a cell become one, so that what was shown together stays together. */
function closure(sets: readonly (readonly string[])[]): string[][] {
  const setOf = new Map<string, Set<string>>()
  for (const cellIds of sets) {
    const touching = new Set(cellIds.flatMap((id) => setOf.get(id) ?? []))
    const merged = new Set([...cellIds, ...[...touching].flatMap((one) => [...one])])
    for (const id of merged) setOf.set(id, merged)
  }
  return [...new Set(setOf.values())].map((one) => [...one])
}

const named = <Figures>({ cellIds }: CellGroup, figures: Figures): { id: string; cellIds: string[]; figures: Figures } => {
  const inOrder = cellIds.toSorted()
  return { id: inOrder[0] ?? '', cellIds: inOrder, figures }
}

/** What was published of the cells of a group before, also where they were in several. */
function before<Figures extends Counted>(known: readonly YearGroup<Figures>[], { cellIds }: CellGroup): Figures | null {
  const own = new Set(cellIds)
  const figures = known.flatMap((one) => (one.figures && one.cellIds.some((id) => own.has(id)) ? [one.figures] : []))
  return figures.length === 0 ? null : figures.reduce(addCounted)
}

/** Whether leaders see other rows than before: then all that was published of the year is written anew. */
export function isPartedAlike(a: YearGroups, b: YearGroups): boolean {
  const text = (groups: readonly YearGroup<unknown>[]) =>
    groups
      .map(({ cellIds }) => cellIds.join())
      .toSorted()
      .join(' ')
  return text(a.cells) === text(b.cells) && text(a.posts) === text(b.posts)
}

/**
 * Levels by post of some rows: of those groups for posts that lie in them whole. Null where none does, or none has enough.
 */
export const sumOfPosts =
  (groupOf: ReadonlyMap<string, YearGroup<ByPost>>, part: keyof ByPost) =>
  (groups: ReadonlySet<{ cellIds: readonly string[] }>): Counted | null => {
    const cells = new Set([...groups].flatMap(({ cellIds }) => cellIds))
    const touched = new Set([...cells].flatMap((id) => groupOf.get(id) ?? []))
    const whole = [...touched].flatMap(({ cellIds, figures }) => (figures && cellIds.every((id) => cells.has(id)) ? [figures[part]] : []))
    return whole.length === 0 ? null : whole.reduce<Counted>(addCounted, noFigures[part])
  }

const nobody: Judged = {
  members: noFigures.members,
  levels: noFigures.levels,
  posts: noFigures.posts,
  streaks: noFigures.streaks,
}

const noByPost: ByPost = { posts: noFigures.posts, streaks: noFigures.streaks }

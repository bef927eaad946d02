import type { ContentPack } from './pack.ts'

/**
 * The packs that reach a cell: of each pack of a unit above it the newest version, unless it was withdrawn; what is shipped stands in for a
 * part that no unit above has published. `unitIds` from the cell's parent up to the root. The highest unit's packs come first within a part.
 */
export function packsReaching(
  published: readonly ContentPack[],
  { unitIds, shipped }: { unitIds: readonly string[]; shipped: readonly ContentPack[] },
): ContentPack[] {
  const live = newestOf(published).filter(({ unitId, withdrawn }) => !withdrawn && unitId !== null && unitIds.includes(unitId))
  const standIns = shipped.filter(({ part }) => !live.some((one) => one.part === part))
  const height = ({ unitId }: ContentPack) => (unitId === null ? unitIds.length : unitIds.indexOf(unitId))
  return [...live, ...standIns].toSorted((a, b) => a.part - b.part || height(b) - height(a) || a.title.localeCompare(b.title, 'vi'))
}

/** Of each pack the newest version. */
const newestOf = (packs: readonly ContentPack[]): ContentPack[] =>
  packs.filter((pack) => packs.every((one) => one.id !== pack.id || one.version <= pack.version))

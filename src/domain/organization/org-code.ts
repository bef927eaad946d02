import type { OrgTree } from './org-tree.ts'
import type { OrgUnit } from './types.ts'

// Codes of party organisations (208-QĐ/TW, 26/7/2026): province(2).upper of the grassroots(3).grassroots(3).sub-committee(3, 000 if none).cell(3).

/**
 * The whole code of a unit, composed from the tree: what each unit adds to the code of the one above. A grassroots organisation has three parts, a
 * cell five. Null where the codes on record don't fit: letters, a part too many, a part of another length.
 */
export function orgCodeOf(tree: OrgTree, id: string): string | null {
  const unit = tree.unit(id)
  if (!unit) return null
  const line = [unit, ...tree.ancestors(id)].toReversed()
  const base = line.findIndex(({ grassroots }) => grassroots)
  const parts = (units: readonly OrgUnit[]) => units.flatMap((one) => ownParts(one, tree))
  if (base === -1) return fits(parts(line), 2)
  const upper = withZeros(parts(line.slice(0, base + 1)), 3, 1)
  const below = parts(line.slice(base + 1))
  if (unit.grassroots && !unit.isCell) return upper && fits(upper, 3)
  const lower = unit.isCell ? withZeros(below, 2, 0) : below.length === 1 ? below : null
  return upper && lower && fits([...upper, ...lower], unit.isCell ? 5 : 4)
}

/** A free code below a unit, in the way its children are numbered: the smallest number that no unit there, ended ones included, has had. */
export function nextFreeCode(all: readonly OrgUnit[], tree: OrgTree, { parentId, isCell }: { parentId: string; isCell: boolean }): string {
  const taken = new Set(all.filter((one) => one.parentId === parentId).map(({ code }) => code))
  const model = tree.children(parentId).findLast((one) => one.isCell === isCell && endsInNumber(one.code))?.code
  const [prefix, width] = model ? splitLast(model) : firstPrefix(tree, { parentId, isCell })
  for (let number = 1; ; number += 1) {
    const code = `${prefix}${String(number).padStart(width, '0')}`
    if (!taken.has(code)) return code
  }
}

/** What the unit adds: its code without that of the unit above, where it repeats it. */
function ownParts({ code, parentId }: OrgUnit, tree: OrgTree): string[] {
  const above = parentId === null ? '' : (tree.unit(parentId)?.code ?? '')
  return (above !== '' && code.startsWith(`${above}.`) ? code.slice(above.length + 1) : code).split('.')
}

/** A level that is not there is written 000. */
const withZeros = (parts: readonly string[], count: number, at: number): string[] | null =>
  parts.length === count
    ? [...parts]
    : parts.length === count - 1
      ? [...parts.slice(0, at), '000', ...parts.slice(at)]
      : parts.length === 0 && count === 2
        ? ['000', '000']
        : null

const fits = (parts: readonly string[], most: number): string | null =>
  parts.length <= most && parts.every((part, i) => (i === 0 ? /^\d{2}$/ : /^\d{3}$/).test(part)) ? parts.join('.') : null

const endsInNumber = (code: string): boolean => /\d+$/.test(code)

function splitLast(code: string): [prefix: string, width: number] {
  const digits = /\d+$/.exec(code)?.[0] ?? ''
  return [code.slice(0, code.length - digits.length), digits.length]
}

function firstPrefix(tree: OrgTree, { parentId, isCell }: { parentId: string; isCell: boolean }): [prefix: string, width: number] {
  const parent = tree.unit(parentId)
  if (!parent) return ['', 3]
  return [`${parent.code}.${isCell && parent.grassroots ? '000.' : ''}`, 3]
}

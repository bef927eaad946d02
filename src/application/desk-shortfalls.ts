import type { ShortfallRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import type { CellPass } from './take-cell-pass.ts'
import { wordingRight } from './word-shortfalls.ts'

/** Shortfalls as the cell committee prepares them: with the name, and whether this officer may word them. */
export async function deskShortfalls(
  ports: Pick<Ports, 'stores'>,
  pass: CellPass,
  { shortfalls, year }: { shortfalls: readonly ShortfallRecord[]; year: number },
) {
  const [right, files] = await Promise.all([wordingRight(ports, pass), ports.stores.members.ofCell(pass.cell.id)])
  const names = new Map(files.map(({ member }) => [member.id, member.name]))
  return shortfalls.map(({ cellId: _cell, ...shortfall }) => ({
    ...shortfall,
    name: names.get(shortfall.memberId) ?? '',
    carriedOver: shortfall.state === 'CARRIED_OVER' || shortfall.year < year,
    mayChange: right(shortfall.memberId).ok,
  }))
}

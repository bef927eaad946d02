import { describe, expect, test } from 'vitest'
import { aMember } from '../../../tests/support/people.ts'
import type { NotebookEntry } from './entry.ts'
import { linesForCell, linesOfCells } from './readable-lines.ts'

const line = (cellId: string) => ({ entry: { cellId } as NotebookEntry })
const lines = [line('ap3'), line('ap4'), line('ap5')]
const cells = (read: readonly { entry: NotebookEntry }[]) => read.map(({ entry }) => entry.cellId)

describe('a member who was in Ấp 3, is in Ấp 4, and for a while also in Ấp 5', () => {
  const memberships = [
    aMember('ap3-lanh', { cellId: 'ap3', leftOn: '2026-06-01' }),
    aMember('ap4-lanh', { cellId: 'ap4', joinedOn: '2026-06-01' }),
    aMember('ap5-lanh', { cellId: 'ap5', joinedOn: '2026-06-01', membership: 'TEMPORARY' }),
  ]
  test.each([
    ['the cell of today reads the whole book', 'ap4', '2026-12-01', ['ap3', 'ap4', 'ap5']],
    ['the old cell reads what it wrote, and nothing newer', 'ap3', '2026-12-01', ['ap3']],
    ['until the transfer it read the whole', 'ap3', '2026-05-31', ['ap3', 'ap4', 'ap5']],
    ['where the member is for a time only, its own', 'ap5', '2026-12-01', ['ap5']],
    ['a cell that never had the member, nothing', 'ap9', '2026-12-01', []],
  ])('%s', (_, cellId, on, read) => {
    expect(cells(linesForCell(lines, { cellId, memberships, on }))).toEqual(read)
  })

  test('an inspection reads what was written in its cells', () => {
    expect(cells(linesOfCells(lines, ['ap3', 'ap5']))).toEqual(['ap3', 'ap5'])
  })
})

import { expect, it } from 'vitest'
import { aCell, aMember } from '../../tests/support/people.ts'
import { smallCommune, year } from '../../tests/support/small-commune.ts'
import type { Stores } from './ports/stores.ts'
import { readCommitteeBoard } from './read-committee-board.ts'

it('asks as often for twelve cells as for two, and lists all their members cell by cell', async () => {
  const { ports, stores, actor } = await smallCommune()
  const read = async () => {
    const { counting, calls } = counted(stores)
    const board = await readCommitteeBoard({ ...ports, stores: counting }, actor('phuoc'), { unitId: 'senhong', year })
    return { calls: calls(), cells: board.ok ? board.value.rows.map(({ cellId }) => cellId) : [] }
  }
  const two = await read()
  const more = Array.from({ length: 10 }, (_, index) => `sau${index}`)
  for (const cellId of more) {
    await stores.organization.saveUnit(aCell(cellId, 'senhong'))
    await stores.people.save({ id: cellId, name: 'Lành', cardNumber: cellId, phone: null, bornOn: null })
    await stores.members.save(aMember(`${cellId}-lanh`, { cellId, personId: cellId }))
  }
  const twelve = await read()
  expect(twelve.calls).toBe(two.calls)
  expect(twelve.cells.toSorted()).toEqual([...two.cells, ...more].toSorted())
  expect(twelve.cells.filter((cellId, at) => cellId !== twelve.cells[at - 1])).toHaveLength(12)
})

/** The stores, and how often they were asked for anything. */
function counted(stores: Stores) {
  let calls = 0
  const noting = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        calls += 1
        return Reflect.get(target, name)
      },
    })
  const counting = Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, noting(store)])) as unknown as Stores
  return { counting, calls: () => calls }
}

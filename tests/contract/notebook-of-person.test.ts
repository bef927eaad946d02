import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { aMember } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { openPostgres } from './worlds.ts'

let world: Awaited<ReturnType<typeof openPostgres>>
beforeAll(async () => {
  world = await openPostgres()
})
afterAll(() => world.close())

test('ten years of one member come in one statement', async () => {
  const { stores, database } = world
  const [cellId, personId] = [newCell(), newId('person')]
  await stores.people.save({ id: personId, name: 'Dương Văn Lành', cardNumber: personId, phone: null, bornOn: null })
  await stores.members.save(aMember(`${cellId}-lanh`, { cellId, personId }))
  await stores.notebooks.append(tenYears(cellId))
  const statements: unknown[] = []
  const ask = database.pool.query.bind(database.pool) as (...given: unknown[]) => unknown
  database.pool.query = ((...given: unknown[]) => {
    statements.push(given[0])
    return ask(...given)
  }) as typeof database.pool.query
  expect(await stores.notebooks.ofPerson(personId)).toHaveLength(400)
  expect(statements).toHaveLength(1)
})

const tenYears = (cellId: string): NotebookEntry[] =>
  Array.from({ length: 400 }, (_, index) => {
    const year = 2017 + Math.floor(index / 40)
    return {
      ...{ id: newId(cellId), cellId, memberId: `${cellId}-lanh`, year, meetingId: null, digest: null, aboutId: null },
      author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' },
      at: `${year}-06-01T00:00:00.${String(index).padStart(3, '0')}Z`,
      kind: 'GOOD_DEED' as const,
      body: { deedId: `deed${index}`, text: 'Giúp 2 hộ sửa nhà', doneOn: null },
    }
  })

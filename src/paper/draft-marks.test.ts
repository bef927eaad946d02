import { expect, test } from 'vitest'
import type { CountedBallot } from '#domain/ballot/board.ts'
import { exampleBallot } from '../../tests/support/example-ballot.ts'
import { draftMarks, markRow } from './draft-marks.ts'
import { memoryStore } from './memory-store.ts'
import type { HeldPaper } from './paper-store.ts'

const heldOf = (ballot: CountedBallot) => ({ ballotId: ballot.id, memberId: 'bay', stage: 'held', ballot }) as unknown as HeldPaper

test('a mark survives until the sheet is recorded; tapping it away takes it back', async () => {
  const store = memoryStore()
  const held = heldOf(exampleBallot())
  await markRow(store, held, { rowKey: 'chau-thu-ba', mark: 'GOOD' })
  await markRow(store, held, { rowKey: 'do-van-bay', mark: 'SATISFACTORY' })
  expect(await markRow(store, held, { rowKey: 'chau-thu-ba', mark: null })).toEqual({ 'do-van-bay': 'SATISFACTORY' })
  expect(await draftMarks(store, held)).toEqual({ 'do-van-bay': 'SATISFACTORY' })
  expect(await markRow(store, held, { rowKey: 'do-van-bay', mark: 'BLANK' }), 'left blank on purpose').toEqual({ 'do-van-bay': 'BLANK' })
})

test('a row or mark that the sheet does not have is not noted', async () => {
  const store = memoryStore()
  const held = heldOf(exampleBallot())
  expect(await markRow(store, held, { rowKey: 'stranger', mark: 'GOOD' })).toBeNull()
  expect(await markRow(store, held, { rowKey: 'chau-thu-ba', mark: 'AGREE' })).toBeNull()
})

test('one more than K is not noted', async () => {
  const store = memoryStore()
  const held = heldOf({ ...exampleBallot({}, 'CHOOSE_UP_TO_K'), atMost: 1 })
  await markRow(store, held, { rowKey: 'chau-thu-ba', mark: 'CHOSEN' })
  expect(await markRow(store, held, { rowKey: 'do-van-bay', mark: 'CHOSEN' })).toBeNull()
  expect(await draftMarks(store, held)).toEqual({ 'chau-thu-ba': 'CHOSEN' })
})

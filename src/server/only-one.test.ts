import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onlyOne } from './only-one.ts'

test('work of one name never overlaps', async () => {
  const name = randomUUID()
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await pause(5)
    inside -= 1
  }
  await Promise.all(Array.from({ length: 10 }, () => onlyOne(name, work)))
  expect(most).toBe(1)
})

test('work that fails gives the lock back', async () => {
  const name = randomUUID()
  await expect(onlyOne(name, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await onlyOne(name, async () => 'yes')).toBe('yes')
})

test('who waits too long is told so', async () => {
  const name = randomUUID()
  await onlyOne(name, () => expect(onlyOne(name, async () => {}, 0)).rejects.toThrow('Another program has been busy'))
})

import { expect, test } from 'vitest'
import { recent } from './recent.ts'

test('the least recently used value falls out and is made again', () => {
  const made: string[] = []
  const kept = recent<string>(2)
  const ask = (key: string) => kept.get(key, () => made[made.push(key) - 1] ?? '')
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
  expect(kept.size()).toBe(2)
  kept.drop('b')
  expect(kept.size()).toBe(1)
})

import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('a thousand that ask at once are one question, and whoever comes after it is the next', async () => {
  const asked: string[][] = []
  const isThere = gather(
    async (keys) => {
      asked.push(keys)
      return keys.filter((key) => key.startsWith('ap3'))
    },
    async () => {},
  )
  const answers = await Promise.all(Array.from({ length: 1000 }, (_, at) => isThere(at % 2 ? `ap3-${at % 10}` : `nowhere-${at}`)))
  expect(answers.filter(Boolean)).toHaveLength(500)
  expect([await isThere('ap3-1'), await isThere('x')]).toEqual([true, false])
  expect(asked.map(({ length }) => length)).toEqual([505, 1, 1])
})

test('a question that fails, fails for those who asked it; the next one is asked anew', async () => {
  let isAway = true
  const isThere = gather(
    async (keys) => {
      if (isAway) throw new Error('the database is away')
      return keys
    },
    async () => {},
  )
  await expect(isThere('ap3-1')).rejects.toThrow('away')
  isAway = false
  expect(await isThere('ap3-1')).toBe(true)
})

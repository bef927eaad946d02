import { expect, test } from 'vitest'
import { gate } from './gate.ts'

test('no more are inside than there are places, and who came first enters first', async () => {
  const enter = gate(2)
  const order: number[] = []
  let inside = 0
  let most = 0
  const work = (number: number) => async () => {
    order.push(number)
    most = Math.max(most, ++inside)
    await new Promise((resolve) => setImmediate(resolve))
    inside--
    return number
  }
  const done = await Promise.all([0, 1, 2, 3, 4, 5].map((number) => enter(work(number))))
  expect(most).toBe(2)
  expect(order).toEqual([0, 1, 2, 3, 4, 5])
  expect(done).toEqual([0, 1, 2, 3, 4, 5])
})

test('whoever fails frees the place', async () => {
  const enter = gate(1)
  await expect(enter(() => Promise.reject(new Error('fell over')))).rejects.toThrow('fell over')
  expect(await enter(async () => 'next')).toBe('next')
})

import { expect, test } from 'vitest'
import { patiently } from './patiently.ts'

test('a piece that the network loses twice is asked for until it comes', async () => {
  let tries = 0
  const load = patiently(async () => {
    tries += 1
    if (tries < 3) throw new Error('the network is gone')
    return 'the piece'
  }, 1)
  expect(await load()).toBe('the piece')
  expect(tries).toBe(3)
})

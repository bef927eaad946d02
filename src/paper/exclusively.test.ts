import { expect, test } from 'vitest'
import { exclusivelyWith } from './exclusively.ts'

test.each([
  ['with the locks of the browser', globalThis.navigator?.locks as never],
  ['without', undefined],
])('work of one name runs one after another, %s, and goes on after a failure', async (_how, locks) => {
  const exclusively = exclusivelyWith(locks)
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await new Promise((done) => setTimeout(done, 5))
    seen.push(`${name} ends`)
    if (name === 'one') throw new Error('one failed')
    return name
  }
  const all = await Promise.allSettled([exclusively('paper:a', work('one')), exclusively('paper:a', work('two'))])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

import { expect, test } from 'vitest'
import { campaign } from '../fuzz/campaign.ts'

test('whatever is sent, the app answers, says nothing of itself and stays (npm run fuzz, its short form)', async () => {
  // the same cases each time: `npm run fuzz` draws others
  const seed = 466568161
  const { cases, failures, said } = await campaign({ cases: 1_000, seed })
  expect({ seed, cases, failures, said }).toEqual({ seed, cases: 1_000, failures: [], said: [] })
})

import { describe, expect, test } from 'vitest'
import { seeded } from '../generate/seeded.ts'
import { type Arrival, busiest, departures } from './queue.ts'

const three: Arrival[] = [0, 1, 2].map((at) => ({ at, service: 2 }))

describe('a queue', () => {
  test('before one server lets each wait for those before it', () => {
    expect(departures(three, 1)).toEqual([2, 4, 6])
  })

  test('before two servers lets each go to the one that is free first', () => {
    expect(departures(three, 2)).toEqual([2, 3, 4])
  })

  test('that had emptied begins anew', () => {
    expect(departures([...three, { at: 50, service: 2 }], 1)).toEqual([2, 4, 6, 52])
  })

  test('of arrivals by chance waits as long as the formula of Pollaczek and Khinchine says', () => {
    // constant service of 1, arrivals at a rate of 0.5: a mean wait of 0.5 / (2 (1 - 0.5)) = 0.5
    const chance = seeded(1)
    let at = 0
    const arrivals = Array.from({ length: 200_000 }, () => {
      at -= Math.log(1 - chance.fraction()) / 0.5
      return { at, service: 1 }
    })
    const leaves = departures(arrivals, 1)
    const waits = leaves.map((moment, index) => moment - arrivals[index]!.at - 1)
    expect(waits.reduce((sum, wait) => sum + wait, 0) / waits.length).toBeCloseTo(0.5, 1)
  })

  test('gives back everything that came, none sooner than its own service takes', () => {
    const chance = seeded(7)
    const arrivals = Array.from({ length: 5_000 }, () => ({ at: chance.fraction() * 1_000, service: chance.fraction() })).toSorted(
      (a, b) => a.at - b.at,
    )
    const leaves = departures(arrivals, 3)
    expect(leaves).toHaveLength(arrivals.length)
    expect(leaves.every((moment, index) => moment >= arrivals[index]!.at + arrivals[index]!.service)).toBe(true)
  })
})

test('the busiest second of a station is the share of it that was worked', () => {
  expect(
    busiest(
      [
        { at: 100, service: 200 },
        { at: 1_100, service: 300 },
        { at: 1_900, service: 300 },
      ],
      2,
      1_000,
    ),
  ).toBeCloseTo(0.3)
})

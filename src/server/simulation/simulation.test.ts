import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { seeded } from '../generate/seeded.ts'
import { assumptions } from './assumptions.ts'
import { type Costs, figuresOf, measuredCosts, withBench } from './costs.ts'
import { eveningOf } from './evening.ts'
import { cellsByEvening, parted } from './month.ts'
import { planSize } from './plan-size.ts'
import { serveEvening } from './serve-evening.ts'

const measured = measuredCosts.parse(JSON.parse(await readFile(path.join(import.meta.dirname, 'measured-costs.json'), 'utf8')))
/** Made up: the rules hold whatever was measured. */
const costs: Costs = {
  ...{ joinMs: 6, checkInMs: 2, pushMs: 0.1, takeMs: 2.5, castMs: 2.5, countMs: 20, recountMs: 3 },
  ...{ databaseMs: 0.2, commitMs: 5, socketsPerNode: 6_000, databaseCores: 2 },
}
const given = { costs, assumed: assumptions, seed: 1 }

describe('a month', () => {
  test.each([1, 7, 133, 5_319, 292_553])('in which each of %i cells meets once', (cells) => {
    expect(cellsByEvening(cells, assumptions).reduce((sum, one) => sum + one, 0)).toBe(cells)
  })

  test('has five evenings in which most cells meet', () => {
    const evenings = cellsByEvening(10_000, assumptions)
    expect(evenings.slice(0, 5)).toEqual([1_600, 1_600, 1_600, 1_600, 1_600])
    expect(Math.max(...evenings.slice(5))).toBeLessThan(200)
  })

  test('parts what cannot be parted evenly without losing any of it', () => {
    expect(parted(10, [1 / 3, 1 / 3, 1 / 3]).toSorted()).toEqual([3, 3, 4])
  })
})

describe('an evening', () => {
  const evening = eveningOf(50, seeded(3), assumptions)
  const of = (act: string) => evening.filter((one) => one.act === act)

  test('comes in the order of its moments', () => {
    expect(evening.every(({ at }, index) => index === 0 || at >= evening[index - 1]!.at)).toBe(true)
  })

  test('has everybody present join, check in, and take, cast and recount in every ballot; each ballot is counted once', () => {
    const present = of('join').length
    expect(of('checkIn')).toHaveLength(present)
    for (const act of ['take', 'cast', 'recount']) expect(of(act)).toHaveLength(present * assumptions.ballots)
    expect(of('count')).toHaveLength(50 * assumptions.ballots)
  })

  test.each([1, 3, 50])('on %i nodes answers every vote that came, once', (nodes) => {
    const { came, left } = serveEvening(evening, nodes, costs)
    expect(came).toBe(of('cast').length)
    expect(left).toBe(came)
  })

  test('of a node that is alone answers a vote in the time that it costs', () => {
    const [vote] = of('cast')
    const { castP50 } = serveEvening([vote!], 1, costs)
    expect(castP50).toBeCloseTo(costs.castMs + costs.databaseMs + costs.commitMs, 6)
  })

  test('on more nodes is answered no later', () => {
    const [few, many] = [1, 10].map((nodes) => serveEvening(evening, nodes, costs))
    expect(many!.castP95).toBeLessThanOrEqual(few!.castP95)
    expect(many!.nodeUse).toBeLessThan(few!.nodeUse)
  })
})

describe('the plan', () => {
  test('is the same however often it is asked, and another by another seed', () => {
    expect(planSize(2_500, given)).toEqual(planSize(2_500, given))
    expect(planSize(2_500, { ...given, seed: 2 }).served).not.toEqual(planSize(2_500, given).served)
  })

  test('gives more members no fewer nodes, and no node more phones than it was measured with', () => {
    const plans = [500, 2_500, 20_000, 60_000].map((members) => planSize(members, given))
    const nodes = plans.map((plan) => plan.nodes)
    expect(nodes).toEqual(nodes.toSorted((a, b) => a - b))
    for (const { phones, nodes: held } of plans) expect(phones / held).toBeLessThanOrEqual(costs.socketsPerNode)
  })

  test('asks for more nodes where a vote costs more', () => {
    const dear = { ...given, costs: { ...costs, castMs: 30 * costs.castMs, takeMs: 30 * costs.takeMs } }
    expect(planSize(20_000, dear).nodes).toBeGreaterThan(planSize(20_000, given).nodes)
  })
})

test('a bench replaces the figures that it has, and says so', () => {
  const replaced = withBench(measured, { cost_cast_ms: 3.25, cores: 2 })
  expect(replaced.castMs).toEqual({ value: 3.25, from: 'cost_cast_ms of this bench' })
  expect(replaced.joinMs).toEqual(measured.joinMs)
  expect(figuresOf(replaced).castMs).toBe(3.25)
})

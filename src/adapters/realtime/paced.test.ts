import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paced } from './paced.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

describe('pushes that are coalesced', () => {
  it('a first change is shown at once, and a burst after it once more', async () => {
    const shown = vi.fn(async () => {})
    const push = paced(500, shown, () => {})
    push.call()
    expect(shown).toHaveBeenCalledTimes(1)
    for (let change = 0; change < 50; change += 1) push.call()
    await vi.advanceTimersByTimeAsync(499)
    expect(shown).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2)
    expect(shown).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(5000)
    expect(shown).toHaveBeenCalledTimes(2)
  })

  it('a change during a slow push is not lost, and pushes never overlap', async () => {
    let now = 0
    let most = 0
    const push = paced(
      100,
      async () => {
        now += 1
        most = Math.max(most, now)
        await new Promise((done) => setTimeout(done, 300))
        now -= 1
      },
      () => {},
    )
    push.call()
    await vi.advanceTimersByTimeAsync(50)
    push.call()
    await vi.advanceTimersByTimeAsync(260)
    expect(now).toBe(1)
    await vi.advanceTimersByTimeAsync(1000)
    expect(most).toBe(1)
  })

  it('a push that fails is told and tried again by itself', async () => {
    const failures: unknown[] = []
    let tries = 0
    const push = paced(
      10,
      async () => {
        tries += 1
        if (tries === 1) throw new Error('the database is away')
      },
      (error) => failures.push(error),
    )
    push.call()
    await vi.advanceTimersByTimeAsync(1_900)
    expect(tries).toBe(1)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(tries).toBe(2)
    expect(failures).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { readTogether } from './read-together.ts'

/** A shelf whose reading ends when told; each gives the number of its beginning. */
function shelf() {
  const begun: { key: string; end: (fault?: Error) => void }[] = []
  const read = (key: string) =>
    new Promise<number>((resolve, reject) => {
      const at = begun.length + 1
      begun.push({ key, end: (fault) => (fault ? reject(fault) : resolve(at)) })
    })
  return { begun, ask: readTogether(read) }
}

/** Lets what was answered be heard. */
const heard = () => new Promise((done) => setImmediate(done))

describe('a hall that asks at once', () => {
  it('is answered by two readings, each begun after it was asked for', async () => {
    const { begun, ask } = shelf()
    const first = ask('hop')
    const hall = Array.from({ length: 500 }, () => ask('hop'))
    expect(begun).toHaveLength(1)
    begun[0]?.end()
    expect(await first).toBe(1)
    await heard()
    expect(begun).toHaveLength(2)
    begun[1]?.end()
    expect(new Set(await Promise.all(hall))).toEqual(new Set([2]))
  })

  it('who comes while the second is under way waits for a third; afterwards nothing is kept', async () => {
    const { begun, ask } = shelf()
    const [first, second] = [ask('hop'), ask('hop')]
    begun[0]?.end()
    await first
    await heard()
    const third = ask('hop')
    begun[1]?.end()
    expect(await second).toBe(2)
    await heard()
    begun[2]?.end()
    expect(await third).toBe(3)
    await heard()
    void ask('hop')
    expect(begun).toHaveLength(4)
  })

  it('another meeting does not wait, and a reading that fails fails for its own alone', async () => {
    const { begun, ask } = shelf()
    const first = ask('hop')
    const failing = expect(first).rejects.toThrow('away')
    const next = ask('hop')
    void ask('other')
    expect(begun.map(({ key }) => key)).toEqual(['hop', 'other'])
    begun[0]?.end(new Error('away'))
    await failing
    await heard()
    begun[2]?.end()
    expect(await next).toBe(3)
  })
})

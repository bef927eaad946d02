import { describe, expect, test } from 'vitest'
import { Outbox, type Outcome, type Queued, type Waiting } from './outbox.ts'

const opinion = (text: string): Queued => ({ type: 'sendOpinion', text, aboutMemberId: null })

/** A server that says what it is told to say, and a device that keeps. */
function aPhone(said: Outcome[], before: readonly Waiting[] = []) {
  const sent: string[] = []
  let kept: readonly Waiting[] = before
  let later: (() => void) | null = null
  const outbox = new Outbox(
    {
      keep: async (items) => {
        kept = items
      },
      send: async ({ key }) => {
        sent.push(key)
        return said.shift() ?? { outcome: 'sent' }
      },
      after: (_, run) => {
        later = run
        return () => {
          later = null
        }
      },
    },
    before,
  )
  return { outbox, sent, kept: () => kept, goOn: () => later?.() }
}

describe('What a member writes without a network', () => {
  test('is kept on the phone, said to be waiting, and sent once when the line is back', async () => {
    const { outbox, sent, kept, goOn } = aPhone([{ outcome: 'passing' }])
    expect(await outbox.add({ key: 'a', command: opinion('Đề nghị') })).toEqual({ outcome: 'passing' })
    expect(kept().map(({ key }) => key)).toEqual(['a'])
    goOn()
    await outbox.push()
    expect([sent, outbox.items(), kept()]).toEqual([['a', 'a'], [], []])
  })

  test('is sent after a restart of the phone, in the order in which it was written', async () => {
    const waiting = ['a', 'b'].map((key): Waiting => ({ key, command: opinion(key), refusal: null }))
    const { outbox, sent } = aPhone([], waiting)
    await outbox.push()
    expect(sent).toEqual(['a', 'b'])
  })

  test('comes back with the refusal and its words when the meeting has gone on, and holds nothing else up', async () => {
    const waiting = ['a', 'b'].map((key): Waiting => ({ key, command: opinion(key), refusal: null }))
    const { outbox, sent } = aPhone([{ outcome: 'refused', refusal: 'meeting/not-open' }], waiting)
    await outbox.push()
    expect(sent).toEqual(['a', 'b'])
    expect(outbox.items()).toEqual([{ ...waiting[0], refusal: 'meeting/not-open' }])
    await outbox.push()
    expect(sent).toEqual(['a', 'b'])
  })

  test('and is refused at once stays in its field: nothing is kept', async () => {
    const { outbox, kept } = aPhone([{ outcome: 'refused', refusal: 'meeting/not-open' }])
    expect(await outbox.add({ key: 'a', command: { type: 'askToSpeak' } })).toEqual({ outcome: 'refused', refusal: 'meeting/not-open' })
    expect(kept()).toEqual([])
  })

  test('can be taken back while it waits', async () => {
    const { outbox, sent, goOn } = aPhone([{ outcome: 'passing' }])
    await outbox.add({ key: 'a', command: opinion('Đề nghị') })
    outbox.drop('a')
    goOn()
    await outbox.push()
    expect(sent).toEqual(['a'])
  })
})

import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findJoins } from '../support/secrecy/joins.ts'
import { likenessOfOrders, tooAlike } from '../support/secrecy/orders.ts'
import { spellings, type Trace, type Voted } from '../support/secrecy/traces.ts'

// The judge of secrecy.test.ts, judged: each leak that is planted is found, and what a sound ballot leaves behind is not called one.

const bytes = (count: number) => randomBytes(count).toString('base64url')
const many = <T>(make: (at: number) => T): T[] => Array.from({ length: 27 }, (_, at) => make(at))
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, by: randomBytes(6).toString('hex') }))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ one }) => one)

const numbers = many(() => bytes(64))
const ids = many(() => `ap3-${randomBytes(10).toString('hex')}`)
const voted: Voted[] = many((at) => ({ member: [ids[at]!, `Đồng chí số ${at + 1}`], paper: at === 26 ? null : spellings(numbers[at]!) }))
const voters = many((at) => at)
const casting = voters.slice(0, 26)

const rowOfMark = (at: number): Trace => ({ source: 'marks', text: `(ap3,ap3-theballot,${ids[at]},${bytes(32)})` })
const rowOfPaper = (at: number): Trace => ({
  source: 'papers',
  text: `(\\x${Buffer.from(numbers[at]!, 'base64url').toString('hex')},${bytes(256)})`,
})
const sound = () => [
  ...shuffled(voters).map(rowOfMark),
  ...shuffled(casting).map(rowOfPaper),
  {
    source: 'board',
    text: JSON.stringify({ took: voters.map((at) => `Đồng chí số ${at + 1}`), numbers: casting.map((at) => numbers[at]!).toSorted() }),
  },
]
const judge = (traces: readonly Trace[]) => ({
  joins: findJoins({ voted, traces }),
  orders: tooAlike([likenessOfOrders({ voted, traces })]),
})

test('a sound ballot is found sound', () => {
  expect(judge(sound())).toEqual({ joins: [], orders: [] })
})

describe('planted:', () => {
  const hexOf = (at: number) => Buffer.from(numbers[at]!, 'base64url').toString('hex')
  const leaks: [string, Trace[], string][] = [
    ['a line that names a member and a number', [{ source: 'log', text: `${ids[3]} cast ${numbers[3]}` }], 'record'],
    ['a name beside the beginning of a number in hex', [{ source: 'log', text: `Đồng chí số 12: ${hexOf(11).slice(0, 16)}…` }], 'record'],
    ['a number in the middle of a word', [{ source: 'log', text: `${ids[3]}_x${numbers[3]}` }], 'record'],
    [
      'one transaction that writes the mark and the paper',
      [
        { ...rowOfMark(5), group: 'transaction 77' },
        { ...rowOfPaper(5), group: 'transaction 77' },
      ],
      'transaction 77',
    ],
    [
      'a request id on both',
      [
        { source: 'log', text: `{"id":"5be1a0c7","member":"${ids[5]}"}` },
        { source: 'log', text: `{"id":"5be1a0c7","number":"${numbers[5]}"}` },
      ],
      'the word 5be1a0c7',
    ],
    [
      'all who sit in the first row beside their papers',
      [
        {
          source: 'answer',
          text: voters
            .slice(0, 5)
            .map((at) => ids[at]! + numbers[at]!)
            .join(' '),
        },
      ],
      'record',
    ],
  ]
  test.each(leaks)('%s', (_name, planted, link) => {
    const { joins } = judge([...sound(), ...planted])
    expect(joins.join('\n')).toContain(link)
  })

  const order = shuffled(casting)
  const told = (source: string, at: readonly number[]): Trace[] => at.map((one) => ({ source, text: `${ids[one]} was here` }))
  const misordered: [string, Trace[]][] = [
    ['members in a log in the order of their papers', [...told('log', order), ...order.map(rowOfPaper)]],
    ['the same backwards', [...told('log', order.toReversed()), ...order.map(rowOfPaper)]],
    [
      'the same with the silent one and two others elsewhere',
      [...told('log', [26, ...order.slice(2), ...order.slice(0, 2)]), ...order.map(rowOfPaper)],
    ],
    [
      'rows that lie by chance but whose transactions count up',
      [...told('log', order), ...shuffled(order).map((at) => ({ ...rowOfPaper(at), source: 'by transaction', rank: order.indexOf(at) }))],
    ],
    [
      'a board whose numbers lie in the order of the names',
      [{ source: 'board', text: JSON.stringify({ took: order.map((at) => ids[at]), numbers: order.map((at) => numbers[at]) }) }],
    ],
  ]
  test.each(misordered)('%s', (_name, traces) => {
    expect(judge(traces).orders).not.toEqual([])
    expect(judge(traces).joins).toEqual([])
  })

  test('an order that is told only roughly, but in every ballot', () => {
    const roughly = () => {
      const mixed = order.map((one, place) => ({ one, by: place + 9 * Math.sin(place * 3) })).toSorted((a, b) => a.by - b.by)
      return likenessOfOrders({
        voted,
        traces: [
          ...told(
            'log',
            mixed.map(({ one }) => one),
          ),
          ...order.map(rowOfPaper),
        ],
      })
    }
    expect(tooAlike([roughly()])).toEqual([])
    expect(tooAlike([roughly(), roughly()])).not.toEqual([])
  })
})

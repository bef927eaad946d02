import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  aResult,
  assembled,
  goesTo,
  openingBallot,
  outcomeOf,
  place,
  published,
  type Said,
} from '../../../tests/support/meeting-example.ts'
import { consoleView } from './console-view.ts'
import type { Meeting, ResultRow } from './meeting.ts'
import { minutesOf } from './minutes.ts'
import { personalView } from './personal-view.ts'
import { projectorView } from './projector-view.ts'
import { inResultOrder } from './result-order.ts'
import { settledMembers } from './second-round.ts'

const digest = aResult(1).digest
const signs = (memberId: string, of = digest): Said => [memberId, { type: 'signCount', ballotId: 'b1', digest: of }]

/** Lành and Khởi came to no level, everybody else to GOOD. */
const divided: Meeting = after(
  assembled,
  goesTo('ballots'),
  ['sau', openingBallot('b1')],
  ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }],
  ['sau', { type: 'countBallot', ballotId: 'b1', result: withoutMajority(['lanh', 'khoi']) }],
)

function withoutMajority(memberIds: readonly string[]) {
  const result = aResult(20)
  return {
    ...result,
    rows: result.rows.map((row) => (memberIds.includes(row.memberId ?? '') ? { ...row, outcome: 'NO_MAJORITY' } : row)),
  }
}

const passOn = (memberIds: string[], reason = 'Đã thảo luận hai lần'): Said => [
  'sau',
  { type: 'passOnCounts', ballotId: 'b1', memberIds, reason },
]

describe('rule 22: without a majority the counts may be passed on', () => {
  it('with a reason, once, by the one who steers', () => {
    expect(outcomeOf(divided, ...passOn(['lanh'], ' '))).toBe('meeting/passing-on-needs-reason')
    expect(outcomeOf(divided, 'ut', passOn(['lanh'])[1])).toBe('meeting/not-steering')
    expect(outcomeOf(divided, ...passOn(['lanh']))).toEqual(['countsPassedOn'])
    expect(outcomeOf(after(divided, passOn(['lanh'])), ...passOn(['lanh']))).toEqual([])
  })

  it('not of one who has a level, or who stood on no row', () => {
    expect(outcomeOf(divided, ...passOn(['lanh', 'gam']))).toBe('meeting/has-a-majority')
    expect(outcomeOf(divided, ...passOn(['nobody']))).toBe('meeting/no-such-member')
  })

  it('takes them off the second round, and stands in the minutes with the reason', () => {
    const after1 = after(divided, passOn(['lanh']))
    expect(settledMembers(after1).has('lanh')).toBe(true)
    expect(settledMembers(after1).has('khoi')).toBe(false)
    expect(minutesOf(after1).ballots[0]?.passedOn).toMatchObject([
      { names: ['Dương Văn Lành'], reason: 'Đã thảo luận hai lần', byName: 'Huỳnh Văn Sáu' },
    ])
  })
})

describe('the counting team signs the count', () => {
  it('each of them once, the digest that was published', () => {
    expect(outcomeOf(published, ...signs('gam', 'other'))).toBe('meeting/other-digest')
    expect(outcomeOf(published, ...signs('lanh'))).toBe('ballot/not-on-counting-team')
    expect(outcomeOf(published, ...signs('gam'))).toEqual(['countSigned'])
    expect(outcomeOf(after(published, signs('gam')), ...signs('gam'))).toEqual([])
  })

  it('as the team was at the count, also when another is appointed later', () => {
    const later = after(published, ['sau', { type: 'appointCountingTeam', headId: 'lan', memberIds: ['lan'] }])
    expect(outcomeOf(later, ...signs('gam'))).toEqual(['countSigned'])
    expect(outcomeOf(later, ...signs('lan'))).toBe('ballot/not-on-counting-team')
  })

  it('is asked of each on their own screen, and printed with the time', () => {
    const asked = (meeting: Meeting, memberId: string) => personalView(meeting, memberId, { name: '', maySteer: false }).countsToSign
    expect(asked(published, 'tri')).toMatchObject([{ ballotId: 'b1', digest, seal: '7F3A 91C2 D04E' }])
    expect(asked(published, 'lanh')).toEqual([])
    const signed = after(published, signs('tri'))
    expect(asked(signed, 'tri')).toEqual([])
    expect(minutesOf(signed).ballots[0]?.countSignatures).toEqual([
      { name: 'Ngô Minh Trí', at: expect.stringMatching(/^2026-12-05/) },
      { name: 'Phạm Hồng Gấm', at: null },
      { name: 'Bùi Thanh Liêm', at: null },
    ])
  })

  it('after the closing too, until the minutes are signed; before the count there is nothing to sign', () => {
    const opens = after(assembled, ['sau', openingBallot('b1')])
    expect(outcomeOf(opens, ...signs('tri'))).toBe('ballot/not-counted')
  })
})

describe('the result on the wall', () => {
  const wall = (meeting: Meeting) => {
    const { scene } = projectorView(meeting, place)
    if (scene.kind !== 'RESULT') throw new Error('no result on the wall')
    return scene.result
  }
  const shows = (rows: number | null, order: 'NAME' | 'LEVEL' = 'NAME'): Said => ['sau', { type: 'showResult', order, rows }]

  it('shows all rows at once, or one after another when the chair wants', () => {
    expect(wall(published)).toMatchObject({ shown: null, totalRows: 19 })
    const one = after(published, shows(1))
    expect(wall(one)).toMatchObject({ shown: 1, totalRows: 19, pages: 1, summary: { GOOD: 1 } })
    expect(wall(one).rows).toHaveLength(1)
    expect(wall(after(one, shows(11)))).toMatchObject({ shown: 11, page: 1, firstRow: 11 })
    expect(wall(after(one, shows(19)))).toMatchObject({ shown: null })
    expect(outcomeOf(one, ...shows(1))).toEqual([])
  })

  it('counted one by one, begins with none; the console has all of them all the while', () => {
    const hidden = after(
      assembled,
      ['sau', openingBallot('b1')],
      ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }],
      ['sau', { type: 'countBallot', ballotId: 'b1', result: aResult(19), oneByOne: true }],
    )
    expect(wall(hidden)).toMatchObject({ shown: 0, rows: [], summary: {}, page: 0 })
    expect(consoleView(hidden, place).ballots[0]?.result?.rows).toHaveLength(19)
    expect(projectorView(after(hidden, shows(2)), place)).not.toEqual(projectorView(hidden, place))
  })

  it('by level: the best first, then by votes, ties as ties', () => {
    const row = (key: string, outcome: string, EXCELLENT: number, GOOD: number): ResultRow => ({
      key,
      memberId: key,
      label: key,
      outcome,
      figures: { EXCELLENT, GOOD, SATISFACTORY: 0, NOT_COMPLETED: 0, BLANK: 0 },
    })
    const rows = [row('a', 'GOOD', 2, 12), row('b', 'EXCELLENT', 12, 6), row('c', 'GOOD', 4, 10), row('d', 'NO_MAJORITY', 1, 1)]
    expect(inResultOrder(rows, 'LEVEL').map(({ key, place: stands }) => [key, stands])).toEqual([
      ['b', { from: 1, to: 1 }],
      ['a', { from: 2, to: 3 }],
      ['c', { from: 2, to: 3 }],
      ['d', { from: 4, to: 4 }],
    ])
    expect(inResultOrder(rows, 'NAME').map(({ key, place: stands }) => [key, stands])).toEqual(rows.map(({ key }) => [key, null]))
  })

  it('every order shows every row once, and its places fill 1 to n', () => {
    const anyRow = fc.record({ outcome: fc.constantFrom('EXCELLENT', 'GOOD', 'NO_MAJORITY', null), EXCELLENT: fc.nat(5), GOOD: fc.nat(5) })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (drawn) => {
        const rows = drawn.map(({ outcome, ...figures }, at): ResultRow => ({ key: `r${at}`, memberId: null, label: '', outcome, figures }))
        const placed = inResultOrder(rows, 'LEVEL')
        expect(placed.map(({ key }) => key).toSorted()).toEqual(rows.map(({ key }) => key).toSorted())
        for (const [index, { place: stands }] of placed.entries()) {
          expect(stands?.from).toBeLessThanOrEqual(index + 1)
          expect(stands?.to).toBeGreaterThanOrEqual(index + 1)
        }
      }),
    )
  })
})

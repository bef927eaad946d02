import { describe, expect, test } from 'vitest'
import type { BallotResult, Meeting, MeetingBallot } from './meeting.ts'
import { settledMembers } from './second-round.ts'

const counted = (kind: MeetingBallot['kind'], outcomes: Record<string, string | null>): MeetingBallot =>
  ({
    kind,
    status: 'COUNTED',
    passedOn: [],
    result: { rows: Object.entries(outcomes).map(([memberId, outcome]) => ({ memberId, outcome })) } as unknown as BallotResult,
  }) as unknown as MeetingBallot

const after = (...ballots: MeetingBallot[]) => [...settledMembers({ ballots } as unknown as Meeting)].toSorted()

describe('rule 22, the second round', () => {
  test('nobody is settled before the first count', () => expect(after()).toEqual([]))

  test('who has a level is settled, who has no majority is voted on again', () =>
    expect(after(counted('CLASSIFICATION', { lanh: 'GOOD', khoi: 'NO_MAJORITY' }))).toEqual(['lanh']))

  test('the last count that had the member on a row decides', () =>
    expect(
      after(counted('CLASSIFICATION', { lanh: 'GOOD', khoi: 'NO_MAJORITY' }), counted('CLASSIFICATION', { khoi: 'SATISFACTORY' })),
    ).toEqual(['khoi', 'lanh']))

  test('counts only, where the cell committee proposes, are settled too', () =>
    expect(after(counted('CLASSIFICATION', { lanh: null }))).toEqual(['lanh']))

  test('a commendation or a cancelled ballot settles nobody’s level', () =>
    expect(
      after(counted('COMMENDATION', { lanh: 'PASSED' }), { ...counted('CLASSIFICATION', {}), status: 'CANCELLED', result: null }),
    ).toEqual([]))
})

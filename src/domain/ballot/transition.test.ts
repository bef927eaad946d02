import { expect, test } from 'vitest'
import type { BallotRefusal } from './refusals.ts'
import { type BallotLife, type BallotStep, isCasting, isFinal, isGraceOver, nextLife } from './transition.ts'
import type { BallotStatus } from './types.ts'

const closesAt = '2026-12-05T01:42:10.000Z'
const close: BallotStep = { type: 'CLOSE', closesAt }
const end: BallotStep = { type: 'END_CASTING', now: '2026-12-05T01:42:10.000Z', graceSeconds: 10 }
const count: BallotStep = { type: 'COUNT' }
const cancel: BallotStep = { type: 'CANCEL', reason: 'Một điện thoại bị mất' }
const life = (status: BallotStatus): BallotLife => ({ status, closesAt: status === 'OPEN' ? null : closesAt, cancelReason: null })

test.each<[BallotStatus, BallotStep, BallotStatus | BallotRefusal]>([
  ['OPEN', close, 'CLOSING'],
  ['CLOSING', close, 'CLOSING'],
  ['CLOSED', close, 'CLOSED'],
  ['COUNTED', close, 'COUNTED'],
  ['CANCELLED', close, 'ballot/cancelled'],
  ['OPEN', end, 'ballot/not-closed'],
  ['CLOSING', end, 'CLOSED'],
  ['CLOSED', end, 'CLOSED'],
  ['CANCELLED', end, 'ballot/cancelled'],
  ['OPEN', count, 'ballot/not-closed'],
  ['CLOSING', count, 'ballot/closing'],
  ['CLOSED', count, 'COUNTED'],
  ['COUNTED', count, 'COUNTED'],
  ['CANCELLED', count, 'ballot/cancelled'],
  ['OPEN', cancel, 'CANCELLED'],
  ['CLOSING', cancel, 'CANCELLED'],
  ['CLOSED', cancel, 'CANCELLED'],
  ['COUNTED', cancel, 'ballot/already-counted'],
  ['CANCELLED', cancel, 'CANCELLED'],
])('rule 21: a ballot that is %s, on %o, is then %s', (status, step, after) => {
  const answer = nextLife(life(status), step)
  expect(answer.ok ? answer.value.status : answer.refusal).toBe(after)
})

test('casting goes on for the whole grace', () => {
  const early = nextLife(life('CLOSING'), { ...end, now: '2026-12-05T01:42:09.999Z' })
  expect(early).toEqual({ ok: false, refusal: 'ballot/closing' })
})

test.each<[string, string, boolean]>([
  ['as the chair closed', '2026-12-05T01:42:00.000Z', false],
  ['when the clock was put right by a second', '2026-12-05T01:41:59.000Z', false],
  ['when the clock was set back by more than that', '2026-12-05T01:41:57.999Z', true],
  ['when the clock was set back by three hours', '2026-12-04T22:42:05.000Z', true],
  ['a moment before its end', '2026-12-05T01:42:09.999Z', false],
  ['at its end', closesAt, true],
  ['when the clock was set forward', '2026-12-05T04:42:05.000Z', true],
])('a grace of ten seconds, %s, at %s, is over: %s', (_, now, over) => {
  expect(isGraceOver(life('CLOSING'), { now, graceSeconds: 10 })).toBe(over)
  expect(isGraceOver(life('OPEN'), { now, graceSeconds: 10 })).toBe(false)
})

test('cancelling takes a reason and keeps it', () => {
  expect(nextLife(life('OPEN'), { type: 'CANCEL', reason: '  ' })).toEqual({ ok: false, refusal: 'ballot/cancel-needs-reason' })
  expect(nextLife(life('OPEN'), cancel)).toMatchObject({ value: { cancelReason: 'Một điện thoại bị mất' } })
})

test('the box takes sheets while open and closing; counted and cancelled are final', () => {
  const all: BallotStatus[] = ['OPEN', 'CLOSING', 'CLOSED', 'COUNTED', 'CANCELLED']
  expect(all.filter((status) => isCasting({ status }))).toEqual(['OPEN', 'CLOSING'])
  expect(all.filter((status) => isFinal({ status }))).toEqual(['COUNTED', 'CANCELLED'])
})

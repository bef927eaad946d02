import { describe, expect, it } from 'vitest'
import {
  aConvened,
  after,
  announced,
  aResult,
  assembled,
  opened,
  opening,
  openingBallot,
  outcomeOf,
  published,
  type Said,
  theCell,
} from '../../../tests/support/meeting-example.ts'
import { mayCountPapers } from './may-count.ts'
import { mayTakePaper } from './may-take-paper.ts'

const open: Said = ['sau', openingBallot('b1')]
const close: Said = ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }]
const count: Said = ['sau', { type: 'countBallot', ballotId: 'b1', result: aResult(19) }]
const cancel: Said = ['sau', { type: 'cancelBallot', ballotId: 'b1', reason: 'Một điện thoại bị mất' }]
const opens = after(assembled, open)

describe('a secret ballot opens', () => {
  it('over the frozen base, by the one who steers', () => {
    expect(opens.ballots[0]).toMatchObject({ base: 20, status: 'OPEN', result: null })
    expect(outcomeOf(assembled, 'ut', openingBallot('b1'))).toBe('meeting/not-steering')
    expect(outcomeOf(opens, ...open)).toEqual([])
  })

  it('above the quorum, unless it is a rehearsal (rule 5)', () => {
    expect(outcomeOf(opened, ...open)).toBe('meeting/no-quorum')
    expect(outcomeOf(opened, 'sau', openingBallot('b0', { kind: 'REHEARSAL' }))).toEqual(['ballotOpened'])
  })

  it('one at a time', () => {
    expect(outcomeOf(opens, 'sau', openingBallot('b2', { kind: 'COMMENDATION' }))).toBe('meeting/ballot-unfinished')
  })
})

describe('who takes a paper', () => {
  const exempt = ['bon', 'nam'].map((id) => aConvened(id, { inBase: false, exempt: true }))
  const begun = after(announced, ['sau', { ...opening, convened: [...theCell, ...exempt], quorum: { base: 20, needed: 0 } }])
  const at = after(begun, ['sau', { type: 'markPresent', memberId: 'bon' }], open, ['sau', { type: 'markPresent', memberId: 'nam' }])

  it.each([
    ['an exempt member who came before it opened', 'bon', { ok: true }],
    ['an exempt member who came later', 'nam', { ok: false, why: 'LATE_EXEMPT' }],
    ['a probationary member', 'my', { ok: false, why: 'NOT_OFFICIAL' }],
    ['a member of the base who is not there yet', 'gam', { ok: false, why: 'NOT_PRESENT' }],
    ['a stranger', 'nobody', { ok: false, why: 'NOT_IN_BASE' }],
  ])('%s', (_, memberId, answer) => {
    expect(mayTakePaper(at, 'b1', memberId)).toEqual(answer)
  })

  it('nobody takes one by phone where there are printed papers alone', () => {
    const printed = after(assembled, ['sau', openingBallot('b1', { printedOnly: true })])
    expect(mayTakePaper(printed, 'b1', 'gam')).toEqual({ ok: false, why: 'PRINTED_ONLY' })
  })

  it('the counting team and whoever steers count printed papers, and nobody else', () => {
    expect(['tri', 'gam', 'sau', 'ut'].map((memberId) => mayCountPapers(opens, memberId))).toEqual([true, true, true, false])
  })

  it('a member of the base who arrives late takes one', () => {
    expect(mayTakePaper(after(at, ['gam', { type: 'checkIn', phone: 'CAN_VOTE' }]), 'b1', 'gam')).toEqual({ ok: true })
  })
})

describe('a ballot ends', () => {
  it('closing, then counted by one command; each once', () => {
    expect(outcomeOf(opens, ...count)).toBe('ballot/not-closed')
    const closing = after(opens, close)
    expect(outcomeOf(closing, ...close)).toEqual([])
    const counted = after(closing, count)
    expect(counted.ballots[0]).toMatchObject({ status: 'COUNTED', result: { seal: '7F3A 91C2 D04E' } })
    expect(outcomeOf(counted, ...count)).toEqual([])
  })

  it('rule 21: a counted one is final, another takes a reason', () => {
    expect(outcomeOf(published, ...cancel)).toBe('ballot/already-counted')
    expect(outcomeOf(published, 'sau', openingBallot('b2', { reason: ' ' }))).toBe('meeting/second-round-needs-reason')
    expect(outcomeOf(published, 'sau', openingBallot('b2', { reason: 'Một đồng chí chưa quá nửa' }))).toEqual(['ballotOpened'])
    expect(outcomeOf(published, 'sau', openingBallot('b2', { kind: 'COMMENDATION' }))).toEqual(['ballotOpened'])
  })

  it('can be cancelled with a reason until then; what follows takes one too', () => {
    const cancelled = after(opens, close, cancel)
    expect(cancelled.ballots[0]).toMatchObject({ status: 'CANCELLED', cancelReason: 'Một điện thoại bị mất' })
    expect(outcomeOf(cancelled, ...cancel)).toEqual([])
    expect(outcomeOf(cancelled, ...count)).toBe('meeting/no-such-ballot')
    expect(outcomeOf(cancelled, 'sau', openingBallot('b2'))).toBe('meeting/second-round-needs-reason')
  })

  it('rehearsals may be held as often as needed', () => {
    const rehearsed = after(opened, ['sau', openingBallot('b1', { kind: 'REHEARSAL' })], close, count)
    expect(outcomeOf(rehearsed, 'sau', openingBallot('b2', { kind: 'REHEARSAL' }))).toEqual(['ballotOpened'])
  })
})

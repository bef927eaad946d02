import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { after, announced, draft, opened, outcomeOf } from '../../../tests/support/meeting-example.ts'
import { checkReply, invitationCodeOf, invitationMessage, isAnnouncedLate, readInvitationCode, spacedInvitationCode } from './invitation.ts'

const codeOf = (secret: string, memberId: string) =>
  invitationCodeOf(new Uint8Array(createHmac('sha256', secret).update(invitationMessage(memberId)).digest()))

describe('the personal code of an invitation', () => {
  it('is bound to the meeting and to the member', () => {
    const codes = ['a', 'b'].flatMap((secret) => ['loan', 'gam'].map((memberId) => codeOf(secret, memberId)))
    expect(new Set(codes).size).toBe(4)
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(code))).toBe(true)
  })

  it('is read from a picture, from an address, and as people type it', () => {
    const code = codeOf('a', 'loan')
    const typed = spacedInvitationCode(code).toLowerCase()
    for (const scanned of [code, typed, ` ${typed} `, `https://so-tay.example/door/ap-3-x#${code}`]) {
      expect(readInvitationCode(scanned)).toBe(code)
    }
  })
})

describe('rule 16: place, time and content a day ahead', () => {
  // 05/12/2026 07:30 in Vietnam is 00:30 UTC: the day before ends at 17:00 UTC.
  const startsAt = '2026-12-05T00:30:00.000Z'
  it.each([
    ['2026-12-03T02:00:00.000Z', 1, false],
    ['2026-12-04T16:59:59.000Z', 1, false],
    ['2026-12-04T17:00:00.000Z', 1, true],
    ['2026-12-04T02:00:00.000Z', 3, true],
    ['2026-12-05T00:00:00.000Z', 0, false],
  ])('announced at %s with %i days asked: late %s', (at, days, late) => {
    expect(isAnnouncedLate({ startsAt, at }, days)).toBe(late)
  })
})

describe('members answer', () => {
  const cancelled = after(announced, ['sau', { type: 'cancel', reason: 'Bão số 4' }])
  it.each([
    [draft, 'COMING', '', 'meeting/not-announced'],
    [announced, 'COMING', '', null],
    [announced, 'EXCUSED', ' ', 'meeting/excuse-needs-reason'],
    [announced, 'EXCUSED', 'đi học tập trung', null],
    [opened, 'EXCUSED', 'đi học tập trung', 'meeting/already-open'],
    [cancelled, 'COMING', '', 'meeting/cancelled'],
  ] as const)('from the announcement until the opening (%#)', (meeting, answer, reason, refusal) => {
    expect(checkReply(meeting, { answer, reason })).toBe(refusal)
  })
})

describe('a planned meeting', () => {
  const moved = { type: 'change', title: draft.title, place: 'Trường tiểu học', startsAt: draft.startsAt, chairId: 'sau' } as const

  it('raises the number of its invitation with every change after the announcement', () => {
    expect(after(draft, ['sau', moved]).invitationSequence).toBe(0)
    expect(announced.invitationSequence).toBe(0)
    const changed = after(announced, ['sau', moved])
    expect(changed.invitationSequence).toBe(1)
    expect(after(changed, ['sau', { type: 'cancel', reason: 'Bão số 4' }]).invitationSequence).toBe(2)
  })

  it('is called off once, with a reason, by who may steer, and not any more when open', () => {
    expect(outcomeOf(announced, 'gam', { type: 'cancel', reason: 'Bão số 4' })).toBe('meeting/may-not-steer')
    expect(outcomeOf(announced, 'sau', { type: 'cancel', reason: ' ' })).toBe('meeting/cancel-needs-reason')
    expect(outcomeOf(opened, 'sau', { type: 'cancel', reason: 'Bão số 4' })).toBe('meeting/already-open')
    const cancelled = after(announced, ['sau', { type: 'cancel', reason: ' Bão số 4 ' }])
    expect(cancelled).toMatchObject({ status: 'CANCELLED', cancelReason: 'Bão số 4' })
    expect(outcomeOf(cancelled, 'ut', { type: 'cancel', reason: 'khác' })).toEqual([])
    expect(outcomeOf(cancelled, 'sau', moved)).toBe('meeting/cancelled')
    expect(outcomeOf(cancelled, 'gam', { type: 'checkIn', phone: 'CAN_VOTE' })).toBe('meeting/cancelled')
  })
})

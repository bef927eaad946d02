import { describe, expect, it } from 'vitest'
import { after, announced, assembled, opened, outcomeOf } from '../../../tests/support/meeting-example.ts'
import { presence } from './quorum.ts'

const admitted = after(opened, ['sau', { type: 'admit', memberId: 'loan' }])

describe('the printed invitation at the door', () => {
  it('makes present whom the secretary sees and scans, once', () => {
    expect(admitted.attendance.loan).toMatchObject({ state: 'PRESENT', how: 'INVITATION', phone: null })
    expect(presence(admitted)?.official.present).toBe(1)
    expect(outcomeOf(admitted, 'sau', { type: 'admit', memberId: 'loan' })).toEqual([])
  })

  it('is scanned by another of those who may steer while the secretary steers', () => {
    expect(outcomeOf(opened, 'ut', { type: 'admit', memberId: 'loan' })).toEqual(['attendanceRecorded'])
    expect(outcomeOf(opened, 'gam', { type: 'admit', memberId: 'loan' })).toBe('meeting/may-not-steer')
  })

  it('opens with the meeting and knows its members only', () => {
    expect(outcomeOf(announced, 'sau', { type: 'admit', memberId: 'loan' })).toBe('meeting/not-open')
    expect(outcomeOf(opened, 'sau', { type: 'admit', memberId: 'khach' })).toBe('meeting/no-such-member')
  })

  it('is undone when the wrong paper was scanned, and the log keeps both', () => {
    expect(outcomeOf(admitted, 'gam', { type: 'undoAdmission', memberId: 'loan' })).toBe('meeting/may-not-steer')
    expect(outcomeOf(admitted, 'ut', { type: 'undoAdmission', memberId: 'loan' })).toEqual(['attendanceWithdrawn'])
    const undone = after(admitted, ['sau', { type: 'undoAdmission', memberId: 'loan' }])
    expect(undone.attendance.loan).toBeUndefined()
    expect(undone.version).toBe(admitted.version + 1)
  })

  it('whose phone checked in besides stays present', () => {
    expect(outcomeOf(assembled, 'sau', { type: 'undoAdmission', memberId: 'gam' })).toEqual([])
    const both = after(admitted, ['loan', { type: 'checkIn', phone: 'CAN_VOTE' }])
    expect(both.attendance.loan).toMatchObject({ how: 'PHONE', at: admitted.attendance.loan?.at })
    expect(outcomeOf(both, 'sau', { type: 'undoAdmission', memberId: 'loan' })).toEqual([])
  })
})

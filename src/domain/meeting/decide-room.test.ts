import { describe, expect, it } from 'vitest'
import { aConvened, after, announced, assembled, opened, opening, outcomeOf, theCell } from '../../../tests/support/meeting-example.ts'
import { presence } from './quorum.ts'

describe('members arrive', () => {
  it('by their own phone, and ten taps are one arrival', () => {
    expect(outcomeOf(opened, 'gam', { type: 'checkIn', phone: 'CAN_VOTE' })).toEqual(['attendanceRecorded'])
    expect(outcomeOf(assembled, 'gam', { type: 'checkIn', phone: 'CAN_VOTE' })).toEqual([])
  })

  it('a phone that turns out unable to vote is recorded, the time of coming stays', () => {
    const before = assembled.attendance.gam?.at
    const later = after(assembled, ['gam', { type: 'checkIn', phone: 'CANNOT_VOTE' }])
    expect(later.attendance.gam).toMatchObject({ state: 'PRESENT', phone: 'CANNOT_VOTE', at: before })
  })

  it('marked by hand, which is a notice everybody may see', () => {
    const marked = after(opened, ['sau', { type: 'markPresent', memberId: 'lanh' }])
    expect(marked.attendance.lanh).toMatchObject({ state: 'PRESENT', how: 'HAND', phone: null })
    expect(marked.notices).toMatchObject([{ memberId: 'lanh', kind: 'PRESENCE_BY_HAND', byName: 'Huỳnh Văn Sáu' }])
    expect(outcomeOf(marked, 'sau', { type: 'markPresent', memberId: 'lanh' })).toEqual([])
  })

  it('someone marked absent may still come', () => {
    const late = after(assembled, ['cong', { type: 'checkIn', phone: 'CAN_VOTE' }])
    expect(late.attendance.cong?.state).toBe('PRESENT')
  })

  it('absence has its reason, or is said to have none', () => {
    expect(outcomeOf(opened, 'sau', { type: 'markExcused', memberId: 'cong', reason: '  ' })).toBe('meeting/excuse-needs-reason')
    expect(outcomeOf(assembled, 'sau', { type: 'markExcused', memberId: 'cong', reason: 'đi học tập trung' })).toEqual([])
    const absent = after(assembled, ['sau', { type: 'markUnexcused', memberId: 'diep' }])
    expect(absent.attendance.diep?.state).toBe('UNEXCUSED')
    expect(outcomeOf(absent, 'sau', { type: 'markUnexcused', memberId: 'diep' })).toEqual([])
  })
})

describe('rules 3 and 5: the base is the official members convened, the quorum a share of it', () => {
  it('18 of 20 are there, 14 are needed', () => {
    expect(presence(assembled)).toEqual({
      official: { present: 18, convened: 20 },
      probationary: { present: 2, convened: 2 },
      base: 20,
      presentInBase: 18,
      needed: 14,
      quorate: true,
    })
  })

  it('an exempt member counts from the moment of coming, and the quorum grows by the share', () => {
    const exempt = ['bon', 'nam'].map((id) => aConvened(id, { inBase: false, exempt: true }))
    const begun = after(announced, ['sau', { ...opening, convened: [...theCell, ...exempt] }])
    expect(presence(begun)).toMatchObject({ base: 20, needed: 14, official: { present: 0, convened: 20 } })
    const come = after(
      begun,
      ...['bon', 'nam'].map((id): [string, { type: 'markPresent'; memberId: string }] => ['sau', { type: 'markPresent', memberId: id }]),
    )
    expect(presence(come)).toMatchObject({ base: 22, needed: 15, presentInBase: 2, official: { present: 2, convened: 22 } })
  })

  it('a temporary member is in the room and not in the base', () => {
    const guest = aConvened('khach', { inBase: false, temporary: true })
    const begun = after(
      announced,
      ['sau', { ...opening, convened: [...theCell, guest] }],
      ['khach', { type: 'checkIn', phone: 'CAN_VOTE' }],
    )
    expect(presence(begun)).toMatchObject({ base: 20, presentInBase: 0, official: { present: 1, convened: 21 } })
  })
})

describe('one console steers', () => {
  it('until another of those who may takes over', () => {
    expect(outcomeOf(assembled, 'gam', { type: 'takeSteering' })).toBe('meeting/may-not-steer')
    const over = after(assembled, ['ut', { type: 'takeSteering' }])
    expect(over.steering).toMatchObject({ memberId: 'ut', name: 'Trần Văn Út' })
    expect(outcomeOf(over, 'ut', { type: 'takeSteering' })).toEqual([])
    expect(outcomeOf(over, 'sau', { type: 'next' })).toBe('meeting/not-steering')
    expect(outcomeOf(over, 'ut', { type: 'next' })).toEqual(['stepEntered'])
  })

  it('appoints who writes and who counts among those present', () => {
    expect(outcomeOf(assembled, 'sau', { type: 'appointMinuteTaker', memberId: 'diep' })).toBe('meeting/not-present')
    expect(outcomeOf(assembled, 'sau', { type: 'appointMinuteTaker', memberId: 'lan' })).toEqual([])
    expect(assembled.countingTeam).toEqual({ headId: 'tri', memberIds: ['tri', 'gam', 'liem'] })
    const again = { type: 'appointCountingTeam', headId: 'tri', memberIds: ['gam', 'liem', 'gam'] } as const
    expect(outcomeOf(assembled, 'sau', { ...again, memberIds: [...again.memberIds] })).toEqual([])
  })
})

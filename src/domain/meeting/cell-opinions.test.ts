import { describe, expect, it } from 'vitest'
import { cellOpinions, outcomeOfOpinion } from './cell-opinions.ts'
import type { BallotResult, Meeting, MeetingBallot } from './meeting.ts'
import { askedAboutExcellent, firstSheetOutcome, hasFirstSheet, mayBeExcellent } from './second-sheet.ts'

const counted = (over: Partial<MeetingBallot>, outcomes: Record<string, string | null>): MeetingBallot =>
  ({
    kind: 'CLASSIFICATION',
    layout: 'TWO_SHEET',
    status: 'COUNTED',
    passedOn: [],
    result: { rows: Object.entries(outcomes).map(([memberId, outcome]) => ({ memberId, outcome })) } as unknown as BallotResult,
    ...over,
  }) as MeetingBallot

const inMeeting = (...ballots: MeetingBallot[]): Pick<Meeting, 'ballots'> => ({ ballots })
const second = (outcomes: Record<string, string | null>) => counted({ kind: 'EXCELLENT', layout: 'YES_NO' }, outcomes)
const first = counted({}, { gam: 'GOOD', loan: 'GOOD', lanh: 'SATISFACTORY', khoi: 'NO_MAJORITY' })
const levels = (meeting: Pick<Meeting, 'ballots'>) =>
  Object.fromEntries([...cellOpinions(meeting)].map(([memberId, opinion]) => [memberId, outcomeOfOpinion(opinion)]))

describe('rule 18: the second sheet', () => {
  it('asks about those whom the first sheet made good, and about nobody before it is counted', () => {
    expect([...mayBeExcellent(inMeeting(first))]).toEqual(['gam', 'loan'])
    expect(hasFirstSheet(inMeeting())).toBe(false)
    expect(hasFirstSheet(inMeeting(counted({ layout: 'FOUR_COLUMN' }, { gam: 'GOOD' })))).toBe(false)
  })

  it('knows of whom it has asked; a first sheet counted anew lapses it', () => {
    const both = inMeeting(first, second({ gam: 'EXCELLENT' }))
    expect([...askedAboutExcellent(both)]).toEqual(['gam'])
    expect(levels(both)).toEqual({ gam: 'EXCELLENT', loan: 'GOOD', lanh: 'SATISFACTORY', khoi: 'NO_MAJORITY' })
    const again = inMeeting(first, second({ gam: 'EXCELLENT' }), counted({}, { gam: 'GOOD' }))
    expect([...askedAboutExcellent(again)]).toEqual([])
    expect(levels(again).gam).toBe('GOOD')
  })

  it('takes up whom the second round of the first sheet made good', () => {
    const later = inMeeting(first, counted({}, { khoi: 'GOOD' }))
    expect(mayBeExcellent(later).has('khoi')).toBe(true)
    expect(firstSheetOutcome(later, 'khoi')).toBe('GOOD')
  })

  it('stands open where the first sheet shows counts alone', () => {
    expect(mayBeExcellent(inMeeting(counted({}, { gam: null }))).has('gam')).toBe(true)
  })
})

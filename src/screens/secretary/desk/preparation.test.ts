import { describe, expect, it } from 'vitest'
import type { DeskMember, MeetingLine } from '#contract/cell.ts'
import { nextAction, nextToRemark, preparationOf } from './preparation.ts'

const member = (memberId: string, changes: Partial<DeskMember> = {}): DeskMember => ({
  memberId,
  name: memberId,
  standing: 'OFFICIAL',
  office: null,
  workKind: 'OUTSIDE',
  handedInAt: '2026-11-20T02:00:00.000Z',
  onPaper: false,
  selfLevel: 'GOOD',
  remark: 'Đồng ý với bản tự kiểm điểm.',
  proposedLevel: 'GOOD',
  stateLevel: null,
  ignored: null,
  reviewVersion: 1,
  onBallot: { ok: true, closedLevels: [], timeWorked: false },
  shortfallCount: 0,
  nomination: null,
  appeal: null,
  enrolled: true,
  ...changes,
})

const meeting = (changes: Partial<MeetingLine> = {}): MeetingLine => ({
  meetingId: 'c-1',
  kind: 'ANNUAL_REVIEW',
  year: 2026,
  title: 'Kiểm điểm',
  minutesDue: null,
  place: 'Nhà văn hóa',
  startsAt: '2026-12-05T00:30:00.000Z',
  status: 'ANNOUNCED',
  present: 0,
  convened: 0,
  ...changes,
})

const next = (members: DeskMember[], meetings: MeetingLine[], onAgenda = 0, today = '2026-12-01') =>
  nextAction(
    preparationOf(
      {
        ...{ members, meetings, year: 2026 },
        counts: { members: members.length, handedIn: 0, remarked: 0, proposed: 0, nominated: 0, onBallot: 0, onAgenda },
      },
      today,
    ),
  )

const notHandedIn = member('a', {
  handedInAt: null,
  selfLevel: null,
  remark: '',
  proposedLevel: null,
  onBallot: { ok: false, why: 'NO_SELF_ASSESSMENT' },
})

describe('the next thing the cell committee does', () => {
  it('is to remark on whoever handed in, before waiting for the others', () => {
    expect(next([notHandedIn, member('b', { remark: '' })], [])).toBe('REMARK')
  })

  it('is to propose a level where only the remark is written', () => {
    expect(next([member('b', { proposedLevel: null })], [])).toBe('REMARK')
  })

  it('asks no level for a member who is not on the ballot', () => {
    expect(next([member('b', { proposedLevel: null, onBallot: { ok: false, why: 'ADMITTED_RECENTLY' } })], [meeting()])).toBe('MEET')
  })

  it('is to choose shortfalls, then to plan, then to announce', () => {
    const one = member('b', { shortfallCount: 2 })
    expect(next([one], [])).toBe('SHORTFALLS')
    expect(next([one], [], 1)).toBe('PLAN')
    expect(next([one], [meeting({ status: 'DRAFT' })], 1)).toBe('ANNOUNCE')
  })

  it('is to remind those who have not handed in once the meeting is announced', () => {
    expect(next([notHandedIn, member('b')], [meeting()])).toBe('MISSING')
  })

  it('awaits nothing from an exempt member', () => {
    expect(next([member('a', { handedInAt: null, onBallot: { ok: false, why: 'EXEMPT' } })], [meeting()])).toBe('MEET')
  })

  it('is the open meeting, whatever else is unfinished', () => {
    expect(next([member('b', { remark: '' })], [meeting({ status: 'OPEN' })])).toBe('HOLD')
  })

  it('is the announced meeting on its day, though somebody has not handed in', () => {
    expect(next([notHandedIn], [meeting()], 0, '2026-12-05')).toBe('TODAY')
    expect(next([notHandedIn], [meeting()], 0, '2026-12-04')).toBe('MISSING')
  })

  it('is to sign once the meeting has closed', () => {
    expect(next([notHandedIn], [meeting({ status: 'CLOSED' })])).toBe('SIGN')
    expect(next([notHandedIn], [meeting({ status: 'SIGNED' })])).toBe('DONE')
  })

  it('takes the meeting on its way, not the one that was held before it', () => {
    const held = meeting({ meetingId: 'c-0', status: 'SIGNED' })
    expect(next([member('b')], [held, meeting({ meetingId: 'c-2', status: 'DRAFT', startsAt: '2026-12-20T00:30:00.000Z' })])).toBe(
      'ANNOUNCE',
    )
  })
})

describe('after saving a remark', () => {
  it('the next member without one comes up, around the end of the list', () => {
    const list = [member('a', { remark: '' }), member('b'), member('c')]
    expect(nextToRemark(list, 'b')?.memberId).toBe('a')
    expect(nextToRemark(list, 'a')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { after, assembled, draft, outcomeOf, type Said, walked } from '../../../tests/support/meeting-example.ts'

const closed = after(walked, ['sau', { type: 'close' }])
const sign = { type: 'signMinutes' } as const

describe('the minutes are signed (rule 15)', () => {
  it('after the closing, by the chair and the minute-taker, each once', () => {
    expect(outcomeOf(walked, 'sau', sign)).toBe('meeting/not-closed')
    expect(outcomeOf(closed, 'gam', sign)).toBe('meeting/not-signer')
    const half = after(closed, ['lan', sign])
    expect(half.status).toBe('CLOSED')
    expect(outcomeOf(half, 'lan', sign)).toEqual([])
    const whole = after(half, ['sau', sign])
    expect(whole).toMatchObject({ status: 'SIGNED', signatures: [{ role: 'MINUTE_TAKER' }, { role: 'CHAIR', name: 'Huỳnh Văn Sáu' }] })
    expect(outcomeOf(whole, 'sau', sign)).toEqual([])
  })

  it('by the deputy who steered, when the named chair was away', () => {
    const presided = after(
      walked,
      ['ut', { type: 'takeSteering' }],
      ['ut', { type: 'markUnexcused', memberId: 'sau' }],
      ['ut', { type: 'close' }],
    )
    expect(outcomeOf(presided, 'sau', sign)).toBe('meeting/not-signer')
    expect(outcomeOf(presided, 'ut', sign)).toEqual(['minutesSigned'])
  })

  it('one person in both roles signs for both', () => {
    const alone = after(walked, ['sau', { type: 'appointMinuteTaker', memberId: 'sau' }], ['sau', { type: 'close' }], ['sau', sign])
    expect(alone).toMatchObject({ status: 'SIGNED', signatures: [{ role: 'CHAIR' }, { role: 'MINUTE_TAKER' }] })
  })
})

describe('what is written', () => {
  const report = { type: 'writeReport', text: 'Năm 2026 chi bộ hoàn thành 9/10 chỉ tiêu.' } as const

  it('the report by the cell committee beforehand, by the console once the meeting is open', () => {
    expect(outcomeOf(draft, 'tri', report)).toEqual(['reportWritten'])
    expect(outcomeOf(draft, 'gam', report)).toBe('meeting/may-not-steer')
    expect(outcomeOf(assembled, 'tri', report)).toBe('meeting/not-steering')
    expect(outcomeOf(after(assembled, ['sau', report]), 'sau', report)).toEqual([])
  })

  it('resolution and conclusion, each text once', () => {
    const story: Said[] = [
      ['sau', { type: 'writeResolution', text: 'Nghị quyết' }],
      ['sau', { type: 'writeConclusion', text: 'Kết luận' }],
    ]
    const written = after(assembled, ...story)
    expect(written).toMatchObject({ resolutionText: 'Nghị quyết', conclusionText: 'Kết luận' })
    for (const said of story) expect(outcomeOf(written, ...said)).toEqual([])
  })

  it('tasks are given to members and can be taken back', () => {
    const task = { type: 'assignTask', what: 'Kiểm tra kênh Bà Tư', memberId: 'lanh', dueOn: '2026-12-25' } as const
    const given = after(assembled, ['sau', task])
    expect(outcomeOf(given, 'sau', task)).toEqual([])
    expect(outcomeOf(given, 'sau', { ...task, memberId: 'nobody' })).toBe('meeting/no-such-member')
    const remove = { type: 'removeTask', taskId: given.tasks[0]?.id ?? '' } as const
    expect(after(given, ['sau', remove]).tasks).toEqual([])
    expect(outcomeOf(after(given, ['sau', remove]), 'sau', remove)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { after, anEarlierTask, announced, aShortfall, goesTo, opening, outcomeOf } from '../../../tests/support/meeting-example.ts'
import { consoleView } from './console-view.ts'
import { personalView } from './personal-view.ts'
import { sceneOf } from './scene.ts'
import { wallCard } from './shortfall-card.ts'

const returned = {
  meeting: 'Sinh hoạt thường kỳ tháng 11/2026',
  on: '2026-11-03',
  conclusion: 'Chi bộ nhất trí biện pháp khắc phục.',
  remedy: 'Tự đi kiểm tra 6 tuyến kênh.',
  dueOn: '2026-11-30',
  overdue: true,
}
const previous = {
  meetingId: 'm11',
  title: 'Sinh hoạt thường kỳ tháng 11/2026',
  on: '2026-11-03',
  resolution: 'Ra quân nạo vét kênh Bà Tư.',
}

const begun = after(announced, [
  'sau',
  { ...opening, shortfalls: [aShortfall('h1', 'lanh', { returned })], earlierTasks: [anEarlierTask('t1', 'tu')], previous },
])
const reported = after(begun, [
  'lanh',
  { type: 'noteReport', about: 'SHORTFALL', aboutId: 'h1', reportId: 'r1', text: 'Đã kiểm tra đủ 6 kênh.' },
])

describe('what earlier meetings left open', () => {
  it('returns with what was decided, and with what its member reports before or during the meeting', () => {
    const [card] = consoleView(reported, { cellName: '', upperName: '', checkInUrl: '' }).shortfalls
    expect(card).toMatchObject({ returned, reports: [{ text: 'Đã kiểm tra đủ 6 kênh.' }] })
  })

  it('is reported on by its own member alone, once a report', () => {
    const report = { type: 'noteReport', about: 'SHORTFALL', aboutId: 'h1', reportId: 'r1', text: 'Đã xong.' } as const
    expect(outcomeOf(begun, 'tu', report)).toBe('meeting/no-such-shortfall')
    expect(outcomeOf(begun, 'tu', { ...report, about: 'TASK', aboutId: 't1' })).toEqual(['memberReported'])
    expect(outcomeOf(begun, 'lanh', { ...report, about: 'TASK', aboutId: 't1' })).toBe('meeting/no-such-task')
    expect(outcomeOf(reported, 'lanh', report)).toEqual([])
  })

  it('keeps reports to itself where the wall shows a summary (rule 10)', () => {
    const shortfall = aShortfall('h1', 'lanh', {
      display: 'SUMMARY',
      returned,
      reports: [{ id: 'r1', text: 'Đã xong.', at: begun.openedAt ?? '' }],
    })
    expect(wallCard(begun, shortfall)).toMatchObject({ name: null, reports: [], returned })
  })

  it('is asked of the member until the meeting finds it remedied or hears the task', () => {
    const asked = (meeting: typeof begun, id: string) =>
      personalView(meeting, id, { name: '', maySteer: false }).earlier.map((one) => one.id)
    expect(asked(begun, 'lanh')).toEqual(['h1'])
    expect(asked(begun, 'tu')).toEqual(['t1'])
    const conclusion = { shortfallId: 'h1', text: 'Đã khắc phục.', remedy: '', dueOn: null, followerId: null, state: 'REMEDIED' } as const
    const settled = after(
      begun,
      ['sau', { type: 'concludeShortfall', ...conclusion }],
      ['sau', { type: 'settleTask', taskId: 't1', done: true, word: '' }],
    )
    expect(asked(settled, 'lanh')).toEqual([])
    expect(asked(settled, 'tu')).toEqual([])
  })

  it('keeps a report that came after a step which is taken back', () => {
    const conclusion = {
      shortfallId: 'h1',
      text: 'Chuyển kỳ sau.',
      remedy: '',
      dueOn: null,
      followerId: null,
      state: 'CARRIED_OVER',
    } as const
    const concluded = after(begun, ['sau', { type: 'concludeShortfall', ...conclusion }])
    const told = after(concluded, ['lanh', { type: 'noteReport', about: 'SHORTFALL', aboutId: 'h1', reportId: 'r2', text: 'Đã xong.' }])
    const back = after(told, ['sau', { type: 'undo', version: told.lastStep?.version ?? 0 }])
    expect(back.shortfalls[0]).toMatchObject({ conclusion: null, reports: [{ id: 'r2' }] })
  })
})

describe('the results of the meeting before', () => {
  it('are heard after the report: the resolution, the secretary’s words on it, every task with its result', () => {
    const heard = after(
      begun,
      goesTo('report', 1),
      ['sau', { type: 'writePreviousResult', text: 'Đã nạo vét 1.200 m.' }],
      ['sau', { type: 'settleTask', taskId: 't1', done: false, word: 'Còn 3 hộ đi xa.' }],
    )
    expect(sceneOf(heard)).toMatchObject({
      kind: 'EARLIER',
      previous,
      result: 'Đã nạo vét 1.200 m.',
      tasks: [{ id: 't1', name: 'Mai Thị Cẩm Tú', overdue: true, outcome: { done: false, word: 'Còn 3 hộ đi xa.' } }],
    })
  })

  it('are no item of a meeting that has none before it', () => {
    expect(outcomeOf(after(announced, ['sau', opening]), ...goesTo('report', 1))).toBe('meeting/no-such-step')
  })
})

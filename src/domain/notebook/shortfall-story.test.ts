import { expect, it } from 'vitest'
import type { ConcludedShortfall, NotebookEntry } from './entry.ts'
import { shortfallStory } from './shortfall-story.ts'

const shortfall = {
  id: 'h1',
  source: 'SELF',
  text: 'Ba tháng không báo cáo',
  answer: 'Tôi nhận.',
  state: 'CARRIED_OVER',
  dueOn: '2026-12-25',
} as const

const concluded = (at: string, meetingId: string, over: Partial<ConcludedShortfall> = {}) =>
  ({
    kind: 'CONCLUSION',
    at,
    meetingId,
    body: {
      shortfallId: 'h1',
      conclusion: 'Nhất trí',
      remedy: 'Kiểm tra',
      dueOn: '2026-12-25',
      follower: 'Trần Văn Út',
      state: 'CARRIED_OVER',
      ...over,
    },
  }) as NotebookEntry

const known = {
  shortfall,
  entries: [concluded('2026-12-05T02:00:00.000Z', 'm12')],
  reports: [{ text: 'Đã kiểm tra 4 kênh', at: '2026-12-20T01:00:00.000Z' }],
  handedInAt: '2026-11-28T01:00:00.000Z',
  today: '2026-12-24',
}

it('tells a shortfall in the order in which it went: raised, answered, concluded, reported', () => {
  expect(shortfallStory(known).map(({ kind, at }) => [kind, at])).toEqual([
    ['RAISED', known.handedInAt],
    ['ANSWERED', null],
    ['CARRIED_OVER', '2026-12-05T02:00:00.000Z'],
    ['REPORTED', '2026-12-20T01:00:00.000Z'],
  ])
})

it('ends with what is overdue, from the day after its day until it is remedied', () => {
  expect(shortfallStory({ ...known, today: '2026-12-25' }).at(-1)?.kind).toBe('REPORTED')
  expect(shortfallStory({ ...known, today: '2026-12-26' }).at(-1)).toEqual({ kind: 'OVERDUE', at: null, dueOn: '2026-12-25' })
  const remedied = concluded('2027-01-05T02:00:00.000Z', 'm1', { state: 'REMEDIED', conclusion: 'Đã khắc phục' })
  const story = shortfallStory({
    ...known,
    shortfall: { ...shortfall, state: 'REMEDIED' },
    entries: [...known.entries, remedied],
    today: '2027-02-01',
  })
  expect(story.at(-1)).toMatchObject({ kind: 'REMEDIED', text: 'Đã khắc phục' })
})

it('is raised in the first meeting that concluded it when a meeting raised it; other shortfalls stay out', () => {
  const other = concluded('2026-12-05T02:00:00.000Z', 'm12', { shortfallId: 'h2' })
  const story = shortfallStory({ ...known, shortfall: { ...shortfall, source: 'MEETING' }, entries: [...known.entries, other] })
  expect(story[0]).toMatchObject({ kind: 'RAISED', meetingId: 'm12' })
  expect(story.filter(({ kind }) => kind === 'CARRIED_OVER')).toHaveLength(1)
})

import { describe, expect, test } from 'vitest'
import { type GroupingAct, group, ranked, undoGrouping } from './groups.ts'
import {
  endRound,
  mayPropose,
  mayWithdraw,
  moveDeadline,
  type ProposalRound,
  publishRound,
  roundProblem,
  roundState,
  type WantedRound,
} from './round.ts'

const wanted: WantedRound = {
  question: 'Biện pháp đưa việc học tập và làm theo Bác trở thành hoạt động thường xuyên?',
  explanation: '',
  audience: 'SECRETARIES',
  deadline: '2026-06-30',
  atMost: null,
  named: false,
}

const aRound = (over: Partial<ProposalRound> = {}): ProposalRound => ({
  ...wanted,
  ...{ id: 'r', unitId: 'anphu', calledOn: '2026-01-05', calledByName: 'Thành', endedEarly: false },
  ...{ groups: [], past: [], published: null, version: 1 },
  ...over,
})

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `p${from + index}`)
const acts = (round: ProposalRound, known: readonly string[], ...all: GroupingAct[]): ProposalRound =>
  all.reduce((now, act) => {
    const next = group(now, act, new Set(known))
    if (!next.ok) throw new Error(next.refusal)
    return next.value
  }, round)

describe('a round of proposals', () => {
  test.each([
    ['2026-06-29', 'OPEN'],
    ['2026-06-30', 'OPEN'],
    ['2026-07-01', 'CLOSED'],
  ])('on %s a round with deadline 30 June is %s', (on, state) => {
    expect(roundState(aRound(), on)).toBe(state)
  })

  test('a late proposal is refused, and so is taking one back late', () => {
    expect(mayPropose(aRound(), { text: 'In bảng lớn', own: 0, on: '2026-07-01' })).toEqual({ ok: false, refusal: 'proposals/too-late' })
    expect(mayWithdraw(aRound(), '2026-07-01')).toEqual({ ok: false, refusal: 'proposals/too-late' })
  })

  test.each([
    [null, 41, true],
    [2, 1, true],
    [2, 2, false],
  ])('with at most %s of one person, the one who made %i may propose: %s', (atMost, own, may) => {
    expect(mayPropose(aRound({ atMost }), { text: ' In bảng lớn ', own, on: '2026-06-30' }).ok).toBe(may)
  })

  test.each([
    [{ question: ' ' }, { field: 'question', code: 'proposals/question-missing' }],
    [{ deadline: '' }, { field: 'deadline', code: 'proposals/deadline-missing' }],
    [{ deadline: '2026-01-04' }, { field: 'deadline', code: 'proposals/deadline-passed' }],
    [{ atMost: 0 }, { field: 'atMost', code: 'proposals/at-most-out-of-range' }],
    [{}, null],
  ])('calling one with %o', (over, problem) => {
    expect(roundProblem({ ...wanted, ...over }, '2026-01-05')).toEqual(problem)
  })

  test('ended early, and opened again by a later deadline', () => {
    const ended = endRound(aRound(), '2026-03-01')
    expect(ended.ok && roundState(ended.value, '2026-03-01')).toBe('CLOSED')
    const again = ended.ok && moveDeadline(ended.value, { deadline: '2026-08-01', on: '2026-07-05' })
    expect(again && again.ok && roundState(again.value, '2026-08-01')).toBe('OPEN')
  })
})

describe('grouping the alike', () => {
  const known = ids(6)
  const two = acts(
    aRound(),
    known,
    { type: 'newGroup', groupId: 'wall', title: 'Bảng chuẩn mực', proposalIds: ['p0', 'p1', 'p2'] },
    { type: 'newGroup', groupId: 'week', title: 'Kiểm điểm hằng tuần', proposalIds: ['p2', 'p3'] },
  )

  test('a proposal lies in one group at most', () => {
    expect(two.groups.map(({ proposalIds }) => proposalIds)).toEqual([
      ['p0', 'p1'],
      ['p2', 'p3'],
    ])
    const moved = acts(two, known, { type: 'put', groupId: 'wall', proposalIds: ['p3', 'p4'] })
    expect(moved.groups.map(({ proposalIds }) => proposalIds)).toEqual([['p0', 'p1', 'p3', 'p4'], ['p2']])
  })

  test('groups merge, split, empty and dissolve', () => {
    const merged = acts(two, known, { type: 'merge', groupId: 'week', intoId: 'wall' })
    expect(merged.groups).toMatchObject([{ id: 'wall', proposalIds: ['p0', 'p1', 'p2', 'p3'] }])
    const split = acts(merged, known, { type: 'newGroup', groupId: 'new', title: 'Khác', proposalIds: ['p1'] })
    expect(split.groups.map(({ proposalIds }) => proposalIds.length)).toEqual([3, 1])
    expect(acts(split, known, { type: 'takeOut', proposalIds: ['p1'] }).groups[1]?.proposalIds).toEqual([])
    expect(acts(split, known, { type: 'dissolve', groupId: 'new' }).groups).toHaveLength(1)
  })

  test('every act can be taken back, one after the other', () => {
    const back = undoGrouping(two)
    expect(back.ok && back.value.groups).toMatchObject([{ id: 'wall', proposalIds: ['p0', 'p1', 'p2'] }])
    const empty = back.ok && undoGrouping(back.value)
    expect(empty && empty.ok && undoGrouping(empty.value)).toEqual({ ok: false, refusal: 'proposals/nothing-to-undo' })
  })

  test.each<[GroupingAct, string]>([
    [{ type: 'put', groupId: 'none', proposalIds: [] }, 'proposals/no-such-group'],
    [{ type: 'put', groupId: 'wall', proposalIds: ['p99'] }, 'proposals/no-such-proposal'],
    [{ type: 'rename', groupId: 'wall', title: ' ' }, 'proposals/group-title-missing'],
    [{ type: 'merge', groupId: 'wall', intoId: 'wall' }, 'proposals/no-such-group'],
  ])('%o is refused', (act, refusal) => {
    expect(group(two, act, new Set(known))).toEqual({ ok: false, refusal })
  })

  test('ties are ties: the same number has the same place, and the next is skipped', () => {
    const sizes = [2, 3, 2, 1].map((count, index) => ({ id: `g${index}`, title: '', chosen: false, proposalIds: ids(count, index * 10) }))
    const standing = new Set(sizes.flatMap(({ proposalIds }) => proposalIds))
    expect(ranked(sizes, standing).map(({ group: { id }, place }) => [id, place])).toEqual([
      ['g1', 1],
      ['g0', 2],
      ['g2', 2],
      ['g3', 4],
    ])
  })
})

describe('publication', () => {
  const at = { byName: 'Thành Nhân', at: '2026-07-02T01:00:00.000Z', on: '2026-07-02', word: '' }
  const all = ids(208)
  const titles = [
    'Xây dựng chuẩn mực, in thành bảng lớn treo tại cơ quan',
    'Kiểm điểm trong phiên họp cơ quan hằng tuần',
    'Gắn nhiệm vụ chính trị với thực hiện chuẩn mực',
    'Lấy kết quả làm tiêu chuẩn đánh giá',
    'Người đứng đầu nêu gương',
    'Báo cáo năm có mục kết quả',
    'Thi đua theo từng quý',
  ]
  const grouped = acts(
    aRound(),
    all,
    ...titles.map(
      (title, index): GroupingAct => ({
        ...{ type: 'newGroup', groupId: `g${index}`, title },
        proposalIds: all.slice(index * 25, index * 25 + 25 - index),
      }),
    ),
    { type: 'newGroup', groupId: 'other', title: 'Hội thi', proposalIds: all.slice(180, 208) },
  )
  const chosen = acts(grouped, all, ...titles.map((_, index): GroupingAct => ({ type: 'choose', groupId: `g${index}`, chosen: true })))

  test('002: "208 ý kiến đề xuất của các đồng chí Bí thư ... đã chọn lọc được 7 biện pháp có nhiều ý kiến đề xuất"', () => {
    const published = publishRound(chosen, { ...at, all: 208, standing: new Set(all) })
    expect(published.ok && published.value.published).toMatchObject({ all: 208, byName: 'Thành Nhân' })
    expect(published.ok && published.value.published?.measures.map(({ proposals }) => proposals)).toEqual([25, 24, 23, 22, 21, 20, 19])
    // People chose: the largest group was left out, and nothing chose it.
    expect(published.ok && published.value.published?.measures.some(({ groupId }) => groupId === 'other')).toBe(false)
  })

  test('not while it is open, not without a choice, and only once', () => {
    const of = { ...at, all: 208, standing: new Set(all) }
    expect(publishRound(chosen, { ...of, on: '2026-06-30' })).toEqual({ ok: false, refusal: 'proposals/still-open' })
    expect(publishRound(grouped, of)).toEqual({ ok: false, refusal: 'proposals/none-chosen' })
    const published = publishRound(chosen, of)
    expect(published.ok && publishRound(published.value, of)).toEqual({ ok: false, refusal: 'proposals/already-published' })
    expect(published.ok && group(published.value, { type: 'takeOut', proposalIds: [] }, new Set(all)).ok).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { aHall, ask, type Hall, must, official, seatOf, year } from '../../tests/support/cell-hall.ts'
import { aPosition } from '../../tests/support/people.ts'
import { announceMeeting } from './announce-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import { submitCommand } from './command-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import { readFollowUp } from './read-follow-up.ts'
import { readShortfallStory } from './read-shortfall-story.ts'
import { readToday } from './read-today.ts'
import { reportProgress } from './report-progress.ts'
import { takeSeat } from './take-seat.ts'

/** A regular meeting of the cell, open with everybody present. */
async function openOn(hall: Hall, day: string, title: string) {
  hall.at(`${day}T01:00:00.000Z`)
  const plan = { kind: 'REGULAR' as const, year, title, place: 'Nhà văn hóa', startsAt: `${day}T01:30:00.000Z`, chairId: 'ap3-sau' }
  const { meetingId } = must(await planMeeting(hall.deps, hall.actor('sau'), { cellId: 'ap3', ...plan }))
  const chair = await seatOf(hall, 'sau', meetingId)
  must(await announceMeeting(hall.deps, chair))
  must(await openMeeting(hall.deps, chair))
  for (const key of official)
    must(await submitCommand(hall.deps, await seatOf(hall, key, meetingId), { type: 'checkIn', phone: 'CAN_VOTE' }))
  return { meetingId, chair }
}

async function walkAndClose(hall: Hall, { meetingId, chair }: Awaited<ReturnType<typeof openOn>>) {
  must(await ask(hall, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' }))
  for (let left = 40; left > 0; left -= 1) must(await ask(hall, chair, { type: 'next' }))
  must(await closeMeeting(hall.deps, chair))
  return must({ ok: true, value: await hall.deps.meetings.load(meetingId) })
}

const carriedOver = { remedy: 'Báo cáo trước ngày 25.', dueOn: '2026-12-20', followerId: 'ap3-ut', state: 'CARRIED_OVER' } as const

/** A meeting in which a shortfall of Tám was raised and carried over, Lành was given a task, and Út was praised. */
async function afterFirst() {
  const hall = await aHall()
  const first = await openOn(hall, '2026-12-05', 'Sinh hoạt tháng 12')
  const { chair } = first
  const raised = { memberId: 'ap3-tam', topic: 'RESPONSIBILITY', text: 'Không báo cáo kênh.', cause: '', remedy: '', dueOn: null }
  must(await ask(hall, chair, { type: 'raiseShortfall', ...raised }))
  const shortfallId = (await hall.deps.meetings.load(first.meetingId))?.shortfalls[0]?.id ?? ''
  must(await ask(hall, chair, { type: 'concludeShortfall', shortfallId, text: 'Nhất trí biện pháp.', ...carriedOver }))
  must(await ask(hall, chair, { type: 'assignTask', what: 'Lập danh sách hộ', memberId: 'ap3-lanh', dueOn: '2026-12-15' }))
  must(await ask(hall, chair, { type: 'writeResolution', text: 'Nạo vét kênh Bà Tư.' }))
  const praise = { kind: 'PRAISE', memberId: 'ap3-ut', reason: 'Vận động vượt 2 hộ.' } as const
  must(await ask(hall, await seatOf(hall, 'tam', first.meetingId), { type: 'proposePraise', ...praise }))
  const proposalId = (await hall.deps.meetings.load(first.meetingId))?.praise[0]?.id ?? ''
  must(await ask(hall, chair, { type: 'votePraise', proposalId, title: 'Biểu dương đồng chí Út' }))
  const voteId = (await hall.deps.meetings.load(first.meetingId))?.openVotes[0]?.id ?? ''
  for (const key of official) must(await ask(hall, chair, { type: 'recordHand', voteId, memberId: `ap3-${key}`, choice: 'FOR' }))
  must(await ask(hall, chair, { type: 'closeOpenVote', voteId }))
  await walkAndClose(hall, first)
  const [task] = await hall.stores.tasks.open('ap3')
  return { hall, shortfallId, taskId: task?.id ?? '' }
}

describe('between two meetings', () => {
  it('the notebook holds the task and the praise of the month, apart from the yearly level', async () => {
    const { hall } = await afterFirst()
    const lines = await hall.stores.notebooks.ofCell('ap3', year, ['TASK', 'PRAISE', 'CELL_OPINION'])
    expect(lines.map(({ kind, memberId }) => [kind, memberId]).toSorted()).toEqual([
      ['PRAISE', 'ap3-ut'],
      ['TASK', 'ap3-lanh'],
    ])
    expect(lines.find(({ kind }) => kind === 'PRAISE')?.body).toMatchObject({ reason: 'Vận động vượt 2 hộ.', agreed: 6, base: 6 })
  })

  it('a member finds what is due and reports on it; another member’s item is not there', async () => {
    const { hall, taskId, shortfallId } = await afterFirst()
    const due = await readToday(hall.deps, hall.actor('lanh'))
    expect(due.due).toContainEqual(expect.objectContaining({ kind: 'TASK', title: 'Lập danh sách hộ', on: '2026-12-15' }))
    hall.at('2026-12-16T01:00:00.000Z')
    const report = { cellId: 'ap3', about: 'TASK', aboutId: taskId, text: 'Còn 3 hộ.' } as const
    must(await reportProgress(hall.deps, hall.actor('lanh'), report))
    expect(await reportProgress(hall.deps, hall.actor('tam'), report)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(must(await readFollowUp(hall.ports, hall.actor('lanh'))).lines).toMatchObject([
      { about: 'TASK', overdue: true, reports: [{ text: 'Còn 3 hộ.' }] },
    ])
    expect(must(await readFollowUp(hall.ports, hall.actor('tam'))).lines).toMatchObject([{ about: 'SHORTFALL', id: shortfallId }])
  })
})

describe('a shortfall on which a member reports', () => {
  const shortfall = (key: string, over: Partial<ShortfallRecord> = {}): ShortfallRecord => ({
    ...{ cellId: 'ap3', id: `ap3-s-${key}`, memberId: `ap3-${key}`, year, topic: 'RESPONSIBILITY', text: `Lời của ${key}` },
    ...{ cause: '', remedy: 'Tự đi kiểm tra.', dueOn: null, source: 'SELF', state: 'OPEN', conclusion: null, followerId: null },
    ...{ concludedIn: null, onAgenda: false, agendaOrder: 0, display: 'NAMED', wallText: null, mergedIntoId: null, answer: null },
    ...over,
  })
  const merged = [shortfall('tam', { onAgenda: true }), shortfall('lanh', { mergedIntoId: 'ap3-s-tam' })]

  async function reportOn(who: string, aboutId: string, all: ShortfallRecord[]) {
    const hall = await aHall()
    await hall.stores.shortfalls.save(all)
    const told = { cellId: 'ap3', about: 'SHORTFALL', aboutId, text: 'Đã kiểm tra 4 kênh.' } as const
    const answer = await reportProgress(hall.deps, hall.actor(who), told)
    return { hall, answer: answer.ok ? 'reported' : answer.refusal }
  }

  it.each([
    ['own, concluded by no meeting yet', 'tam', 'ap3-s-tam', [shortfall('tam')], 'reported'],
    ['own, remedied', 'tam', 'ap3-s-tam', [shortfall('tam', { state: 'REMEDIED' })], 'access/not-found'],
    [
      'own, which the cell committee only noted for itself',
      'tam',
      'ap3-s-tam',
      [shortfall('tam', { source: 'COMMITTEE' })],
      'access/not-found',
    ],
    ['another’s', 'lanh', 'ap3-s-tam', [shortfall('tam')], 'access/not-found'],
    ['the joint card, by its first owner', 'tam', 'ap3-s-tam', merged, 'reported'],
    ['the joint card, by its second owner', 'lanh', 'ap3-s-tam', merged, 'reported'],
    ['own, merged into another’s card', 'lanh', 'ap3-s-lanh', merged, 'reported'],
    ['the joint card, by neither', 'ut', 'ap3-s-tam', merged, 'access/not-found'],
  ])('%s: %s on %s', async (_which, who, aboutId, all, outcome) => {
    expect((await reportOn(who, aboutId, all)).answer).toBe(outcome)
  })

  it('of a joint card the meeting hears every owner, and each reads the own words only', async () => {
    const { hall } = await reportOn('lanh', 'ap3-s-lanh', merged)
    const own = async (key: string) => must(await readFollowUp(hall.ports, hall.actor(key))).lines.map(({ reports }) => reports.length)
    expect([await own('lanh'), await own('tam')]).toEqual([[1], [0]])
    const { meetingId } = await openOn(hall, '2026-12-28', 'Sinh hoạt tháng 12')
    expect((await hall.deps.meetings.load(meetingId))?.shortfalls).toMatchObject([
      { id: 'ap3-s-tam', reports: [{ text: 'Đã kiểm tra 4 kênh.' }] },
    ])
  })
})

describe('the next meeting', () => {
  it('takes up by itself what was left open, with what was decided and reported, also during the meeting', async () => {
    const { hall, taskId, shortfallId } = await afterFirst()
    must(await reportProgress(hall.deps, hall.actor('lanh'), { cellId: 'ap3', about: 'TASK', aboutId: taskId, text: 'Còn 3 hộ.' }))
    const second = await openOn(hall, '2026-12-28', 'Sinh hoạt cuối tháng 12')
    const told = { cellId: 'ap3', about: 'SHORTFALL', aboutId: shortfallId, text: 'Đã báo cáo đủ.' } as const
    must(await reportProgress(hall.deps, hall.actor('tam'), told))
    const meeting = await hall.deps.meetings.load(second.meetingId)
    expect(meeting).toMatchObject({
      previous: { title: 'Sinh hoạt tháng 12', resolution: 'Nạo vét kênh Bà Tư.' },
      earlierTasks: [{ id: taskId, overdue: true, meeting: 'Sinh hoạt tháng 12', reports: [{ text: 'Còn 3 hộ.' }] }],
      shortfalls: [{ id: shortfallId, returned: { overdue: true, conclusion: 'Nhất trí biện pháp.' }, reports: [{ text: told.text }] }],
    })
  })

  it('leaves open what it does not speak of, and ends what it finds done', async () => {
    const { hall, taskId, shortfallId } = await afterFirst()
    const second = await openOn(hall, '2026-12-28', 'Sinh hoạt cuối tháng 12')
    must(await ask(hall, second.chair, { type: 'settleTask', taskId, done: true, word: 'Đủ' }))
    await walkAndClose(hall, second)
    expect(await hall.stores.tasks.open('ap3')).toEqual([])
    expect(await hall.stores.shortfalls.find('ap3', shortfallId)).toMatchObject({
      ...{ state: 'CARRIED_OVER', conclusion: 'Nhất trí biện pháp.', onAgenda: true },
    })
    const third = await openOn(hall, '2026-12-30', 'Sinh hoạt bổ sung')
    const remedied = { shortfallId, text: 'Đã khắc phục.', remedy: '', dueOn: null, followerId: null, state: 'REMEDIED' } as const
    must(await ask(hall, third.chair, { type: 'concludeShortfall', ...remedied }))
    await walkAndClose(hall, third)
    const story = must(await readShortfallStory(hall.ports, hall.actor('tam'), { shortfallId }))
    expect(story.lines.map(({ kind, meeting }) => [kind, meeting])).toEqual([
      ['RAISED', 'Sinh hoạt tháng 12'],
      ['CARRIED_OVER', 'Sinh hoạt tháng 12'],
      ['REMEDIED', 'Sinh hoạt bổ sung'],
    ])
    expect((await readShortfallStory(hall.ports, hall.actor('sau'), { shortfallId })).ok).toBe(true)
    expect(await readShortfallStory(hall.ports, hall.actor('lanh'), { shortfallId })).toEqual({ ok: false, refusal: 'access/not-found' })
  })
})

describe('the supervising member of the committee above', () => {
  it('finds the meeting once it is announced and has a seat in it, while the position holds', async () => {
    const hall = await aHall()
    await hall.stores.organization.savePosition(aPosition('phuoc', 'ap3', 'SUPERVISOR'))
    const { meetingId } = await openOn(hall, '2026-12-05', 'Sinh hoạt tháng 12')
    expect((await readToday(hall.deps, hall.actor('phuoc'))).supervised).toMatchObject([{ meetingId, cellName: 'Chi bộ Ấp 3' }])
    expect(must(await takeSeat(hall.deps, hall.actor('phuoc'), meetingId))).toMatchObject({ memberId: 'phuoc', maySteer: false })
    expect((await hall.deps.meetings.load(meetingId))?.supervisors).toEqual([{ id: 'phuoc', name: 'Nguyễn Thị Phước' }])
    expect((await takeSeat(hall.deps, hall.actor('binh'), meetingId)).ok).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { aHall, ask, must, official, seatOf, year } from '../../tests/support/cell-hall.ts'
import { announceMeeting } from './announce-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import { submitCommand } from './command-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { readRemarkProposals } from './read-remark-proposals.ts'
import { saveRemark } from './save-remark.ts'

/** December's regular meeting, announced; remarks of December and November are written. */
async function beforeTheMeeting() {
  const hall = await aHall()
  const of = { cellId: 'ap3', memberId: 'ap3-tam', version: 0 }
  const praise = { text: 'Đồng chí làm vượt mức.', proposes: 'PRAISE' as const, reason: 'Vận động vượt 2 hộ.' }
  must(await saveRemark(hall.ports, hall.actor('loan'), { ...of, ...praise, month: '2026-12' }))
  const plain = { text: 'Cần báo cáo đúng kỳ.', proposes: null, reason: '' }
  must(await saveRemark(hall.ports, hall.actor('loan'), { ...of, ...plain, month: '2026-11' }))
  const plan = { kind: 'REGULAR' as const, year, title: 'Sinh hoạt tháng 12', place: 'Nhà văn hóa', startsAt: '2026-12-05T01:30:00.000Z' }
  const { meetingId } = must(await planMeeting(hall.deps, hall.actor('sau'), { cellId: 'ap3', ...plan, chairId: 'ap3-sau' }))
  const chair = await seatOf(hall, 'sau', meetingId)
  must(await announceMeeting(hall.deps, chair))
  return { hall, meetingId, chair }
}

describe('the regular meeting of a month', () => {
  it('001: "đề xuất biểu dương đảng viên tiêu biểu": proposals stand ready for its open vote', async () => {
    const { hall, meetingId } = await beforeTheMeeting()
    const proposals = { memberId: 'ap3-tam', kind: 'PRAISE', reason: 'Vận động vượt 2 hộ.', byName: 'Đặng Thị Kim Loan' }
    expect(must(await readRemarkProposals(hall.ports, hall.actor('sau'), { meetingId }))).toEqual([proposals])
    expect((await readRemarkProposals(hall.ports, hall.actor('tam'), { meetingId })).ok).toBe(false)
  })

  it('rule 9: its close puts the remarks into the notebooks under author, role and time, and they are final', async () => {
    const { hall, meetingId, chair } = await beforeTheMeeting()
    must(await openMeeting(hall.deps, chair))
    for (const key of official)
      must(await submitCommand(hall.deps, await seatOf(hall, key, meetingId), { type: 'checkIn', phone: 'CAN_VOTE' }))
    must(await ask(hall, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' }))
    for (let left = 40; left > 0; left -= 1) must(await ask(hall, chair, { type: 'next' }))
    hall.at('2026-12-05T03:00:00.000Z')
    must(await closeMeeting(hall.deps, chair))
    const lines = await hall.stores.notebooks.ofCell('ap3', year, ['MONTHLY_REMARK'])
    expect(lines.map(({ body }) => (body as { month: string }).month).toSorted()).toEqual(['2026-11', '2026-12'])
    for (const line of lines)
      expect(line).toMatchObject({ meetingId, author: { id: 'loan', role: 'DEPUTY_SECRETARY' }, at: expect.any(String) })
    expect(lines.every(({ at }) => at < '2026-12-05T03:00:00.000Z')).toBe(true)
    expect(await hall.stores.remarks.notEntered('ap3', '2026-12')).toEqual([])
  })
})

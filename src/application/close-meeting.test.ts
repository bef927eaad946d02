import { describe, expect, it } from 'vitest'
import {
  aHall,
  ask,
  cast,
  must,
  official,
  openHall,
  openSecretBallot,
  seatOf,
  take,
  walkToBallots,
  year,
} from '../../tests/support/cell-hall.ts'
import { closeBallot } from './close-ballot.ts'
import { closeMeeting } from './close-meeting.ts'
import { confirmEntries } from './confirm-entries.ts'
import { countBallot } from './count-ballot.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import { readMinutes } from './read-minutes.ts'
import { signMinutes } from './sign-minutes.ts'
import { type VerifiedLog, verifyLogs } from './verify-logs.ts'

const shortfall = (over: Partial<ShortfallRecord>): ShortfallRecord => ({
  ...{
    cellId: 'ap3',
    id: 'ap3-s1',
    memberId: 'ap3-tam',
    year,
    topic: 'UNITY',
    text: 'Ít góp ý.',
    cause: 'Ngại va chạm',
    remedy: 'Góp ý mỗi kỳ.',
  },
  ...{ dueOn: null, source: 'SELF', state: 'OPEN', conclusion: null, followerId: null, onAgenda: true, agendaOrder: 1, display: 'NAMED' },
  ...{ wallText: null, mergedIntoId: null, answer: null, concludedIn: null },
  ...over,
})

/** Held from the roll call to the last step: one shortfall concluded, one left open, everybody classified. */
async function heldMeeting() {
  const hall = await aHall()
  await hall.stores.shortfalls.save([
    shortfall({}),
    shortfall({ id: 'ap3-s2', memberId: 'ap3-ut', mergedIntoId: 'ap3-s1', onAgenda: false, text: 'Cũng ít góp ý.' }),
    shortfall({ id: 'ap3-s3', memberId: 'ap3-lanh', agendaOrder: 2, text: 'Chậm nộp đảng phí.' }),
  ])
  await hall.stores.reviews.save({
    ...{ cellId: 'ap3', memberId: 'ap3-tam', year, remark: 'Đồng chí làm tốt.', proposedLevel: 'GOOD', stateLevel: null },
    ...{ recordedById: 'loan', recordedAt: '2026-12-03T02:00:00.000Z', version: 0 },
  })
  await hall.stores.nominations.save({
    cellId: 'ap3',
    memberId: 'ap3-loan',
    year,
    reason: 'Giúp 9 hộ khó khăn',
    recordedById: 'sau',
    recordedAt: '2026-12-03T02:00:00.000Z',
  })
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  const concluded = {
    text: 'Đã nhận rõ.',
    remedy: 'Mỗi kỳ họp góp ít nhất một ý kiến.',
    dueOn: '2027-03-31',
    followerId: 'ap3-loan',
    state: 'CARRIED_OVER' as const,
  }
  must(await ask(hall, chair, { type: 'concludeShortfall', shortfallId: 'ap3-s1', ...concluded }))
  for (const kind of ['CLASSIFICATION', 'COMMENDATION'] as const) {
    hall.at('2026-12-05T02:00:00.000Z')
    const ballotId = await openSecretBallot(hall, chair, kind)
    for (const key of official)
      must(await cast(hall, await take(hall, await seatOf(hall, key, meetingId), ballotId), kind === 'COMMENDATION' ? 'AGREE' : 'GOOD'))
    must(await closeBallot(hall.deps, chair, ballotId))
    hall.at('2026-12-05T02:30:00.000Z')
    must(await countBallot(hall.deps, chair, ballotId))
  }
  for (const _step of ['TASKS', 'CONCLUSION', 'MINUTES_READ']) {
    must(await ask(hall, chair, { type: 'next' }))
    await ask(hall, chair, { type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
  }
  return { hall, meetingId, chair }
}

describe('closing the meeting', () => {
  it("writes every member's notebook under the last digest of the log, always as proposed", async () => {
    const { hall, meetingId, chair } = await heldMeeting()
    must(await closeMeeting(hall.deps, chair))
    const meeting = await hall.deps.meetings.load(meetingId)
    const tam = (await hall.stores.notebooks.entries('ap3', 'ap3-tam', year)).filter(({ kind }) => kind !== 'SELF_ASSESSMENT')
    expect(tam.map(({ kind }) => kind).sort()).toEqual(['CELL_OPINION', 'CONCLUSION', 'REMARK'])
    for (const entry of tam) expect(entry).toMatchObject({ meetingId, digest: meeting?.digest, year })
    expect(tam.find(({ kind }) => kind === 'REMARK')).toMatchObject({
      author: { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' },
      body: { remark: 'Đồng chí làm tốt.', proposedLevel: 'GOOD' },
    })
    expect(tam.find(({ kind }) => kind === 'CELL_OPINION')?.body).toMatchObject({
      status: 'PROPOSED',
      proposal: 'GOOD',
      base: 6,
      figures: { GOOD: 6 },
    })
    expect(tam.find(({ kind }) => kind === 'CONCLUSION')?.body).toMatchObject({
      follower: 'Đặng Thị Kim Loan',
      dueOn: '2027-03-31',
      text: 'Ít góp ý.',
    })
    const [loan] = (await hall.stores.notebooks.entries('ap3', 'ap3-loan', year)).filter(({ kind }) => kind === 'COMMENDATION')
    expect(loan?.body).toMatchObject({ passed: true, reason: 'Giúp 9 hộ khó khăn', figures: { AGREE: 6 } })
  })

  it('freezes the self-assessments, and what is not remedied waits for the next meeting, merged ones too', async () => {
    const { hall, chair } = await heldMeeting()
    must(await closeMeeting(hall.deps, chair))
    expect((await hall.stores.assessments.find('ap3', 'ap3-tam', year))?.frozenAt).not.toBeNull()
    const after = await hall.stores.shortfalls.ofCell('ap3', year)
    expect(after.find(({ id }) => id === 'ap3-s1')).toMatchObject({
      state: 'CARRIED_OVER',
      onAgenda: true,
      remedy: 'Mỗi kỳ họp góp ít nhất một ý kiến.',
    })
    expect(after.find(({ id }) => id === 'ap3-s2')).toMatchObject({ state: 'CARRIED_OVER', text: 'Cũng ít góp ý.', mergedIntoId: 'ap3-s1' })
    expect(after.find(({ id }) => id === 'ap3-s3')).toMatchObject({ state: 'OPEN', conclusion: null, concludedIn: null, onAgenda: true })
  })

  it('again changes nothing: one set of entries', async () => {
    const { hall, chair } = await heldMeeting()
    must(await closeMeeting(hall.deps, chair))
    const once = await hall.stores.notebooks.ofCell('ap3', year, ['CELL_OPINION'])
    must(await closeMeeting(hall.deps, chair))
    expect(await hall.stores.notebooks.ofCell('ap3', year, ['CELL_OPINION'])).toEqual(once)
  })
})

describe('after the meeting', () => {
  it('the secretary confirms the entries, once for each member, however often the button is tapped', async () => {
    const { hall, meetingId, chair } = await heldMeeting()
    expect(await confirmEntries(hall.deps, chair)).toEqual({ ok: false, refusal: 'meeting/not-closed' })
    must(await closeMeeting(hall.deps, chair))
    expect(await confirmEntries(hall.deps, await seatOf(hall, 'tam', meetingId))).toEqual({ ok: false, refusal: 'meeting/not-found' })
    await Promise.all(Array.from({ length: 10 }, () => confirmEntries(hall.deps, chair)))
    const confirmations = await hall.stores.notebooks.ofCell('ap3', year, ['CONFIRMATION'])
    expect(confirmations.map(({ memberId }) => memberId).sort()).toEqual([...new Set(confirmations.map(({ memberId }) => memberId))].sort())
    expect(confirmations[0]).toMatchObject({ author: { id: 'sau', name: 'Huỳnh Văn Sáu', role: 'SECRETARY' } })
  })

  it('everybody reads the minutes, whose chain holds; during the meeting only the committee and the minute-taker', async () => {
    const { hall, meetingId, chair } = await heldMeeting()
    const tam = await seatOf(hall, 'tam', meetingId)
    expect(await readMinutes(hall.deps, tam)).toEqual({ ok: false, refusal: 'meeting/not-closed' })
    expect((await readMinutes(hall.deps, await seatOf(hall, 'ut', meetingId))).ok).toBe(true)
    must(await closeMeeting(hall.deps, chair))
    must(await signMinutes(hall.deps, chair))
    must(await signMinutes(hall.deps, await seatOf(hall, 'loan', meetingId)))
    const page = must(await readMinutes(hall.deps, tam))
    expect(page).toMatchObject({ chain: { ok: true }, cellName: 'Chi bộ Ấp 3', upperName: 'Đảng bộ xã Sen Hồng', mayConfirm: false })
    expect(page.minutes).toMatchObject({ status: 'SIGNED', signatures: [{ role: 'CHAIR' }, { role: 'MINUTE_TAKER' }] })
    expect(must(await readMinutes(hall.deps, chair)).mayConfirm).toBe(true)
    const logs: VerifiedLog[] = []
    for await (const log of verifyLogs(hall.ports)) logs.push(log)
    expect(logs).toMatchObject([{ meetingId, check: { ok: true } }])
  })
})

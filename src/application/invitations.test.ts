import { describe, expect, it } from 'vitest'
import type { NoticeFacts } from '#domain/inbox/notice.ts'
import { aHall, announcedMeeting, ask, must, openHall, seatOf } from '../../tests/support/cell-hall.ts'
import { admitMember, readDoor, undoAdmission } from './admit-member.ts'
import { announceMeeting } from './announce-meeting.ts'
import { answerInvitation } from './answer-invitation.ts'
import { askPinReset } from './ask-pin-reset.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import { closeMeeting } from './close-meeting.ts'
import { openMeeting } from './open-meeting.ts'
import type { PushDevice } from './ports/inbox.ts'
import { savePushDevice } from './push-devices.ts'
import { countUnread, markRead, readInbox } from './read-inbox.ts'
import { readInvitation, readInvitationEvent } from './read-invitation.ts'
import { readInvitationSheets, readReplies } from './read-invitations.ts'

const moved = { title: 'Kiểm điểm năm 2026', place: 'Trường tiểu học', startsAt: '2026-12-06T00:30:00.000Z', chairId: 'ap3-sau' }

describe('a meeting is announced', () => {
  it('every other member is told once, and again of each change and of the cancelling', async () => {
    const hall = await aHall()
    const meetingId = await announcedMeeting(hall)
    const chair = await seatOf(hall, 'sau', meetingId)
    const told = async (who: string) => (await readInbox(hall.ports, hall.actor(who))).map(({ facts }) => facts.kind)
    must(await announceMeeting(hall.deps, chair))
    expect(await told('tam')).toEqual(['MEETING_ANNOUNCED'])
    expect(await told('sau')).toEqual([])
    expect(await told('hai')).toEqual([])
    hall.at('2026-12-05T00:31:00.000Z')
    must(await changeMeeting(hall.deps, chair, moved))
    must(await changeMeeting(hall.deps, chair, moved))
    hall.at('2026-12-05T00:32:00.000Z')
    must(await cancelMeeting(hall.deps, chair, 'Bão số 4'))
    must(await cancelMeeting(hall.deps, chair, 'Bão số 4'))
    expect(await told('tam')).toEqual(['MEETING_CANCELLED', 'MEETING_CHANGED', 'MEETING_ANNOUNCED'])
    expect((await readInbox(hall.ports, hall.actor('tam')))[0]?.facts).toMatchObject({ title: moved.title, reason: 'Bão số 4' })
    expect(must(await readInvitation(hall.deps, await seatOf(hall, 'tam', meetingId)))).toMatchObject({ status: 'CANCELLED', sequence: 2 })
  })

  it('unread notices are counted until they are read', async () => {
    const hall = await aHall()
    await announcedMeeting(hall)
    const tam = hall.actor('tam')
    must(await askPinReset(hall.ports, hall.actor('sau'), { unitId: 'ap3', personId: 'tam' }))
    expect(await countUnread(hall.ports, tam)).toBe(2)
    const [latest] = await readInbox(hall.ports, tam)
    await markRead(hall.ports, tam, latest?.key ?? '')
    expect(await countUnread(hall.ports, tam)).toBe(1)
    await markRead(hall.ports, tam, null)
    expect(await countUnread(hall.ports, tam)).toBe(0)
    expect(await countUnread(hall.ports, hall.actor('la'))).toBe(0)
  })

  it('a browser that asked for it is told too, once, where the server has keys', async () => {
    const pushed: { devices: readonly PushDevice[]; facts: NoticeFacts }[] = []
    const hall = await aHall({ push: { publicKey: 'key', tell: (devices, facts) => pushed.push({ devices, facts }) } })
    const phone = { endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a', locale: 'vi' as const }
    await savePushDevice(hall.ports, hall.actor('tam'), phone)
    const meetingId = await announcedMeeting(hall)
    must(await announceMeeting(hall.deps, await seatOf(hall, 'sau', meetingId)))
    const reached = pushed.filter(({ devices }) => devices.length > 0)
    expect(reached).toMatchObject([{ devices: [{ memberId: 'ap3-tam', ...phone }], facts: { kind: 'MEETING_ANNOUNCED', meetingId } }])
  })

  it('is in the calendar only once it was announced', async () => {
    const hall = await aHall()
    const meetingId = await announcedMeeting(hall)
    const event = must(await readInvitationEvent(hall.deps, await seatOf(hall, 'tam', meetingId)))
    expect(event).toMatchObject({ startsAt: '2026-12-05T00:30:00.000Z', endsAt: '2026-12-05T02:00:00.000Z', sequence: 0, late: true })
  })
})

describe('members answer', () => {
  it('as often as they like until the meeting opens; the committee sees it, the roll call is not marked', async () => {
    const hall = await aHall()
    const meetingId = await announcedMeeting(hall)
    const tam = await seatOf(hall, 'tam', meetingId)
    must(await answerInvitation(hall.deps, tam, { answer: 'COMING', reason: '' }))
    must(await answerInvitation(hall.deps, tam, { answer: 'EXCUSED', reason: ' đi học tập trung ' }))
    expect(must(await readInvitation(hall.deps, tam)).reply).toEqual({ answer: 'EXCUSED', reason: 'đi học tập trung' })
    const chair = await seatOf(hall, 'sau', meetingId)
    const line = must(await readReplies(hall.deps, chair)).members.find(({ memberId }) => memberId === 'ap3-tam')
    expect(line).toMatchObject({ answer: 'EXCUSED', reason: 'đi học tập trung' })
    expect((await readReplies(hall.deps, tam)).ok).toBe(false)
    must(await openMeeting(hall.deps, chair))
    expect((await hall.deps.meetings.load(meetingId))?.attendance).toEqual({})
    const late = await answerInvitation(hall.deps, tam, { answer: 'COMING', reason: '' })
    expect(late).toEqual({ ok: false, refusal: 'meeting/already-open' })
  })
})

describe('at the door', () => {
  it('the personal code makes its member present, however it was read, and can be taken back', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall, ['sau'])
    const { sheets } = must(await readInvitationSheets(hall.deps, chair))
    expect(new Set(sheets.map(({ code }) => code)).size).toBe(7)
    const sheetOf = (who: string) => sheets.find(({ memberId }) => memberId === `ap3-${who}`) ?? { url: '', code: '' }
    const first = must(await admitMember(hall.deps, chair, sheetOf('tam').url))
    expect(first).toMatchObject({ name: 'Phan Văn Tám', already: false, presence: { official: { present: 2 } } })
    const deputy = await seatOf(hall, 'loan', meetingId)
    expect(must(await admitMember(hall.deps, deputy, sheetOf('tam').code.toLowerCase()))).toMatchObject({ already: true })
    expect(must(await undoAdmission(hall.deps, deputy, 'ap3-tam'))).toMatchObject({ official: { present: 1 } })
    expect(must(await readDoor(hall.deps, deputy)).presence?.official.present).toBe(1)
  })

  it("a code of another meeting is none, and no code is a member's to use", async () => {
    const hall = await aHall()
    const other = await announcedMeeting(hall)
    const { chair, meetingId } = await openHall(hall, ['sau'])
    const [foreign] = must(await readInvitationSheets(hall.deps, await seatOf(hall, 'sau', other))).sheets
    expect(await admitMember(hall.deps, chair, foreign?.code ?? '')).toEqual({ ok: false, refusal: 'meeting/unknown-invitation' })
    expect(await admitMember(hall.deps, chair, '')).toEqual({ ok: false, refusal: 'meeting/unknown-invitation' })
    const [own] = must(await readInvitationSheets(hall.deps, chair)).sheets
    const tam = await seatOf(hall, 'tam', meetingId)
    for (const refused of [
      await admitMember(hall.deps, tam, own?.code ?? ''),
      await readDoor(hall.deps, tam),
      await readInvitationSheets(hall.deps, tam),
    ]) {
      expect(refused).toEqual({ ok: false, refusal: 'meeting/not-found' })
    }
  })
})

it('a task given in the meeting reaches its member when the meeting closes', async () => {
  const hall = await aHall()
  const { chair } = await openHall(hall)
  must(await ask(hall, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' }))
  for (let step = 0; step < 30; step += 1) await ask(hall, chair, { type: 'next' })
  must(await ask(hall, chair, { type: 'assignTask', what: 'Vận động ba hộ hiến đất', memberId: 'ap3-tam', dueOn: '2026-12-20' }))
  must(await closeMeeting(hall.deps, chair))
  const facts = (await readInbox(hall.ports, hall.actor('tam'))).map((one) => one.facts)
  expect(facts).toContainEqual({ kind: 'TASK_ASSIGNED', meetingId: chair.meetingId, what: 'Vận động ba hộ hiến đất', dueOn: '2026-12-20' })
})

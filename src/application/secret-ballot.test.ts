import { describe, expect, it } from 'vitest'
import { ballotCard } from '#domain/meeting/ballot-card.ts'
import { minutesBallots } from '#domain/meeting/minutes-votes.ts'
import { recount } from '#paper/recount.ts'
import {
  aHall,
  cast,
  type Hall,
  must,
  official,
  openHall,
  openSecretBallot,
  seatOf,
  sheetWith,
  take,
  walkToBallots,
} from '../../tests/support/cell-hall.ts'
import { ballotPreview } from './ballot-preview.ts'
import { ballotSheet } from './ballot-sheet.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { castPaper } from './cast-paper.ts'
import { closeBallot } from './close-ballot.ts'
import { countBallot } from './count-ballot.ts'
import { finishOverdue } from './finish-overdue.ts'
import { openBallot } from './open-ballot.ts'
import { readBoard, readPublicBallot } from './read-board.ts'
import { reportRecount } from './report-recount.ts'
import { takePaper } from './take-paper.ts'

const voted = '2026-12-05T03:00:00.000Z'
const overdue = '2026-12-05T03:00:11.000Z'

async function atTheBallots(present: readonly string[] = official) {
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall, present)
  await walkToBallots(hall, chair)
  return { hall, meetingId, chair }
}

async function held(hall: Hall, meetingId: string, ballotId: string, keys: readonly string[]) {
  return Promise.all(keys.map(async (key) => take(hall, await seatOf(hall, key, meetingId), ballotId)))
}

describe('a classification ballot', () => {
  it('goes from the taking to a board that anybody recounts, and to proposals by the majority of the base', async () => {
    const { hall, meetingId, chair } = await atTheBallots()
    const ballotId = await openSecretBallot(hall, chair)
    const papers = await held(hall, meetingId, ballotId, official)
    hall.at(voted)
    for (const [place, paper] of papers.entries())
      must(await cast(hall, paper, place < 4 ? 'GOOD' : 'SATISFACTORY', { 'ap3-loan': place < 3 ? 'EXCELLENT' : 'GOOD' }))
    must(await closeBallot(hall.deps, chair, ballotId))
    expect(await countBallot(hall.deps, chair, ballotId)).toEqual({ ok: false, refusal: 'ballot/closing' })
    hall.at(overdue)
    must(await countBallot(hall.deps, chair, ballotId))

    const meeting = await hall.deps.meetings.load(meetingId)
    const result = meeting?.ballots.find(({ id }) => id === ballotId)?.result
    expect(result).toMatchObject({ issued: 6, collected: 6, valid: 6, invalid: 0, base: 6, majority: 4, phonesAtPublication: 5 })
    expect(result?.rows.find(({ key }) => key === 'ap3-loan')).toMatchObject({
      outcome: 'GOOD',
      figures: { EXCELLENT: 3, GOOD: 3, BLANK: 0 },
    })
    expect(result?.rows.find(({ key }) => key === 'ap3-tam')).toMatchObject({ outcome: 'GOOD', figures: { GOOD: 4, SATISFACTORY: 2 } })

    const board = must(await readBoard(hall.deps, hall.actor('nga'), ballotId))
    expect((await recount(JSON.parse(JSON.stringify(board)))).checks.filter(({ held }) => !held)).toEqual([])
    expect(board.took).toHaveLength(6)
    expect(result?.digest).toBe(board.digest)
    expect(await hall.stores.ballots.find(ballotId)).toMatchObject({ status: 'COUNTED', sealedKeys: null })
  })

  it('lists who is not on it and why, before it opens', async () => {
    const { hall, chair } = await atTheBallots(['sau', 'loan', 'ut', 'tam', 'nga'])
    const preview = must(await ballotPreview(hall.deps, chair, 'CLASSIFICATION'))
    expect(preview.without).toEqual([
      { memberId: 'ap3-lanh', name: 'Dương Văn Lành', why: 'ABSENT' },
      { memberId: 'ap3-moi', name: 'Lê Thị Mới', why: 'ABSENT' },
    ])
    expect(preview.rows.map(({ label }) => label)).toContain('Hồ Thúy Nga')
    expect(preview).toMatchObject({ base: 6, majority: 4, presentInBase: 4, needed: 4, refusal: null, secondRound: false })
  })

  it('shows beside each row what the member said of themselves', async () => {
    const { hall, meetingId, chair } = await atTheBallots()
    const ballotId = await openSecretBallot(hall, chair)
    const sheet = must(await ballotSheet(hall.deps, await seatOf(hall, 'tam', meetingId), ballotId))
    expect(sheet.rows[0]?.beside).toMatchObject({ selfLevel: 'GOOD', committeeLevel: null, registration: null })
    expect(sheet).toMatchObject({ guessable: false, code: expect.stringMatching(/^[0-9A-F]{4}( [0-9A-F]{4}){2}$/) })
  })
})

describe('opening is refused', () => {
  it('without quorum, to one who does not steer, off a secure origin, beside another ballot, and unsafe settings', async () => {
    const { hall, chair } = await atTheBallots(['sau', 'loan'])
    expect(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null })).toEqual({ ok: false, refusal: 'ballot/no-quorum' })

    const full = await atTheBallots()
    const open = (seat: typeof chair) => openBallot(full.hall.deps, seat, { kind: 'CLASSIFICATION', reason: null })
    expect(await open(await seatOf(full.hall, 'loan', full.meetingId))).toEqual({ ok: false, refusal: 'ballot/not-steering' })
    await openSecretBallot(full.hall, full.chair)
    expect(await open(full.chair)).toEqual({ ok: false, refusal: 'ballot/another-open' })

    const insecure = await aHall({ safety: { secureOrigin: false, unsafeSettings: async () => [] } })
    const plain = await openHall(insecure)
    expect(await openBallot(insecure.deps, plain.chair, { kind: 'REHEARSAL', reason: null })).toEqual({
      ok: false,
      refusal: 'ballot/insecure-origin',
    })

    const logging = await aHall({ safety: { secureOrigin: true, unsafeSettings: async () => ['log_statement'] } })
    const logged = await openHall(logging)
    expect(await openBallot(logging.deps, logged.chair, { kind: 'REHEARSAL', reason: null })).toEqual({
      ok: false,
      refusal: 'ballot/unsafe-settings',
    })
  })

  it('unless the chair accepts the settings, which then stand in the log, on the screens and in the minutes', async () => {
    const hall = await aHall({ safety: { secureOrigin: true, unsafeSettings: async () => ['log_statement'] } })
    const { chair, meetingId } = await openHall(hall)
    must(await openBallot(hall.deps, chair, { kind: 'REHEARSAL', reason: null, unsafeAccepted: true }))
    const meeting = await hall.deps.meetings.load(meetingId)
    expect(meeting?.ballots.map((ballot) => ballotCard(meeting, ballot).unsafeSettings)).toEqual([['log_statement']])
    expect(meeting && minutesBallots(meeting)).toMatchObject([{ unsafeSettings: ['log_statement'] }])
  })
})

describe('taking a paper', () => {
  it('is for official members who are here, once; the same blinded message again gets the same signature', async () => {
    const { hall, meetingId, chair } = await atTheBallots([...official.slice(0, 5), 'nga'])
    const ballotId = await openSecretBallot(hall, chair)
    const blinded = Buffer.alloc(256, 7).toString('base64url')
    const of = async (key: string, sent = blinded) => takePaper(hall.deps, await seatOf(hall, key, meetingId), { ballotId, blinded: sent })
    expect(await of('nga')).toEqual({ ok: false, refusal: 'ballot/not-official' })
    expect(await of('moi')).toEqual({ ok: false, refusal: 'ballot/not-present' })
    expect(await of('tam', Buffer.alloc(256).toString('base64url'))).toEqual({ ok: false, refusal: 'ballot/bad-blinded-message' })
    const first = await of('tam')
    expect(first.ok).toBe(true)
    expect(await of('tam')).toEqual(first)
    expect(await of('tam', Buffer.alloc(256, 9).toString('base64url'))).toEqual({ ok: false, refusal: 'ballot/already-taken' })
    await of('tam', Buffer.alloc(256, 11).toString('base64url'))
    const meeting = await hall.deps.meetings.load(meetingId)
    expect(meeting?.notices, 'a second device is said once').toMatchObject([{ memberId: 'ap3-tam', kind: 'SECOND_DEVICE' }])
    must(await closeBallot(hall.deps, chair, ballotId))
    expect(await of('tam'), 'an answer that was lost may be asked for again').toEqual(first)
    expect(await of('lanh')).toEqual({ ok: false, refusal: 'ballot/closing' })
  })
})

describe('casting', () => {
  it('takes a paper once, gives the same receipt to the same paper also after closing, and refuses another sheet', async () => {
    const { hall, meetingId, chair } = await atTheBallots()
    const ballotId = await openSecretBallot(hall, chair)
    const [one, late] = await held(hall, meetingId, ballotId, ['tam', 'lanh'])
    if (!one || !late) throw new Error('two papers')
    const first = await cast(hall, one, 'GOOD')
    expect(first.ok).toBe(true)
    for (let again = 0; again < 10; again += 1) expect(await cast(hall, one, 'GOOD')).toEqual(first)
    expect(await cast(hall, one, 'EXCELLENT')).toEqual({ ok: false, refusal: { refusal: 'ballot/other-sheet', counted: false } })
    expect(await hall.stores.ballots.turnout(ballotId)).toMatchObject({ issued: 2, collected: 1 })

    hall.at(voted)
    must(await closeBallot(hall.deps, chair, ballotId))
    hall.at(overdue)
    await finishOverdue(hall.ports)
    expect(await cast(hall, one, 'GOOD'), 'a retry after closing').toEqual(first)
    expect(await cast(hall, late, 'GOOD')).toEqual({ ok: false, refusal: { refusal: 'ballot/too-late', counted: false } })
    must(await countBallot(hall.deps, chair, ballotId))
    expect(await cast(hall, late, 'GOOD')).toEqual({ ok: false, refusal: { refusal: 'ballot/too-late', counted: true } })
  })

  it('needs a signature of this very ballot, and the whole sheet', async () => {
    const { hall, meetingId, chair } = await atTheBallots()
    const ballotId = await openSecretBallot(hall, chair)
    const [paper] = await held(hall, meetingId, ballotId, ['tam'])
    if (!paper) throw new Error('a paper')
    const sent = await sheetWith(hall, paper, 'GOOD')
    const box = { ports: hall.ports, ballots: hall.deps.meetings.ballots }
    const refusal = async (over: Partial<typeof sent>) => {
      const taken = await castPaper(box, ballotId, { ...sent, ...over })
      return taken.ok ? null : taken.refusal.refusal
    }
    expect(await refusal({ signature: Buffer.alloc(256, 3).toString('base64url') })).toBe('ballot/bad-signature')
    expect(await refusal({ rows: Object.fromEntries(Object.entries(sent.rows).slice(1)) })).toBe('ballot/row-missing')
    expect(await castPaper(box, 'ap3-nothing', sent)).toEqual({ ok: false, refusal: { refusal: 'ballot/unknown', counted: false } })
    expect(await refusal({})).toBeNull()
  })
})

describe('the end of a ballot', () => {
  it('cancelled, its papers burn unread and a new one needs a reason; counted, it is final', async () => {
    const { hall, meetingId, chair } = await atTheBallots()
    const first = await openSecretBallot(hall, chair)
    await held(hall, meetingId, first, ['tam'])
    expect(await cancelBallot(hall.deps, chair, { ballotId: first, reason: ' ' })).toEqual({
      ok: false,
      refusal: 'meeting/cancel-needs-reason',
    })
    must(await cancelBallot(hall.deps, chair, { ballotId: first, reason: 'Đồng chí Tám hỏng máy' }))
    expect(await hall.stores.ballots.find(first)).toMatchObject({ status: 'CANCELLED', sealedKeys: null })
    expect(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null })).toEqual({
      ok: false,
      refusal: 'ballot/second-round-needs-reason',
    })
    const { ballotId } = must(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: 'Sau khi hủy lần đầu' }))
    must(await closeBallot(hall.deps, chair, ballotId))
    hall.at(overdue)
    must(await countBallot(hall.deps, chair, ballotId))
    expect(await countBallot(hall.deps, chair, ballotId), 'counted twice is counted once').toMatchObject({ ok: true })
    expect(await cancelBallot(hall.deps, chair, { ballotId, reason: 'muộn' })).toEqual({ ok: false, refusal: 'ballot/already-counted' })
  })

  it('a rehearsal shows its counts and decides nothing, without quorum and as often as needed', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall, ['sau', 'tam'])
    for (const _round of [1, 2]) {
      const ballotId = await openSecretBallot(hall, chair, 'REHEARSAL')
      const [paper] = await held(hall, meetingId, ballotId, ['tam'])
      if (paper) must(await cast(hall, paper, 'AGREE'))
      must(await closeBallot(hall.deps, chair, ballotId))
      hall.at(overdue)
      must(await countBallot(hall.deps, chair, ballotId))
      const meeting = await hall.deps.meetings.load(meetingId)
      expect(meeting?.ballots.at(-1)?.result?.rows).toMatchObject([{ outcome: null, figures: { AGREE: 1 } }])
      hall.at(voted)
    }
  })

  it('the board and the ballot are for those convened; to others there is none', async () => {
    const { hall, meetingId, chair } = await atTheBallots()
    const ballotId = await openSecretBallot(hall, chair)
    expect((await readPublicBallot(hall.deps, hall.actor('nga'), ballotId)).ok).toBe(true)
    for (const who of ['la', 'hai', 'phuoc']) {
      expect(await readPublicBallot(hall.deps, hall.actor(who), ballotId)).toEqual({ ok: false, refusal: 'ballot/unknown' })
      expect(await readBoard(hall.deps, hall.actor(who), ballotId)).toEqual({ ok: false, refusal: 'ballot/unknown' })
    }
    expect(await readBoard(hall.deps, hall.actor('tam'), ballotId)).toEqual({ ok: false, refusal: 'ballot/not-counted' })
    const seat = await seatOf(hall, 'tam', meetingId)
    expect(await reportRecount(hall.deps, seat, { ballotId, agreed: true })).toEqual({ ok: false, refusal: 'ballot/not-counted' })
  })
})

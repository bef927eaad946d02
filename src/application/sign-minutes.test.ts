import { describe, expect, it } from 'vitest'
import { scoreCriteria } from '#domain/minutes/quality-score.ts'
import { sealHolds } from '#domain/minutes/seal.ts'
import { aHall, ask, must, openHall, seatOf, walkToBallots } from '../../tests/support/cell-hall.ts'
import { closeMeeting } from './close-meeting.ts'
import { readDocument } from './read-document.ts'
import { readMinutes } from './read-minutes.ts'
import { readScore, scoreMeeting } from './score-meeting.ts'
import { chainTools } from './sealing-tools.ts'
import { readReceivedMinutes, readSentMinutes, sendMinutes } from './send-minutes.ts'
import { signAnnex, signMinutes } from './sign-minutes.ts'
import { readMinutesDraft, saveMinutesText } from './write-minutes.ts'

/** A meeting of which Loan writes the minutes and Sáu is the chair, at its last step. */
async function meetingToClose() {
  const hall = await aHall()
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  for (const _step of ['TASKS', 'CONCLUSION', 'MINUTES_READ']) must(await ask(hall, chair, { type: 'next' }))
  must(await ask(hall, chair, { type: 'writeResolution', text: 'Nạo vét kênh trước 30/6.' }))
  return { hall, meetingId, chair, writer: await seatOf(hall, 'loan', meetingId) }
}

const opening = (text: string, version: number) => ({ section: 'opening', text, version })

describe('two write the minutes at once', () => {
  it('each is told of the other and nothing is overwritten', async () => {
    const { hall, chair, writer, meetingId } = await meetingToClose()
    expect(must(await saveMinutesText(hall.deps, writer, opening('Chi bộ chào cờ.', 0)))).toEqual({ saved: true, version: 1 })
    expect(must(await saveMinutesText(hall.deps, chair, opening('Chi bộ hát Quốc ca.', 0)))).toMatchObject({
      saved: false,
      text: 'Chi bộ chào cờ.',
      version: 1,
      byName: 'Đặng Thị Kim Loan',
    })
    expect(must(await readMinutesDraft(hall.deps, writer)).minutes.texts).toEqual({ opening: 'Chi bộ chào cờ.' })
    const tam = await seatOf(hall, 'tam', meetingId)
    expect(await saveMinutesText(hall.deps, tam, opening('Khác.', 1))).toEqual({ ok: false, refusal: 'minutes/not-writer' })
    expect(await readMinutesDraft(hall.deps, tam)).toEqual({ ok: false, refusal: 'minutes/not-writer' })
    expect(await saveMinutesText(hall.deps, writer, { section: 'nowhere', text: 'x', version: 0 })).toEqual({
      ok: false,
      refusal: 'minutes/no-such-section',
    })
  })
})

describe('sign, lock, correct, send up (rule 15)', () => {
  it('the first signature numbers and seals the words as they were read; the second locks', async () => {
    const { hall, chair, writer } = await meetingToClose()
    must(await saveMinutesText(hall.deps, writer, opening('Chi bộ chào cờ.', 0)))
    must(await closeMeeting(hall.deps, chair))
    must(await saveMinutesText(hall.deps, writer, opening('Chi bộ chào cờ, hát Quốc ca.', 1)))
    expect(await signMinutes(hall.deps, writer, { textVersions: 1 })).toEqual({ ok: false, refusal: 'minutes/changed-meanwhile' })
    must(await signMinutes(hall.deps, writer, { textVersions: 2, numbers: { MINUTES: 17 } }))
    expect(await saveMinutesText(hall.deps, chair, opening('Khác.', 2))).toEqual({ ok: false, refusal: 'minutes/locked' })
    must(await signMinutes(hall.deps, chair))
    const page = must(await readMinutes(hall.deps, chair))
    expect(page).toMatchObject({ sealHolds: true, chain: { ok: true }, mayWrite: false, maySend: true, mayCorrect: true })
    expect(page.minutes).toMatchObject({
      status: 'SIGNED',
      numbers: { MINUTES: 17, RESOLUTION: 1 },
      texts: { opening: 'Chi bộ chào cờ, hát Quốc ca.' },
      seal: { termStart: '2025-01-01', issuedOn: '2026-12-05' },
    })
    const { texts, seal, meetingId } = page.minutes
    if (!seal) throw new Error('signed minutes are sealed')
    expect(sealHolds(meetingId, { ...seal, texts }, chainTools(hall.ports))).toBe(true)
  })

  it('returned before the second signature, they open again and keep their number', async () => {
    const { hall, chair, writer } = await meetingToClose()
    must(await closeMeeting(hall.deps, chair))
    must(await signMinutes(hall.deps, writer))
    must(await ask(hall, chair, { type: 'returnMinutes', reason: 'Thiếu ý kiến đồng chí Tám' }))
    must(await saveMinutesText(hall.deps, writer, opening('Đủ ý kiến.', 0)))
    must(await signMinutes(hall.deps, chair))
    must(await signMinutes(hall.deps, writer))
    expect(must(await readMinutes(hall.deps, writer)).minutes).toMatchObject({ status: 'SIGNED', numbers: { MINUTES: 1 }, returned: null })
  })

  it('an annex is signed beside them, and the committee above reads what was sent to it, on record', async () => {
    const { hall, chair, writer, meetingId } = await meetingToClose()
    must(await closeMeeting(hall.deps, chair))
    expect(await sendMinutes(hall.deps, chair)).toEqual({ ok: false, refusal: 'minutes/not-signed' })
    must(await signMinutes(hall.deps, writer))
    must(await signMinutes(hall.deps, chair))
    const phuoc = hall.actor('phuoc')
    const asked = { unitId: 'senhong', meetingId }
    expect(await readSentMinutes(hall.deps, phuoc, asked)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(must(await readReceivedMinutes(hall.deps, phuoc, 'senhong')).lines).toEqual([])
    must(await sendMinutes(hall.deps, chair))
    must(await ask(hall, writer, { type: 'writeAnnex', annexId: null, section: 'opening', wrong: '5 đồng chí', right: '6 đồng chí' }))
    const [annex] = must(await readMinutes(hall.deps, writer)).minutes.annexes
    expect(must(await readSentMinutes(hall.deps, phuoc, asked)).minutes.annexes).toEqual([])
    must(await signAnnex(hall.deps, writer, annex?.id ?? ''))
    expect(must(await readMinutes(hall.deps, writer)).annexesToSign).toEqual([])
    expect(must(await readMinutes(hall.deps, chair)).annexesToSign).toEqual([annex?.id])
    must(await signAnnex(hall.deps, chair, annex?.id ?? ''))
    expect(must(await readReceivedMinutes(hall.deps, phuoc, 'senhong')).lines).toMatchObject([
      { cellName: 'Chi bộ Ấp 3', number: 1, annexes: 1 },
    ])
    expect(must(await readSentMinutes(hall.deps, phuoc, asked)).minutes.annexes).toMatchObject([{ right: '6 đồng chí' }])
    const file = { meetingId, kind: 'minutes', of: null, unitId: 'senhong' } as const
    expect(must(await readDocument(hall.deps, phuoc, file)).number).toBe('Số 01-BB/CB')
    expect((await readDocument(hall.deps, phuoc, { ...file, unitId: null })).ok).toBe(false)
    expect(await readSentMinutes(hall.deps, hall.actor('tam'), asked)).toEqual({ ok: false, refusal: 'access/not-found' })
    const readings = (await hall.stores.audit.ofCell('ap3', 20)).filter(({ act }) => act === 'minutes-read')
    expect(readings[0]).toMatchObject({ actorId: 'phuoc', about: { meetingId, unitId: 'senhong' } })
  })
})

describe('the score of the meeting', () => {
  it('is checked against what the system finds in the log', async () => {
    const { hall, chair, writer } = await meetingToClose()
    const { findings } = must(await readScore(hall.deps, chair))
    const found = new Map(findings.map(({ key, points }) => [key as string, points]))
    const lines = scoreCriteria.map(({ key, most }) => ({
      key,
      points: found.get(key) ?? most,
      word: found.has(key) ? '' : 'Chi bộ thống nhất',
    }))
    expect(await scoreMeeting(hall.deps, writer, lines)).toMatchObject({ ok: false })
    expect(
      await scoreMeeting(
        hall.deps,
        chair,
        lines.map((line) => ({ ...line, word: '' })),
      ),
    ).toEqual({ ok: false, refusal: 'score/word-missing' })
    must(await scoreMeeting(hall.deps, chair, lines))
    expect(must(await readScore(hall.deps, chair)).score).toMatchObject({ lines, byName: 'Huỳnh Văn Sáu' })
  })
})

import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MinutesDraft, MinutesPage, ReceivedMinutes, SavedSection } from '#contract/minutes.ts'
import { paths } from '#contract/paths.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { ask, type Caller, get } from '../support/voters.ts'

const unitId = 'senhong'

/** A meeting that has only its minutes left: Hai writes them, the secretary presides. */
async function walkThrough(chair: Caller, meetingId: string, writer: HallMember): Promise<void> {
  const command = (said: object) => get(chair, 'mutate', 'meeting.command', { meetingId, command: said })
  await command({ type: 'appointMinuteTaker', memberId: writer.memberId })
  await command({ type: 'writeResolution', text: 'Nạo vét kênh Bà Tư trước ngày 30/6.' })
  const { view } = await get<{ view: { steps: unknown[] } }>(chair, 'query', 'meeting.console', { meetingId })
  for (const _step of view.steps) await command({ type: 'next' })
}

/** What a stranger's program reads in the file behind this address. */
async function wordFile({ url, cookie }: Caller, address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}${address}`, { headers: cookie ? { cookie } : {} })
  const buffer = Buffer.from(await response.arrayBuffer())
  return { status: response.status, text: response.ok ? (await mammoth.extractRawText({ buffer })).value : '' }
}

describe('the minutes of a meeting in the running app', () => {
  let app: RunningApp
  let hall: Hall
  let [chair, writer, other, committee]: Caller[] = []
  beforeAll(async () => {
    app = await startApp({
      halls: [
        { cellId: 'ghi', officials: 5 },
        { cellId: 'tren', officials: 3 },
      ],
    })
    hall = app.halls[0] as Hall
    const reader = app.halls[1]?.officials[2] as HallMember
    await app.inspect((client) =>
      client.query(`INSERT INTO "Position" ("personId", "unitId", "role", "validFrom") VALUES ($1, $2, 'COMMITTEE_MEMBER', '2020-01-01')`, [
        reader.personId,
        unitId,
      ]),
    )
    const caller = ({ cookie }: HallMember): Caller => ({ url: app.url, cookie })
    ;[chair, writer, other, committee] = [hall.secretary, hall.officials[2] as HallMember, hall.officials[3] as HallMember, reader].map(
      caller,
    )
    await walkThrough(chair as Caller, hall.meetingId, hall.officials[2] as HallMember)
  })
  afterAll(() => app?.remove())

  it('are written by two at once, signed, locked, corrected by an annex and sent up', async () => {
    const { meetingId } = hall
    const [secretary, taker, member, above] = [chair, writer, other, committee] as [Caller, Caller, Caller, Caller]
    const write = (who: Caller, text: string, version: number) =>
      get<SavedSection>(who, 'mutate', 'minutes.saveText', { meetingId, section: 'opening', text, version })
    const page = (who: Caller) => get<MinutesPage>(who, 'query', 'meeting.minutes', { meetingId })

    expect(await write(taker, 'Chi bộ chào cờ.', 0)).toEqual({ saved: true, version: 1 })
    expect(await write(secretary, 'Chi bộ hát Quốc ca.', 0)).toMatchObject({ saved: false, text: 'Chi bộ chào cờ.' })
    expect(await write(secretary, 'Chi bộ chào cờ, hát Quốc ca.', 1)).toEqual({ saved: true, version: 2 })
    expect((await get<MinutesDraft>(taker, 'query', 'minutes.draft', { meetingId })).minutes.texts.opening).toBe(
      'Chi bộ chào cờ, hát Quốc ca.',
    )
    expect((await ask(member, 'query', 'minutes.draft', { meetingId })).refusal).toBe('minutes/not-writer')

    await get(secretary, 'mutate', 'meeting.close', { meetingId })
    await get(taker, 'mutate', 'minutes.sign', { meetingId, textVersions: 2 })
    expect((await ask(taker, 'mutate', 'minutes.saveText', { meetingId, section: 'opening', text: 'x', version: 2 })).refusal).toBe(
      'minutes/locked',
    )
    await get(secretary, 'mutate', 'minutes.sign', { meetingId })
    const signed = await page(member)
    expect(signed).toMatchObject({ chain: { ok: true }, sealHolds: true, due: { missing: 'SENDING' }, minutes: { status: 'SIGNED' } })

    const annex = { type: 'writeAnnex', annexId: null, section: 'opening', wrong: 'hát Quốc ca', right: 'nghe Quốc ca' }
    await get(taker, 'mutate', 'meeting.command', { meetingId, command: annex })
    const annexId = (await page(taker)).minutes.annexes[0]?.id ?? ''
    for (const who of [taker, secretary]) await get(who, 'mutate', 'minutes.signAnnex', { meetingId, annexId })
    expect((await page(member)).minutes.seal).toEqual(signed.minutes.seal)

    expect((await ask(above, 'query', 'minutes.sent', { unitId, meetingId })).refusal).toBe('access/not-found')
    await get(secretary, 'mutate', 'minutes.send', { meetingId })
    const { lines } = await get<ReceivedMinutes>(above, 'query', 'minutes.received', { unitId })
    expect(lines).toMatchObject([{ meetingId, number: 1, annexes: 1 }])
    expect(await get(above, 'query', 'minutes.sent', { unitId, meetingId })).toMatchObject({ minutes: { texts: signed.minutes.texts } })
    expect((await ask(member, 'query', 'minutes.sent', { unitId, meetingId })).refusal).toBe('access/not-found')
    const readings = await app.inspect((client) => client.query(`SELECT "actorId" FROM "AuditLine" WHERE "act" = 'minutes-read'`))
    expect(readings.rows).toHaveLength(1)
  })

  it('are files for those who may read them, and nothing for anybody else', async () => {
    const { meetingId } = hall
    const [member, above] = [other, committee] as [Caller, Caller]
    const minutes = await wordFile(member, paths.documentFile(meetingId, 'minutes'))
    expect(minutes.text).toContain('Số 01-BB/CB')
    expect(minutes.text).toContain('Chi bộ chào cờ, hát Quốc ca.')
    const resolution = await wordFile(above, paths.documentFile(meetingId, 'resolution', { unitId }))
    expect(resolution.text).toContain('Số 01-NQ/CB')
    expect(resolution.text).toContain('Nạo vét kênh Bà Tư trước ngày 30/6.')
    expect((await wordFile(above, paths.documentFile(meetingId, 'minutes'))).status).toBe(404)
    expect((await wordFile({ url: app.url }, paths.documentFile(meetingId, 'minutes'))).status).toBe(404)
    expect((await wordFile(member, paths.documentFile(meetingId, 'count', { of: 'ghi-unknown' }))).status).toBe(404)
  })
})

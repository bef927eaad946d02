import { describe, expect, it } from 'vitest'
import { aHall, announcedMeeting, must, openHall, openSecretBallot, seatOf, take } from '../../tests/support/cell-hall.ts'
import { checkIn } from './check-in.ts'
import { makeWallLink, revokeWallLinks } from './make-wall-link.ts'
import { postNotice } from './post-notice.ts'
import { readConsole } from './read-console.ts'
import { readMyPart } from './read-my-part.ts'
import { readPhone } from './read-phone.ts'
import { readProjector } from './read-projector.ts'

const tokenOf = (url: string) => url.slice(url.indexOf('#') + 1)

describe('the wall', () => {
  it('opens by its link, shows a code that lets members in, and goes dark when the links are revoked', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall, [])
    const { url } = must(await makeWallLink(hall.deps, chair))
    const wall = must(await readProjector(hall.deps, tokenOf(url)))
    expect(wall).toMatchObject({ view: { meetingId, cellName: 'Chi bộ Ấp 3' }, turnout: null, recounts: null })
    expect(wall.code?.code).toMatch(/^[0-9A-Z]{3} [0-9A-Z]{3}$/)
    expect(wall.code?.url).toContain(`/phone/${meetingId}?code=`)
    const tam = await seatOf(hall, 'tam', meetingId)
    must(await checkIn(hall.deps, tam, { code: wall.code?.code ?? '', phone: 'CAN_VOTE' }))
    expect(must(await readMyPart(hall.deps, tam))).toMatchObject({ attendance: 'PRESENT', phone: 'CAN_VOTE' })
    expect(await checkIn(hall.deps, await seatOf(hall, 'lanh', meetingId), { code: '000 000', phone: 'CAN_VOTE' })).toEqual({
      ok: false,
      refusal: 'meeting/wrong-code',
    })
    must(await revokeWallLinks(hall.deps, chair))
    expect(await readProjector(hall.deps, tokenOf(url))).toEqual({ ok: false, refusal: 'meeting/not-found' })
    expect(hall.told).toContain(`walls ${meetingId}`)
  })

  it('gets its link from the cell committee only, and shows no code before the meeting opens', async () => {
    const hall = await aHall()
    const meetingId = await announcedMeeting(hall)
    expect(await makeWallLink(hall.deps, await seatOf(hall, 'tam', meetingId))).toEqual({ ok: false, refusal: 'meeting/not-found' })
    const { url } = must(await makeWallLink(hall.deps, await seatOf(hall, 'ut', meetingId)))
    expect(must(await readProjector(hall.deps, tokenOf(url))).code).toBeNull()
  })
})

describe('console and phones', () => {
  it('the console is for the cell committee, and names who has not taken a paper', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall)
    const tam = await seatOf(hall, 'tam', meetingId)
    expect(await readConsole(hall.deps, tam)).toEqual({ ok: false, refusal: 'meeting/not-found' })
    const ballotId = await openSecretBallot(hall, chair)
    await take(hall, tam, ballotId)
    const page = must(await readConsole(hall.deps, chair))
    expect(page.turnout).toMatchObject({ ballotId, status: 'OPEN', issued: 1, collected: 0 })
    expect(page.health).toMatchObject({ phones: { connected: 5 } })
    expect(page.health.notTaken).toHaveLength(5)
    expect(page.health.notTaken).not.toContain('Phan Văn Tám')
  })

  it('a phone sees the ballot without a name of who took, and its own part says nothing of it either', async () => {
    const hall = await aHall()
    const { meetingId, chair } = await openHall(hall)
    const ballotId = await openSecretBallot(hall, chair)
    const tam = await seatOf(hall, 'tam', meetingId)
    const before = [must(await readMyPart(hall.deps, tam)), must(await readPhone(hall.deps, tam)).view]
    await take(hall, tam, ballotId)
    expect([must(await readMyPart(hall.deps, tam)), must(await readPhone(hall.deps, tam)).view]).toEqual(before)
  })

  it('a PIN reset is seen by its member in the open meeting', async () => {
    const hall = await aHall()
    const { meetingId } = await openHall(hall)
    await postNotice(hall.deps, 'ap3', { memberId: 'ap3-tam', kind: 'PIN_RESET', byName: 'Huỳnh Văn Sáu' })
    expect(must(await readMyPart(hall.deps, await seatOf(hall, 'tam', meetingId))).notices).toMatchObject([
      { kind: 'PIN_RESET', byName: 'Huỳnh Văn Sáu' },
    ])
  })
})

import { type Browser, expect, test } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { type DemoApp, startDemo } from '../support/demo-app.ts'
import { routes, type Screen, screenOf, type Viewer } from '../support/every-screen.ts'
import { complaints, everybodyLeaves, goTo, listen, openWall, type Person, sitDown, sizes } from '../support/hall-pages.ts'
import { lookAt } from '../support/look-at.ts'

let app: DemoApp
test.beforeAll(async () => {
  app = await startDemo({ hall: false })
})
test.afterEach(({ browser }) => everybodyLeaves(browser))
test.afterAll(() => app?.remove())
test.use({ trace: 'off' })

/** Of the phone's view, what is asked for here. */
type Followed = {
  steps: { id: string; state: string }[]
  openVote: { id: string } | null
  ballot: { id: string } | null
}

const languages = ['vi', 'en'] as const
/** Every page, and the room where it has the most to say; in between the words are those of the same screens. */
const inBoth = new Set(['', 'ballot', 'result'])
test('every screen, in both languages, can be read out, fits its window and keeps quiet', async ({ browser }) => {
  const viewers = await sitDownAll(browser)
  const { secretary, member, committee, admin } = viewers
  const findings: string[] = []
  /** Several people look at once, each at their own screens one after another. */
  const look = async (stage: string, screens: readonly Screen[]) => {
    const inTurn = async (viewer: Viewer) => {
      for (const { name, path, made } of screens.filter((screen) => screen.viewer === viewer))
        for (const language of inBoth.has(stage) ? languages : languages.slice(0, 1)) {
          const person = viewers[viewer]
          await speak(person, language)
          // the wall's link stands after '#', where no address of a page can hold it
          await (viewer === 'wall' ? person.page.reload() : goTo(person, path))
          findings.push(...(await lookAt(person.page, { name: [language, stage, name].filter(Boolean).join('-'), made })))
        }
    }
    await Promise.all([...new Set(screens.map(({ viewer }) => viewer))].map(inTurn))
  }

  const { memberships } = await ask<{ memberships: [{ cellId: string; memberId: string }] }>(member, 'session.me')
  const [{ cellId, memberId }] = memberships
  const { meetingId } = (await ask<{ meeting: { meetingId: string } }>(member, 'home.today')).meeting
  const year = new Date().getFullYear()
  const [shortfall] = await ask<{ id: string }[]>(secretary, 'cell.shortfalls', { cellId, year })
  const { mandates } = await ask<{ mandates: { mandateId: string }[] }>(committee, 'inspection.ofUnit', { unitId: 'senhong' })
  const { campaigns } = await ask<{ campaigns: { campaignId: string }[] }>(committee, 'campaign.ofUnit', { unitId: 'senhong' })
  const { lines } = await ask<{ lines: { id: string; state: string }[] }>(secretary, 'commendation.ofCell', { cellId, year: year - 1 })
  const known: Record<string, string> = {
    commendationId: lines.find(({ state }) => state === 'DECIDED')?.id ?? '',
    campaignId: campaigns[0]?.campaignId ?? '',
    mandateId: mandates[0]?.mandateId ?? '',
    shortfallId: shortfall?.id ?? '',
    cellId,
    meetingId,
    memberId,
    ...(await newcomer(admin, 'senhong')),
    unitId: 'senhong',
    'leader.unitId': 'songsen',
    'templates.unitId': cellId,
    year: String(year),
    month: `${year}-01`,
    packId: 'shipped_part_1',
    kind: 'CLASSIFICATION',
    ask: 'not-met',
  }
  const withBallot = routes().filter((route) => route.includes('[ballotId]'))
  const sentMinutes = '/committee/[unitId]/minutes/[meetingId]'
  const fromTheStart = routes().filter((route) => !withBallot.includes(route) && route !== sentMinutes)
  const screen = (route: string) => screenOf(route, known)
  const command = (said: object) => ask(secretary, 'meeting.command', { meetingId, command: said })
  const followed = async () => (await ask<{ view: Followed }>(member, 'meeting.phone', { meetingId })).view
  const walkTo = async (stepId: string) => {
    while ((await followed()).steps.some(({ id, state }) => id === stepId && state === 'PENDING')) await command({ type: 'next' })
  }
  const room = () => ['/phone/[meetingId]', '/remote/[meetingId]', '/console/[meetingId]', '/wall'].map(screen)

  await test.step('before the meeting: every page there is', async () => {
    await look('', fromTheStart.map(screen))
  })

  await test.step('the roll call, then an open vote, then a shortfall', async () => {
    await ask(secretary, 'meeting.open', { meetingId })
    await look('roll-call', room())
    const { members } = await ask<{ members: { memberId: string }[] }>(secretary, 'cell.desk', { cellId })
    for (const one of members) await command({ type: 'markPresent', memberId: one.memberId })
    await command({ type: 'appointMinuteTaker', memberId })
    await command({ type: 'openVote', subject: 'AGENDA', title: 'Chương trình cuộc họp' })
    await look('open-vote', room())
    await command({ type: 'closeOpenVote', voteId: (await followed()).openVote?.id })
    await walkTo('shortfalls')
    await look('shortfall', room())
  })

  await test.step('a ballot: its paper, its printed paper, the shared device; then its end and its count', async () => {
    await walkTo('ballots')
    await ask(secretary, 'ballot.open', { meetingId, kind: 'REHEARSAL', reason: null })
    const ballotId = (await followed()).ballot?.id ?? ''
    known.ballotId = ballotId
    const [ofResult, ofBallot] = [true, false].map((wanted) => withBallot.filter((route) => route.includes('result') === wanted))
    await look('ballot', [...room(), ...['/tablet/[meetingId]', ...(ofBallot ?? [])].map(screen)])
    await ask(secretary, 'ballot.close', { ballotId })
    const turnout = async () => (await ask<{ turnout: { status: string } | null }>(member, 'meeting.phone', { meetingId })).turnout
    await expect.poll(async () => (await turnout())?.status, { timeout: 60_000 }).toBe('CLOSED')
    await ask(secretary, 'ballot.count', { ballotId })
    await look('result', [...room(), ...(ofResult ?? []).map(screen)])
  })

  await test.step('closed, signed by both and sent up', async () => {
    await walkTo('conclusion')
    await command({ type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
    await walkTo('minutes-read')
    await ask(secretary, 'meeting.close', { meetingId })
    for (const signer of [secretary, member]) await ask(signer, 'minutes.sign', { meetingId })
    await ask(secretary, 'minutes.send', { meetingId })
    await look('signed', [...room(), ...[sentMinutes, '/minutes/[meetingId]', '/notebook'].map(screen)])
  })

  expect(findings).toEqual([])
  expect(complaints).toEqual([])
})

async function sitDownAll(browser: Browser): Promise<Record<Viewer, Person>> {
  const wall = await openWall(browser, app)
  const [member, secretary, committee, leader, admin] = await Promise.all([
    sitDown(browser, app, 'dang-vien-1', 'phone'),
    sitDown(browser, app, 'bi-thu', 'desk'),
    sitDown(browser, app, 'dang-uy', 'desk'),
    sitDown(browser, app, 'lanh-dao', 'desk'),
    sitDown(browser, app, 'quan-tri', 'desk'),
  ])
  const context = await browser.newContext({ viewport: sizes.phone, reducedMotion: 'reduce' })
  // the address itself belongs to nobody of the demo
  const address = member.address.replace('dang-vien-1.', '')
  const nobody = { page: await listen(await context.newPage(), 'nobody'), context, address }
  return { nobody, member, secretary, committee, leader, admin, wall: { page: wall, context: wall.context(), address: wall.url() } }
}

/** Somebody who has no PIN yet: whoever has one gets no slip. */
async function newcomer(admin: Person, unitId: string): Promise<{ personId: string; code: string }> {
  const somebody = { unitId, name: 'Đinh Thị Mới', cardNumber: '091199887766', phone: null }
  const { personId } = await ask<{ personId: string }>(admin, 'admin.savePerson', somebody)
  const position = { unitId, personId, role: 'COMMITTEE_MEMBER', validFrom: '2026-01-01', validTo: null }
  await ask(admin, 'admin.savePosition', position)
  return { personId, code: (await ask<{ code: string }>(admin, 'admin.makeSlip', { personId })).code }
}

const speak = ({ context, address }: Person, language: string) =>
  context.addCookies([{ name: 'locale', value: language, url: new URL(address).origin }])

import { expect, type Page, test } from '@playwright/test'
import type { Level } from '#domain/classification/levels.ts'
import { everybodyLeaves } from '../support/hall-pages.ts'
import type { Hall } from '../support/load-hall.ts'
import { sitDown } from '../support/member-pages.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { aVoter, ballotFor, type Chair, castMarks, closeBallot, countBallot, get, openBallot, take } from '../support/voters.ts'

// From two cells' meetings to the province's chart: what halls do is seen above without reloading, as sums and never as names.

let app: RunningApp
test.beforeAll(async () => {
  app = await startApp({
    halls: [
      { cellId: 'ap1', officials: 6, secretaryAlso: { unitId: 'songsen', role: 'LEADER' } },
      { cellId: 'ap2', officials: 7, secretaryAlso: { unitId: 'senhong', role: 'COMMITTEE_SECRETARY' } },
    ],
    variables: { PAGES: 'on' },
  })
})
test.afterEach(({ browser }) => everybodyLeaves(browser))
test.afterAll(() => app?.remove())

const halls = () => app.halls as [Hall, Hall]
const chairOf = ({ secretary, meetingId }: Hall): Chair => ({ url: app.url, cookie: secretary.cookie, meetingId })
const command = (hall: Hall, said: object) => get(chairOf(hall), 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: said })

test('two cells meet, vote and close; the province watches, and the committee’s decision arrives in its chart', async ({ browser }) => {
  const [first, second] = halls()
  const province = await sitDown(browser, { url: app.url, member: first.secretary, size: 'desk' })
  await province.goto(`${app.url}/leader/songsen`)
  const headline = province.getByRole('heading', { level: 1 })

  await test.step('both meetings stand on the live board, and it moves with them', async () => {
    await expect(headline).toContainText('2 chi bộ đang họp')
    await command(first, { type: 'next' })
    await expect(liveRow(province, 'ap1')).toContainText('2. Cử thư ký')
    const ballotId = await openBallot(chairOf(first), 'CLASSIFICATION')
    const [voter] = votersOf(first)
    if (voter) expect((await take(voter, ballotId)).ok).toBe(true)
    await expect(liveRow(province, 'ap1')).toContainText('0/1')
    await get(chairOf(first), 'mutate', 'ballot.cancel', { ballotId, reason: 'Thử xong' })
  })

  await test.step('both vote and close; the levels are there without a reload', async () => {
    await voteAndClose(first, 'GOOD')
    await voteAndClose(second, 'SATISFACTORY')
    await expect(headline).toContainText('2 trong 2 chi bộ đã xếp loại xong')
    await expect(province.getByRole('figure', { name: /^46,2% từ tốt trở lên/ })).toBeVisible()
    for (const { name } of [...first.officials, ...second.officials]) await expect(province.getByText(name)).toHaveCount(0)
  })

  await test.step('the committee decides all thirteen; the province sees them decided', async () => {
    await get({ url: app.url, cookie: second.secretary.cookie }, 'mutate', 'committee.decide', {
      unitId: 'senhong',
      year: 2026,
      number: '52-QĐ/ĐU',
      decidedOn: today(),
      signedBy: 'Nguyễn Thị Phước, Bí thư Đảng ủy',
      items: [...lines(first, 'GOOD'), ...lines(second, 'SATISFACTORY')],
    })
    await expect(stat(province, 'Đã quyết định')).toHaveText('13')
  })
})

const liveRow = (page: Page, cell: string) => page.getByRole('row').filter({ hasText: cell }).first()

const stat = (page: Page, label: string) => page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]')

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

const votersOf = (hall: Hall) => hall.officials.map((member) => aVoter(app.url, member))

const lines = ({ cellId, officials }: Hall, level: Level) =>
  officials.map(({ memberId }) => ({ cellId, memberId, level, reason: null, revokesId: null }))

/** Everybody marks everybody alike; the meeting walks to its end and closes. */
async function voteAndClose(hall: Hall, mark: Level): Promise<void> {
  await command(hall, { type: 'appointMinuteTaker', memberId: hall.deputy.memberId })
  const ballotId = await openBallot(chairOf(hall), 'CLASSIFICATION', 'Bỏ phiếu chính thức')
  for (const voter of votersOf(hall)) {
    expect((await take(voter, ballotId)).ok).toBe(true)
    const { rows } = await ballotFor(voter, ballotId)
    expect((await castMarks(voter, ballotId, Object.fromEntries(rows.map(({ key }) => [key, mark])))).ok).toBe(true)
  }
  await closeBallot(chairOf(hall), ballotId)
  await countBallot(chairOf(hall), ballotId)
  await walkTo(hall, 'conclusion')
  await command(hall, { type: 'writeConclusion', text: 'Chi bộ nhất trí.' })
  await walkTo(hall, 'minutes-read')
  await get(chairOf(hall), 'mutate', 'meeting.close', { meetingId: hall.meetingId })
}

async function walkTo(hall: Hall, stepId: string): Promise<void> {
  const { meetingId } = hall
  const isToCome = async () => {
    const { view } = await get<{ view: { steps: { id: string; state: string }[] } }>(chairOf(hall), 'query', 'meeting.phone', { meetingId })
    return view.steps.some(({ id, state }) => id === stepId && state === 'PENDING')
  }
  while (await isToCome()) await command(hall, { type: 'next' })
}

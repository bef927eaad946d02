import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Mark } from '#domain/ballot/types.ts'
import { closeAndCount } from '../support/desk-acts.ts'
import { picture, sizes } from '../support/hall-pages.ts'
import { type Hall, type HallMember, hallPin } from '../support/load-hall.ts'
import { sitDown, typeCount } from '../support/member-pages.ts'
import { markAll } from '../support/phone-acts.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { aVoter, ballotFor, castMarks, get, recountOn, take, type Voter } from '../support/voters.ts'

// A thematic meeting that votes: nine official members, three at a shared tablet, three on printed papers, three by phone, and a second round.

let app: RunningApp
let hall: Hall
test.beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'chuyende', officials: 9, kind: 'THEMATIC' }], graceSeconds: 1, variables: { PAGES: 'on' } })
  hall = app.halls[0] as Hall
})
test.afterAll(() => app?.remove())

test('a thematic meeting with a shared tablet, three paper voters and a second round', async ({ browser }) => {
  const { url } = app
  const atTablet = hall.officials.slice(0, 3)
  const [counter, otherCounter] = hall.officials.slice(3) as [HallMember, HallMember]
  const onPaper = hall.officials.slice(3, 6)
  const phones = hall.officials.slice(6).map((member) => aVoter(url, member))
  const chair = await sitDown(browser, { url, member: hall.secretary, size: 'console' })
  const counting = await sitDown(browser, { url, member: counter, size: 'phone' })
  const countingToo = await sitDown(browser, { url, member: otherCounter, size: 'desk' })
  const wall = await (await browser.newContext({ viewport: sizes.wall, reducedMotion: 'reduce' })).newPage()
  await wall.goto(`${url}/wall#${hall.wallToken}`)
  await said({ type: 'appointMinuteTaker', memberId: hall.deputy.memberId })
  await said({ type: 'appointCountingTeam', headId: counter.memberId, memberIds: [otherCounter.memberId] })

  await test.step('a step for ballots is put onto the agenda while the meeting is open', async () => {
    await chair.goto(`${url}/console/${hall.meetingId}`)
    await chair.getByRole('button', { name: 'Sửa chương trình' }).click()
    const dialog = chair.getByRole('dialog')
    await dialog.getByRole('option').or(dialog.getByRole('row')).filter({ hasText: 'Thảo luận' }).first().click()
    await dialog.getByRole('button', { name: 'Thêm bước theo 42-HD' }).click()
    await chair.getByRole('menuitem', { name: 'Bỏ phiếu' }).click()
    await picture(chair, 'console-change-agenda')
    await dialog.getByRole('button', { name: /^Ghi/ }).click()
    await expect(dialog.getByText(/Đã ghi/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Xong' }).click()
    await chair.getByRole('navigation').getByRole('button', { name: 'Bỏ phiếu' }).click()
    await chair.getByRole('alertdialog').getByRole('button', { name: 'Chuyển đến “Bỏ phiếu”' }).click()
  })

  const ballotId = await test.step('three vote at the tablet, three take printed papers, three vote by phone', async () => {
    const opened = await openClassification(chair, onPaper)
    for (const member of atTablet) await voteAtTablet(browser, member)
    await counting.goto(`${url}/count/${opened}`)
    for (const { name } of onPaper) {
      await counting.getByRole('button', { name: `Phát phiếu giấy cho đồng chí ${name}`, exact: true }).click()
      await expect(counting.getByRole('button', { name: `Thu lại phiếu giấy của đồng chí ${name}`, exact: true })).toBeVisible()
    }
    const [lone] = (await ballotFor(phones[0] as Voter, opened)).rows
    const undecided: Mark[] = ['SATISFACTORY', 'BLANK', 'BLANK']
    await Promise.all(phones.map((voter, at) => vote(voter, opened, (key) => (key === lone?.key ? (undecided[at] as Mark) : 'GOOD'))))
    await expect(wall.getByText('trên 6 phiếu phát ra').first()).toBeVisible()
    return opened
  })

  await test.step('printed papers are counted twice and added up; over one comrade nobody has a majority', async () => {
    await chair.getByRole('button', { name: 'Đóng nhận phiếu' }).click()
    await chair.getByRole('alertdialog').getByRole('button', { name: 'Đóng nhận phiếu' }).click()
    for (const page of [counting, countingToo]) {
      await page.goto(`${url}/count/${ballotId}`)
      await typeCount(page, 3, { row: 0, figures: ['', '', '', '3'] })
      await page.getByRole('button', { name: 'Ghi kết quả của tôi' }).click()
    }
    await expect(chair.getByText('Hai lần nhập khớp nhau. Kiểm phiếu được rồi.')).toBeVisible()
    await chair.getByRole('button', { name: 'Kiểm phiếu và công bố' }).click()
    await expect(wall.getByText('Chưa quá nửa').first()).toBeVisible()
    await picture(wall, 'wall-thematic-result')
    await everyPhoneAgrees(phones, ballotId)
  })

  await test.step('a second round, with its reason, over that comrade alone', async () => {
    await chair.getByRole('button', { name: 'Chuẩn bị bỏ phiếu lại' }).click()
    await chair.getByLabel('Lý do bỏ phiếu lại').fill('Một đồng chí chưa có mức nào quá nửa')
    await chair.getByRole('button', { name: 'Mở bỏ phiếu lại' }).click()
    const again = await ballotUnderWay()
    const voters = [...phones, ...hall.officials.slice(0, 3).map((member) => aVoter(url, member))]
    expect((await ballotFor(phones[0] as Voter, again)).rows).toHaveLength(1)
    await Promise.all(voters.map((voter) => vote(voter, again, () => 'GOOD')))
    await closeAndCount(chair)
    await expect(wall.getByText(/Kết quả/).first()).toBeVisible()
    await expect(wall.getByText('Chưa quá nửa')).toHaveCount(0)
    await everyPhoneAgrees(voters, again)
  })
})

const said = (command: object) =>
  get({ url: app.url, cookie: hall.secretary.cookie }, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command })

/** Who votes on paper is marked before anybody knows how anybody votes. */
async function openClassification(chair: Page, onPaper: readonly HallMember[]): Promise<string> {
  await chair.getByRole('button', { name: 'Xếp loại' }).click()
  await chair.getByText('Ai bỏ phiếu giấy', { exact: true }).click()
  for (const { name } of onPaper) await chair.getByRole('listitem').getByText(name, { exact: true }).click()
  await picture(chair, 'console-paper-voters')
  await chair.getByRole('button', { name: 'Mở bỏ phiếu xếp loại' }).click()
  await expect(chair.getByRole('button', { name: 'Đóng nhận phiếu' })).toBeVisible()
  return ballotUnderWay()
}

async function ballotUnderWay(): Promise<string> {
  const phone = { url: app.url, cookie: hall.deputy.cookie }
  for (;;) {
    const { view } = await get<{ view: { ballot: { id: string; status: string } | null } }>(phone, 'query', 'meeting.phone', {
      meetingId: hall.meetingId,
    })
    if (view.ballot?.status === 'OPEN') return view.ballot.id
  }
}

/** Signs in, takes, marks everybody as good, casts and leaves: nothing stays on the device. */
async function voteAtTablet(browser: Browser, member: HallMember): Promise<void> {
  const device = await (await browser.newContext({ viewport: { width: 820, height: 1180 }, reducedMotion: 'reduce' })).newPage()
  await device.goto(`${app.url}/tablet/${hall.meetingId}`)
  await device.getByLabel(/Số thẻ đảng viên/).fill(member.login)
  await device.getByLabel('Mã PIN').fill(hallPin)
  await device.getByRole('button', { name: 'Đăng nhập' }).click()
  await device.getByRole('button', { name: 'Nhận phiếu', exact: true }).click()
  await markAll(device, 1)
  await device.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click()
  await device.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await expect(device.getByText('Phiếu đã vào hòm')).toBeVisible()
  await device.getByRole('button', { name: 'Thoát và xóa' }).click()
  await expect(device.getByText('Mời đồng chí vào bỏ phiếu')).toBeVisible()
  await device.context().close()
}

async function vote(voter: Voter, ballotId: string, markOf: (row: string) => Mark): Promise<void> {
  const taken = await take(voter, ballotId)
  expect(taken.ok, voter.name).toBe(true)
  const { rows } = await ballotFor(voter, ballotId)
  const cast = await castMarks(voter, ballotId, Object.fromEntries(rows.map(({ key }) => [key, markOf(key)])))
  expect(cast.ok && cast.value, voter.name).toEqual({ state: 'recorded' })
}

async function everyPhoneAgrees(voters: readonly Voter[], ballotId: string): Promise<void> {
  for (const voter of voters) expect(await recountOn(voter, ballotId), voter.name).toMatchObject({ agreed: true })
}

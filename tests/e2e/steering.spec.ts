import { type Browser, expect, type Page, test } from '@playwright/test'
import type { ConsolePage } from '#contract/meeting.ts'
import { everybodyLeaves, listen, picture, sizes } from '../support/hall-pages.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { get } from '../support/voters.ts'

let app: RunningApp
let hall: Hall
test.beforeAll(async () => {
  app = await startApp({ halls: [{ cellId: 'ap3', officials: 8 }], variables: { PAGES: 'on' } })
  hall = app.halls[0] as Hall
})
test.afterEach(({ browser }) => everybodyLeaves(browser))
test.afterAll(() => app?.remove())

/** Somebody at a screen, signed in as the sign-in page would leave them; the wall is nobody. */
async function sitDown(browser: Browser, member: HallMember | null, size: keyof typeof sizes): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce' })
  const [name = '', value = ''] = member?.cookie.split('=') ?? []
  if (member) await context.addCookies([{ name, value, url: app.url }])
  return listen(await context.newPage(), member?.name ?? 'wall')
}

const step = (page: Page) => page.locator('[aria-current=step]')

test('the chair leads the hall from the console and from a phone in one hand', async ({ browser }) => {
  const [secretary, , third, fourth] = hall.officials as [HallMember, HallMember, HallMember, HallMember]
  const address = (screen: string) => `${app.url}/${screen}/${encodeURIComponent(hall.meetingId)}`
  const desk = await sitDown(browser, secretary, 'smallDesk')
  const remote = await sitDown(browser, secretary, 'smallPhone')
  const phone = await sitDown(browser, third, 'phone')
  const other = await sitDown(browser, fourth, 'phone')
  const wall = await sitDown(browser, null, 'wall')
  await Promise.all([
    desk.goto(address('console')),
    remote.goto(address('remote')),
    phone.goto(address('phone')),
    other.goto(address('phone')),
    wall.goto(`${app.url}/wall#${hall.wallToken}`),
  ])

  await test.step('next on the phone is next on the console, and undone there it is undone on the phone', async () => {
    const before = await step(desk).textContent()
    await remote.getByRole('button', { name: /^Sang / }).click()
    await expect(step(desk)).not.toHaveText(before ?? '')
    await desk.getByRole('button', { name: /^Hoàn tác chuyển nội dung/ }).click()
    await expect(step(desk)).toHaveText(before ?? '')
    await expect(remote.getByText('Bước 1/10')).toBeVisible()
  })

  await test.step('who asks stands in the queue, is moved by the keyboard, and is counted down on the wall', async () => {
    // the meeting moves on while a finger is on the button: the page holds still until it is up
    await phone.getByRole('button', { name: 'Xin phát biểu' }).hover()
    await phone.mouse.down()
    await get({ url: app.url, cookie: secretary.cookie }, 'mutate', 'meeting.command', {
      meetingId: hall.meetingId,
      command: { type: 'goTo', stepId: 'opinions', item: 0 },
    })
    await expect(other.getByText(/Bước 6\/10/).first()).toBeVisible()
    await expect(phone.getByText(/Bước 1\/10/).first()).toBeVisible()
    await phone.mouse.up()
    await expect(phone.getByText(/Bước 6\/10/).first()).toBeVisible()
    await expect(desk.getByRole('row', { name: third.name })).toBeVisible()
    await other.getByRole('button', { name: 'Xin phát biểu' }).click()
    await expect(desk.getByRole('row', { name: fourth.name })).toBeVisible()
    await desk.getByRole('row', { name: third.name }).focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await desk.keyboard.press(key)
    await expect(desk.locator('[data-drop-target]')).toBeAttached()
    for (const key of ['Home', 'Enter']) await desk.keyboard.press(key)
    await expect(desk.locator('.speaker-line').first()).toContainText(fourth.name)
    await expect(desk.locator('.speaker-line').first()).toContainText('lần đầu')
    await desk.getByRole('button', { name: /^Cách phát biểu/ }).click()
    await desk.getByRole('menuitem', { name: '2 phút mỗi đồng chí' }).click()
    await remote.getByRole('button', { name: `Mời đồng chí ${fourth.name} phát biểu` }).click()
    await expect(wall.getByRole('timer')).toContainText(/^[12]:\d\d còn lại$/)
    await expect(other.getByText(/Đồng chí còn [12]:\d\d/)).toBeVisible()
    await desk.getByRole('button', { name: /^Cách phát biểu/ }).click()
    await desk.getByRole('menuitem', { name: 'Đóng danh sách phát biểu' }).click()
    await expect(wall.getByText('Danh sách phát biểu đã đóng')).toBeVisible()
    await picture(wall, 'wall-speaker')
    await picture(desk, 'console-speakers')
    await picture(remote, 'remote')
  })

  await test.step('an opinion is its author’s until the chair takes it up', async () => {
    await phone.getByLabel('Nội dung góp ý').fill('Nên đi xem kênh.')
    await phone.getByRole('button', { name: 'Gửi góp ý' }).click()
    await phone.getByRole('button', { name: 'Sửa' }).click()
    await phone.getByRole('dialog').getByLabel('Nội dung góp ý').fill('Nên cùng đi xem kênh.')
    await phone.getByRole('button', { name: 'Lưu góp ý' }).click()
    await expect(desk.getByText('Nên cùng đi xem kênh.')).toBeVisible()
    await desk.getByRole('button', { name: 'Tiếp nhận' }).click()
    await expect(phone.getByText('Chủ trì đã tiếp nhận')).toBeVisible()
    await expect(phone.getByRole('button', { name: 'Sửa' })).toHaveCount(0)
  })

  await test.step('a break is on the wall, and on a phone that shows the wall; the phone in hand ends it', async () => {
    await other.getByRole('button', { name: 'Màn hình lớn' }).click()
    await desk.getByRole('button', { name: 'Tạm nghỉ' }).click()
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Tạm nghỉ' }).click()
    await expect(wall.getByRole('heading', { name: 'Giải lao' })).toBeVisible()
    await expect(other.locator('.wall-small').getByText('Giải lao', { exact: true })).toBeVisible()
    await picture(other, 'phone-wall')
    await remote.getByRole('button', { name: 'Họp tiếp' }).first().click()
    await expect(wall.getByRole('heading', { name: 'Giải lao' })).toHaveCount(0)
  })

  await test.step('the deputy takes over, both consoles say so, and the phone in hand only watches', async () => {
    await get({ url: app.url, cookie: hall.deputy.cookie }, 'mutate', 'meeting.command', {
      meetingId: hall.meetingId,
      command: { type: 'takeSteering' },
    })
    for (const screen of [desk, remote])
      await expect(screen.getByText(`Đồng chí ${hall.deputy.name} đang điều khiển`, { exact: false })).toBeVisible()
    await expect(remote.getByRole('button', { name: /^Sang / })).toHaveCount(0)
    await remote.getByRole('button', { name: 'Nhận quyền điều khiển' }).click()
    await remote.getByRole('alertdialog').getByRole('button', { name: 'Nhận quyền điều khiển' }).click()
    await expect(remote.getByRole('button', { name: /^Sang / })).toBeVisible()
  })

  await test.step('at 1366 x 768 no part of the console is pushed sideways, in any step and either language', async () => {
    const chair = { url: app.url, cookie: secretary.cookie }
    const { view } = await get<ConsolePage>(chair, 'query', 'meeting.console', { meetingId: hall.meetingId })
    const wide: string[] = []
    for (const language of ['vi', 'en']) {
      await desk.context().addCookies([{ name: 'locale', value: language, url: app.url }])
      await desk.reload()
      for (const { id, title } of view.steps) {
        await get(chair, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: { type: 'goTo', stepId: id, item: 0 } })
        await expect(step(desk)).toContainText(title)
        wide.push(...(await pushedSideways(desk)).map((part) => `${language} ${id}: ${part}`))
      }
    }
    expect(wide).toEqual([])
  })
})

/** The window and the columns that scroll on their own, where they are wider inside than outside. */
const pushedSideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.desk-left, .desk-main, .desk-right, .desk-bar')]
      .filter((part) => part.scrollWidth > part.clientWidth && !/hidden|clip/.test(getComputedStyle(part).overflowX))
      .map((part) => `${part.className} ${part.scrollWidth} in ${part.clientWidth}`),
  )

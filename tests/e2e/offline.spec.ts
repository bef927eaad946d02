import { expect, type Page, test } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { type DemoApp, startDemo } from '../support/demo-app.ts'
import { complaints, everybodyLeaves, goTo, picture, sitDown } from '../support/hall-pages.ts'

let app: DemoApp
test.beforeAll(async () => {
  app = await startDemo({ hall: false })
})
test.afterEach(({ browser }) => everybodyLeaves(browser))
test.afterAll(() => app?.remove())

test('a phone without a network shows what it last knew, keeps what is written, and says so', async ({ browser }) => {
  const secretary = await sitDown(browser, app, 'bi-thu', 'desk')
  const member = await sitDown(browser, app, 'dang-vien-1', 'phone')
  const { page, context } = member
  const { meetingId } = (await ask<{ meeting: { meetingId: string } }>(member, 'home.today')).meeting
  const { memberships } = await ask<{ memberships: [{ memberId: string }] }>(member, 'session.me')
  const meeting = `/phone/${meetingId}`
  const opinion = 'Đề nghị công khai quỹ chi hội.'
  await ask(secretary, 'meeting.open', { meetingId })
  await ask(secretary, 'meeting.command', { meetingId, command: { type: 'markPresent', memberId: memberships[0].memberId } })

  await test.step('its pages are kept as they are used, and the meeting among them', async () => {
    for (const path of ['/today', '/notebook', meeting]) {
      await goTo(member, path)
      await expect(page.locator('.waiting')).toHaveCount(0)
    }
    // its pieces come after its first screen, and are kept as they come
    await expect(page.getByLabel('Nội dung góp ý')).toBeVisible()
    await expect.poll(() => keptPages(page)).toEqual(expect.arrayContaining(['/today', '/notebook', '/me', meeting]))
  })

  await context.setOffline(true)
  await test.step('the notebook and the last known meeting open, and say from when they are', async () => {
    for (const path of ['/today', '/notebook', meeting]) {
      await goTo(member, path)
      await expect(page.getByText(/Đang xem bản lưu trên máy này lúc/)).toBeVisible()
    }
    await picture(page, 'phone-offline', true)
  })

  await test.step('an opinion waits, through a reload, with its words', async () => {
    await page.getByLabel('Nội dung góp ý').fill(opinion)
    await page.getByRole('button', { name: 'Gửi góp ý' }).click()
    await expect(page.getByText('Chờ gửi: có mạng sẽ tự gửi')).toBeVisible()
    await page.reload()
    await expect(page.getByText(opinion)).toBeVisible()
    await picture(page, 'phone-outbox', true)
  })

  await context.setOffline(false)
  await test.step('with the network it is sent, once, and the note goes', async () => {
    await expect(page.getByText('Chờ gửi: có mạng sẽ tự gửi')).toBeHidden({ timeout: 60_000 })
    await expect(page.getByText(/Đang xem bản lưu/)).toBeHidden({ timeout: 60_000 })
    const { view } = await ask<{ view: { opinions: { text: string }[] } }>(secretary, 'meeting.console', { meetingId })
    expect(view.opinions.filter(({ text }) => text === opinion)).toHaveLength(1)
  })

  await test.step('after signing out nothing of it is left on the phone', async () => {
    await goTo(member, '/me')
    await page.getByRole('button', { name: 'Đăng xuất máy này' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Đăng xuất máy này' }).click()
    await page.waitForURL(/sign-in/)
    expect(await keptPages(page)).toEqual([])
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('so-tay-kept')
  })
  expect(complaints).toEqual([])
})

const keptPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('so-tay-pages-'))
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })

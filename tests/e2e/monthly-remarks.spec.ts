import { type Browser, expect, type Page, test } from '@playwright/test'
import { everybodyLeaves, listen, sizes } from '../support/hall-pages.ts'
import type { Hall, HallMember } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { get } from '../support/voters.ts'

let app: RunningApp
let hall: Hall
const cellId = 'ap3'
test.beforeAll(async () => {
  app = await startApp({ halls: [{ cellId, officials: 22 }], variables: { PAGES: 'on' } })
  hall = app.halls[0] as Hall
})
test.afterEach(({ browser }) => everybodyLeaves(browser))
test.afterAll(() => app?.remove())

async function sitDown(browser: Browser, member: HallMember): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes.smallDesk, reducedMotion: 'reduce' })
  const [name = '', value = ''] = member.cookie.split('=')
  await context.addCookies([{ name, value, url: app.url }])
  const page = await listen(await context.newPage(), member.name)
  await page.goto(`${app.url}/cell/${cellId}/remarks`)
  return page
}

const words = (page: Page) => page.getByRole('textbox', { name: /^Nhận xét đồng chí / })
const progress = (page: Page) => page.locator('aside').getByRole('status')

/** The former one's words are still there until the page has moved on. */
async function inTheWordsOfTheNext(page: Page): Promise<void> {
  await expect(words(page)).toHaveValue('')
  await expect(words(page)).toBeFocused()
}

/** Types a remark on whoever is next and goes on; no mouse. */
async function remarkAndGoOn(page: Page, text: string): Promise<void> {
  await inTheWordsOfTheNext(page)
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
}

test('001: before the meeting the secretary remarks on 21 members by keys alone, the deputy on the secretary', async ({ browser }) => {
  const desk = await sitDown(browser, hall.secretary)
  await expect(progress(desk)).toHaveText('còn 22 trong 22')

  await test.step('what is half written survives a reload, and another’s words are shown beside it', async () => {
    await expect(words(desk)).toBeFocused()
    await desk.keyboard.type('Đồng chí làm tốt.')
    await desk.reload()
    await expect(words(desk)).toHaveValue('Đồng chí làm tốt.')
    const memberId =
      new URL(desk.url()).searchParams.get('who') ?? (await desk.locator('aside [aria-current]').getAttribute('id'))?.slice('queue-'.length)
    const page = await get<{ month: string }>({ url: app.url, cookie: hall.deputy.cookie }, 'query', 'remarks.month', { cellId })
    const given = { cellId, memberId, month: page.month, text: 'Cần báo cáo đúng kỳ.', proposes: null, reason: '', version: 0 }
    await get({ url: app.url, cookie: hall.deputy.cookie }, 'mutate', 'remarks.save', given)
    await words(desk).press('Control+Enter')
    await expect(desk.getByRole('alert').filter({ hasText: 'Cần báo cáo đúng kỳ.' })).toBeVisible()
    await expect(words(desk)).toHaveValue('Đồng chí làm tốt.')
    await desk.getByRole('button', { name: 'Ghép cả hai' }).press('Enter')
    await words(desk).press('Control+Enter')
    await expect(progress(desk)).toHaveText('còn 21 trong 22')
  })

  await test.step('praise is proposed without the mouse', async () => {
    await inTheWordsOfTheNext(desk)
    await desk.keyboard.press('Alt+2')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('Tab')
    await desk.keyboard.type('Vận động vượt hai hộ.')
    await desk.keyboard.press('Control+Enter')
    await expect(progress(desk)).toHaveText('còn 20 trong 22')
  })

  await test.step('one after another, to the last', async () => {
    for (let left = 19; left > 0; left -= 1) {
      await remarkAndGoOn(desk, 'Đồng chí làm đúng việc đã đăng ký.')
      await expect(progress(desk)).toHaveText(`còn ${left} trong 22`)
    }
  })

  await test.step('the last one is the secretary’s own month, and the deputy’s to write on', async () => {
    const deputy = await sitDown(browser, hall.deputy)
    await remarkAndGoOn(deputy, 'Đồng chí giữ nếp sinh hoạt đều.')
    await expect(progress(deputy)).toHaveText('đã nhận xét đủ')
  })
})

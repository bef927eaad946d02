import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { PhonePage } from '#contract/meeting.ts'
import { paths } from '#contract/paths.ts'
import { findChromium } from '../../support/chromium.ts'
import type { Hall } from '../../support/load-hall.ts'
import { get } from '../../support/voters.ts'
import { scenario } from '../scenario.ts'
import { type OneApp, oneApp } from './one-app.ts'

type WithBrowsers = OneApp & { browser: Browser }

const browsers = 50
const reloads = 3

export const reloadBrowsers = scenario<WithBrowsers>({
  name: 'reload-browsers',
  about: `${browsers} real browsers open the meeting and reload it, each ${reloads} times, while the hall votes`,
  runs: 3,
  shortRuns: 0,
  missing: () => (findChromium() ? null : 'no Chromium is installed'),
  prepare: async () => {
    const place = await oneApp({ PAGES: 'on' })
    const executablePath = findChromium()
    const args = ['--no-sandbox', '--disable-background-networking']
    const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) })
    const remove = async () => {
      await browser.close()
      await place.remove()
    }
    return { ...place, browser, remove }
  },
  disturb: async ({ app, browser }, { hall, fraction }) => {
    const pages: Page[] = []
    for (let at = 0; at < browsers; at += 1)
      pages.push(await openPhone(await browser.newContext({ locale: 'vi-VN' }), { url: app.url, hall, at }))
    await Promise.all(pages.map((page) => reload(page, fraction() * 5_000)))
    const { view } = await get<PhonePage>({ url: app.url, cookie: hall.secretary.cookie }, 'query', 'meeting.phone', {
      meetingId: hall.meetingId,
    })
    for (const page of pages) await isThere(page, view.title)
  },
  settle: async ({ browser }) => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  },
})

async function openPhone(context: BrowserContext, { url, hall, at }: { url: string; hall: Hall; at: number }): Promise<Page> {
  const { cookie } = hall.officials[at % hall.officials.length] as Hall['secretary']
  const [name = '', value = ''] = cookie.split('=', 2)
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  await page.goto(`${url}${paths.phone(hall.meetingId)}`, { waitUntil: 'commit' })
  return page
}

async function reload(page: Page, pauseMs: number): Promise<void> {
  for (let time = 0; time < reloads; time += 1) {
    await pause(pauseMs)
    // cut off by the next reload is what happens to a thumb in a hurry
    await page.reload({ waitUntil: 'commit', timeout: 120_000 })
  }
}

/** The meeting stands on the screen, and nothing says that the line is lost. */
async function isThere(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'attached', timeout: 120_000 })
  await page.getByText(/^(Mất kết nối|Máy chủ tạm ngừng ghi) từ/).waitFor({ state: 'detached', timeout: 60_000 })
}

import path from 'node:path'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { nodeCookie } from '#server/cluster/nginx-config.ts'
import type { DemoApp } from './demo-app.ts'

/** The sizes that the screens are made for. */
export const sizes = {
  wall: { width: 1920, height: 1080 },
  console: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
  smallPhone: { width: 320, height: 640 },
  desk: { width: 1440, height: 900 },
  smallDesk: { width: 1366, height: 768 },
  lyingPhone: { width: 844, height: 390 },
} as const

/** Someone at a screen: a browser of their own, so that cookies and papers are theirs alone. */
export type Person = { page: Page; context: BrowserContext; address: string }

/** What any page said on its console as an error or a warning; an empty list is part of the proof. */
export const complaints: string[] = []

/** Ends a test's browsers before its server goes, so that none complains of it in the next test. */
export async function everybodyLeaves(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
  complaints.length = 0
}

/** Opens the ready-made address of the demo and presses its one button. */
export async function sitDown(browser: Browser, app: DemoApp, host: string, size: keyof typeof sizes): Promise<Person> {
  const { url } = app.signIn(host)
  const context = await openWindow(browser, app, { size, url })
  const page = await listen(await context.newPage(), host)
  await page.goto(url)
  await page.getByRole('button', { name: /^Vào với vai/ }).click()
  await page.waitForURL((there) => !there.pathname.startsWith('/sign-in'))
  return { page, context, address: url }
}

/** The wall has no account: its link opens it. */
export async function openWall(browser: Browser, app: DemoApp): Promise<Page> {
  const { url } = app.signIn('man-hinh')
  const context = await openWindow(browser, app, { size: 'wall', url })
  const page = await listen(await context.newPage(), 'wall')
  await page.goto(url)
  return page
}

let windows = 0

/** Of several nodes each window keeps to the next one in turn, as the balancer's lot might fall. */
async function openWindow(browser: Browser, { nodes = [] }: DemoApp, { size, url }: { size: keyof typeof sizes; url: string }) {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce' })
  const node = nodes[windows % nodes.length]
  windows += 1
  if (node !== undefined) await context.addCookies([{ name: nodeCookie, value: node, url: new URL(url).origin }])
  return context
}

export async function listen(page: Page, who: string): Promise<Page> {
  page.on('console', (message) => {
    const text = message.text()
    // a phone whose network is cut complains of it; the test cut it
    if (['error', 'warning'].includes(message.type()) && !/net::ERR_INTERNET_DISCONNECTED|net::ERR_FAILED/.test(text))
      complaints.push(`${who}: ${text} ${message.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(`${who}: ${error.message}`))
  return page
}

const pictures = path.resolve(import.meta.dirname, '../../test-results/screens')

/** Keeps a picture of a screen in test-results/screens for whoever asked for them (`PICTURES=on npx playwright test`): drawing them takes minutes. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  if (process.env.PICTURES === 'on') await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage })
}

/** The code as a person reads it off the wall: two groups of three. */
export async function readCode(wall: Page): Promise<string> {
  const code = wall.getByText(/^[0-9A-Z]{3} [0-9A-Z]{3}$/).first()
  await expect(code).toBeVisible()
  return (await code.innerText()).trim()
}

/** Goes to another page of the person's own address. */
export const goTo = async ({ page, address }: Person, path: string): Promise<void> => {
  await page.goto(new URL(path, address).href)
}

export async function checkIn(person: Person, wall: Page, meetingPath: string): Promise<void> {
  await goTo(person, meetingPath)
  const { page } = person
  await page.getByLabel('Mã trên màn hình lớn').fill(await readCode(wall))
  await page.getByRole('button', { name: 'Điểm danh', exact: true }).click()
}

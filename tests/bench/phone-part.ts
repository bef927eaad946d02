import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { paths } from '#contract/paths.ts'
import { buildPages } from '#server/prepare-code.ts'
import { findOrInstallChromium } from '../support/chromium.ts'
import type { Hall } from '../support/load-hall.ts'
import { startApp } from '../support/running-app.ts'
import { median } from './figures.ts'
import { type Part, repeated } from './part.ts'
import { rounded } from './report.ts'

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back; bytes a second. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const slowerProcessor = 4
/** So long the page goes on loading what it shows further down and what a ballot will need. */
const restMs = 15_000

/** One first visit: bytes as they came over the line, compressed. */
type Load = { usableMs: number; scriptsToUsable: number; scripts: number; all: number }

/** A phone that has never been here opens its meeting's page on a slow line, until the step and the main button can be seen. */
export const phonePart: Part = {
  name: 'phone',
  async measure(sizes) {
    await buildPages(console.log)
    const executablePath = findOrInstallChromium(console.log)
    const app = await startApp({ halls: [{ cellId: 'tram', officials: 20 }], variables: { LOG_LEVEL: 'warn', PAGES: 'on' } })
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
    try {
      return reportOf(await repeated(sizes, () => firstVisit(browser, app.url, app.halls[0]!)))
    } finally {
      await browser.close()
      await app.remove()
    }
  },
}

/** A context of its own: nothing is in its cache. */
async function firstVisit(browser: Browser, url: string, { meetingId, officials }: Hall): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'vi-VN' })
  const [name = '', value = ''] = officials[5]!.cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await slowDown(line)
  const heard = listenTo(line)
  await page.goto(`${url}${paths.phone(meetingId)}`, { waitUntil: 'commit' })
  const usableMs = await untilUsable(page)
  const scriptsToUsable = heard.scripts()
  await page.waitForTimeout(restMs)
  const load = { usableMs, scriptsToUsable, scripts: heard.scripts(), all: heard.all() }
  await context.close()
  return load
}

async function slowDown(line: CDPSession): Promise<void> {
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', slow4g)
  await line.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
}

function listenTo(line: CDPSession) {
  const types = new Map<string, string>()
  let [scripts, all] = [0, 0]
  line.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    all += encodedDataLength
    if (types.get(requestId) === 'Script') scripts += encodedDataLength
  })
  return { scripts: () => scripts, all: () => all }
}

/** Milliseconds from the navigation, by the page's own clock: the step, and the button by which one asks to speak. */
async function untilUsable(page: Page): Promise<number> {
  const seen = await page.waitForFunction(
    () => {
      const isSeen = (one: Element | null | undefined) => (one?.getClientRects().length ?? 0) > 0
      const ask = [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Xin phát biểu'))
      return isSeen(document.querySelector('.scene h2')) && isSeen(ask) ? performance.now() : 0
    },
    null,
    { polling: 'raf', timeout: 120_000 },
  )
  return Number(await seen.jsonValue())
}

function reportOf(loads: readonly Load[]) {
  const of = (key: keyof Load) => median(loads.map((load) => load[key]))
  const kb = (key: keyof Load) => rounded(of(key) / 1000, 1)
  const table =
    `a phone's first visit on slow 4G: usable in ${of('usableMs').toFixed(0)} ms with ${kb('scriptsToUsable')} kB of scripts; ` +
    `${kb('scripts')} kB of scripts and ${kb('all')} kB of everything by ${restMs / 1000} s later`
  const figures = {
    phone_js_kb: kb('scriptsToUsable'),
    phone_js_whole_kb: kb('scripts'),
    phone_kb: kb('all'),
    phone_first_load_ms: rounded(of('usableMs'), 0),
  }
  return { table, figures }
}

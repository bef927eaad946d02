import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Made } from './every-screen.ts'
import { picture, sizes } from './hall-pages.ts'

/** The window it is drawn in first, and the windows and sizes of text in which nothing may be pushed sideways. */
const windows = {
  wall: { first: sizes.wall, others: [] },
  desk: {
    first: sizes.desk,
    others: [
      [sizes.smallDesk, 1.3],
      [sizes.smallDesk, 1],
    ],
  },
  phone: {
    first: sizes.phone,
    others: [
      [sizes.lyingPhone, 1],
      [sizes.smallPhone, 1.3],
    ],
  },
} as const

/** What is asked of a screen beyond its contents; each finding is one line that names it. */
export async function lookAt(page: Page, { name, made }: { name: string; made: Made }): Promise<string[]> {
  const { first, others } = windows[made]
  const isVietnamese = name.startsWith('vi-')
  await page.setViewportSize(first)
  await settled(page)
  await picture(page, name, made === 'phone')
  // what can be read out does not hang on the language; what fits does
  const findings = isVietnamese ? await violations(page) : []
  for (const [size, zoom] of others) {
    const found = await overflow(page, size, zoom)
    findings.push(...found.map((line) => `at ${size.width}, text x ${zoom}: ${line}`))
    if (size === sizes.smallPhone && isVietnamese) await picture(page, `${name}-320`)
  }
  return findings.map((line) => `${name}: ${line}`)
}

/** Only against hanging: how fast a busy machine draws says nothing about the screen. */
const patience = { timeout: 60_000 }

/** Whatever was waited for has come: the words of the screen, and the letters they are drawn with. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main').first()).toBeAttached(patience)
  await expect(page.locator('.waiting')).toHaveCount(0, patience)
  await page.evaluate(() => document.fonts.ready.then(() => null))
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 4).map(({ html, target }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  )
}

/** The parts that stand out at the right, where the page can be pushed sideways. */
async function overflow(page: Page, size: { width: number; height: number }, zoom: number): Promise<string[]> {
  await page.setViewportSize(size)
  return page.evaluate((zoom) => {
    const root = document.documentElement
    root.style.setProperty('--zoom', String(zoom))
    const width = root.clientWidth
    const isWider = root.scrollWidth > width
    const out = isWider
      ? [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > width + 0.5).slice(0, 3)
      : []
    const words = out.map(
      (part) => `${part.tagName.toLowerCase()}.${part.className} reaches ${Math.round(part.getBoundingClientRect().right)}`,
    )
    return isWider ? [`scrolls sideways (${root.scrollWidth} in ${width}): ${words.join('; ')}`] : []
  }, zoom)
}

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { picture, sizes } from './hall-pages.ts'

/** What is asked of a screen beyond its contents; each finding is one line that names it. */
export async function lookAt(page: Page, name: string, made: 'phone' | 'desk' | 'wall'): Promise<string[]> {
  await settled(page)
  await picture(page, name, made !== 'wall')
  const findings = (await violations(page)).map((line) => `${name}: ${line}`)
  if (made === 'desk') {
    findings.push(...(await overflow(page, sizes.smallDesk, 1)).map((line) => `${name} at 1366: ${line}`))
    await page.setViewportSize(sizes.desk)
  }
  if (made === 'phone') {
    for (const [size, zoom] of [
      ['lyingPhone', 1],
      ['smallPhone', 1.3],
    ] as const) {
      findings.push(...(await overflow(page, sizes[size], zoom)).map((line) => `${name} at ${sizes[size].width}, text x ${zoom}: ${line}`))
      if (size === 'smallPhone') await picture(page, `${name}-320`, true)
    }
    await page.setViewportSize(sizes.phone)
  }
  return findings
}

/** Whatever was waited for has come: the words of the screen, and the letters they are drawn with. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('main').first()).toBeAttached()
  await expect(page.locator('.waiting')).toHaveCount(0)
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
  return page.evaluate((size) => {
    const root = document.documentElement
    const before = root.style.getPropertyValue('--zoom')
    root.style.setProperty('--zoom', String(size))
    const width = root.clientWidth
    const isWider = root.scrollWidth > width
    const out = isWider
      ? [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > width + 0.5).slice(0, 3)
      : []
    const words = out.map(
      (part) => `${part.tagName.toLowerCase()}.${part.className} reaches ${Math.round(part.getBoundingClientRect().right)}`,
    )
    if (size === 1 || !isWider) root.style.setProperty('--zoom', before)
    return isWider ? [`scrolls sideways (${root.scrollWidth} in ${width}): ${words.join('; ')}`] : []
  }, zoom)
}

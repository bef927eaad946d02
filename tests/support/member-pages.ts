import type { Browser, Page } from '@playwright/test'
import { sizes } from './hall-pages.ts'
import type { HallMember } from './load-hall.ts'

/** Somebody at a screen, signed in as the sign-in page would leave them. */
export async function sitDown(
  browser: Browser,
  { url, member, size }: { url: string; member: HallMember; size: keyof typeof sizes },
): Promise<Page> {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce' })
  const [name = '', value = ''] = member.cookie.split('=')
  await context.addCookies([{ name, value, url }])
  return context.newPage()
}

/** All papers with this mark in every row; `over`: other figures in one row. */
export async function typeCount(page: Page, papers: number, over: { row: number; figures: string[] } | null = null): Promise<void> {
  await page.getByLabel('Thu về').fill(String(papers))
  const rows = page.locator('.prn-row')
  await rows.first().waitFor()
  for (let at = 0; at < (await rows.count()); at += 1) {
    const figures = over?.row === at ? over.figures : ['', String(papers)]
    for (const [column, figure] of figures.entries()) await rows.nth(at).locator('input').nth(column).fill(figure)
  }
}

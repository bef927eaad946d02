import { expect, type Page } from '@playwright/test'

/** From the cell's desk to the open meeting; gives its address. */
export async function openMeeting(console: Page): Promise<string> {
  await console.getByRole('link', { name: /Vào trang điều hành/ }).click()
  await console.waitForURL(/\/console\//)
  await console.getByRole('button', { name: 'Mở cuộc họp' }).click()
  await console.getByRole('alertdialog').getByRole('button', { name: 'Mở cuộc họp' }).click()
  await expect(console.getByText(/Đang chiếu: mã điểm danh/i)).toBeVisible()
  return new URL(console.url()).pathname
}

const primary = (console: Page) => console.locator('.btn-primary').first()

export async function pressNext(console: Page): Promise<void> {
  const before = await console.locator('main').first().innerText()
  await primary(console).click()
  await expect.poll(async () => (await console.locator('main').first().innerText()) !== before).toBe(true)
}

/** Presses the one next action until the console stands at this step. */
export async function walkTo(console: Page, step: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    const heading = console.locator('main').getByRole('heading', { name: step, exact: false }).first()
    const now = console.locator('[aria-current=step]')
    if ((await now.innerText()).includes(step)) return
    await heading.count()
    await pressNext(console)
  }
  throw new Error(`the console never came to ${step}`)
}

/** Types a part of a name and picks it from the list. */
export async function chooseName(console: Page, label: string, name: string): Promise<void> {
  const field = console.getByRole('combobox', { name: label })
  await field.fill(name)
  await console.getByRole('option', { name }).click()
}

/** Decides whatever was proposed, in one document. */
export async function decideAll(page: Page): Promise<void> {
  await page.getByLabel(/Số quyết định/).fill('52-QĐ/ĐU')
}

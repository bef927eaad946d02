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

/** Where the console stands: the step, and in a step of several items which one. */
const place = (console: Page) => console.locator('[aria-current=step]').textContent()

/** Presses the one next action and waits until the meeting has moved on. */
export async function pressNext(console: Page): Promise<void> {
  const before = await place(console)
  await console.locator('.btn-primary').first().click()
  await expect.poll(() => place(console)).not.toBe(before)
}

/** Presses the one next action until the console stands at this step. */
export async function walkTo(console: Page, step: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if ((await place(console))?.includes(step)) return
    await pressNext(console)
  }
  throw new Error(`the console never came to ${step}`)
}

/** Closes with the console's question, waits for the database's clock, counts and publishes. `whileClosing`: what happens within the grace. */
export async function closeAndCount(console: Page, whileClosing?: () => Promise<unknown>): Promise<void> {
  await console.getByRole('button', { name: 'Đóng nhận phiếu' }).click()
  await console.getByRole('alertdialog').getByRole('button', { name: 'Đóng nhận phiếu' }).click()
  const closing = console.getByText(/Đang đóng nhận phiếu|Đóng nhận phiếu sau/).first()
  const count = console.getByRole('button', { name: 'Kiểm phiếu và công bố' })
  // a grace of a second may be over before a busy machine has drawn it
  await (whileClosing ? closing : closing.or(count).first()).waitFor()
  await whileClosing?.()
  await expect(count).toBeEnabled({ timeout: 30_000 })
  await count.click()
  await expect(console.getByText('Mã niêm phong').first()).toBeVisible({ timeout: 30_000 })
}

/** Types a part of a name and picks it from the list. */
export async function chooseName(console: Page, label: string, name: string): Promise<void> {
  const field = console.getByRole('combobox', { name: label })
  await field.fill(name)
  await console.getByRole('option', { name }).click()
}

/** Tries everybody at once, which the cap forbids; then decides on one comrade, with number and date. */
export async function decideOn(page: Page, name: string, number: string): Promise<void> {
  await page.getByRole('button', { name: /^Chọn cả \d+ đồng chí chưa quyết định/ }).click()
  await expect(page.getByText(/^Vượt trần: với số này nhiều nhất/)).toBeVisible()
  await page.getByRole('button', { name: /^Bỏ chọn \d+ đồng chí/ }).click()
  await page.getByLabel('Tìm theo tên').fill(name)
  await page.getByRole('checkbox', { name: `Đưa đồng chí ${name} vào văn bản` }).check({ force: true })
  await page.getByLabel('Số quyết định').fill(number)
  await page.getByLabel('Ngày quyết định').fill(today())
  await page.getByRole('button', { name: 'Ghi quyết định cho 1 đồng chí' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ghi quyết định' }).click()
  await expect(page.getByText(`Đã ghi quyết định ${number} cho 1 đồng chí.`)).toBeVisible()
}

/** As one types it here: dd/mm/yyyy, in the hall's time zone. */
const today = (): string => new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

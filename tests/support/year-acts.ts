import { expect, type Page } from '@playwright/test'
import type { Client } from 'pg'
import { goTo, type Person } from './hall-pages.ts'

/** As it is typed here: the last day of this year. */
export const lastDayOfYear = `31/12/${new Date().getFullYear()}`

/** The running month and those before it, the earliest first: 'YYYY-MM'. */
export function lastMonths(count: number): string[] {
  const now = new Date()
  const ago = Array.from({ length: count }, (_, index) => new Date(Date.UTC(now.getFullYear(), now.getMonth() - index, 1)))
  return ago.map((month) => month.toISOString().slice(0, 7)).toReversed()
}

/** As if this member of the demo had not written anything between the meetings yet. */
export const forgetYearOf = (name: string) => async (client: Client) => {
  const own = `WHERE "memberId" IN (SELECT m.id FROM "Member" m JOIN "Person" p ON p.id = m."personId" WHERE p.name = $1)`
  await client.query(`DELETE FROM "Registration" ${own}`, [name])
  await client.query(`DELETE FROM "Reflection" ${own}`, [name])
  await client.query(`DELETE FROM "NotebookEntry" ${own} AND kind IN ('REGISTRATION', 'REGISTRATION_SETTLED', 'REFLECTION')`, [name])
}

/** Registers one thing for the year and the commitment of the form, and hands both in. */
export async function register({ page }: Person, item: { what: string; howOften: string; measure: string; until: string }): Promise<void> {
  await page.getByRole('button', { name: 'Thêm một việc' }).click()
  await page.getByLabel('Làm việc gì').fill(item.what)
  await page.getByLabel('Bao lâu một lần').fill(item.howOften)
  await page.getByLabel('Thước đo kết quả').fill(item.measure)
  await page.getByLabel('Hoàn thành trước ngày').fill(item.until)
  await page.getByRole('button', { name: 'Bắt đầu từ mẫu cam kết' }).click()
  await handIn(page, 'Gửi chi ủy', 'Gửi chi ủy')
  await expect(page.getByText('Đã gửi, chờ chi ủy cho ý kiến').first()).toBeVisible()
}

/** Writes one month: what was done of the registered thing, then the one-tap answer on each topic. */
export async function reflect(person: Person, { month, done }: { month: string; done: string }): Promise<void> {
  const { page } = person
  await goTo(person, `/reflection/${month}`)
  await page.getByRole('radio', { name: 'Đã làm' }).first().check({ force: true })
  await page.getByLabel('Đã làm được gì?').last().fill(done)
  // The second month offers last month's words instead, where those were the same.
  const quick = page.getByRole('button', { name: /^(Không có gì mới|Như tháng trước): Về/ })
  await quick.first().waitFor()
  for (let left = await quick.count(); left > 0; left = await quick.count()) {
    await quick.first().click()
    await expect.poll(() => quick.count()).toBeLessThan(left)
  }
  await handIn(page, 'Gửi cho chi ủy', 'Gửi')
  await expect(page.getByText(/^Đã gửi lúc/).first()).toBeVisible()
}

/** Answers every question of the campaign's form with these words and hands the report in. */
export async function reportOn({ page }: Person, words: string): Promise<void> {
  const fields = page.locator('main textarea, form textarea')
  await fields.first().waitFor()
  for (const field of await fields.all()) await field.fill(words)
  await handIn(page, 'Nộp báo cáo', 'Nộp báo cáo')
  await expect(page.getByText(/Đã nộp/).first()).toBeVisible()
}

/** Presses the one button of the page and says yes to its question. */
async function handIn(page: Page, button: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: confirm, exact: true }).click()
}

/** In the self-assessment: takes over what was registered, with what the months say of it. */
export async function takeRegistrationOver(person: Person, what: string): Promise<void> {
  const { page } = person
  await goTo(person, '/self-assessment?part=STRENGTHS')
  const record = page.locator('details').filter({ hasText: what }).last()
  await record.waitFor({ state: 'attached' })
  if ((await record.getAttribute('open')) === null) await record.locator('summary').click()
  await record.getByRole('button', { name: 'Lấy từ sổ tay' }).click()
  await expect(record.getByRole('button', { name: 'Đã lấy vào bản kiểm điểm' })).toBeVisible()
}

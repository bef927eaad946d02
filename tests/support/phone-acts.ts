import { expect, type Page } from '@playwright/test'

/** Compares the codes as a member is asked to, then takes the paper. */
export async function takePaper(phone: Page, wall: Page): Promise<void> {
  const enter = phone.getByRole('button', { name: 'Nhận phiếu', exact: true })
  const heading = phone.getByText('Mã trên màn hình lớn có giống mã này không?')
  await enter.or(heading).first().waitFor()
  if (!(await heading.isVisible())) await enter.click()
  await expect(heading).toBeVisible()
  const onWall =
    (await wall.locator('.seal').first().innerText())
      .match(/[0-9A-F]{4}/g)
      ?.slice(-3)
      .join(' ') ?? 'no code on the wall'
  await expect(phone.getByText(onWall).first()).toBeVisible()
  const taken = phone.getByRole('radio').or(phone.getByRole('checkbox')).or(phone.getByText('Không ghi tên người bỏ')).first()
  // where the question came up by itself just then, the press above was already the answer to it
  const take = phone.getByRole('button', { name: 'Nhận phiếu', exact: true }).last()
  await take.click({ timeout: 10_000 }).catch(() => {})
  await expect(taken).toBeVisible({ timeout: 60_000 })
}

/** Marks every row with its `choice`-th box, as far as the row has it, and comes to the review. */
export async function markAll(phone: Page, choice: number): Promise<void> {
  for (let row = 0; row < 40; row += 1) {
    const boxes = phone.locator('[role=radio], input[type=radio]')
    await boxes.first().waitFor({ state: 'attached' })
    const box = phone.locator('label.opt, .opt').nth(Math.min(choice, (await phone.locator('label.opt, .opt').count()) - 1))
    await box.click()
    const next = phone.getByRole('button', { name: /^(Đồng chí tiếp theo|Câu tiếp theo)$/ })
    const review = phone.getByRole('button', { name: /^(Xem lại phiếu|Đã đánh dấu đủ, xem lại)$/ })
    await next.or(review).first().waitFor()
    if (await next.isVisible()) await next.click()
    else {
      await review.first().click()
      return
    }
  }
}

export async function castPaper(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: /^Bỏ phiếu(, để trống \d+ dòng)?$/ }).click()
  await phone.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await expect(phone.getByText('Đã ghi nhận').first()).toBeVisible({ timeout: 30_000 })
}

export async function seeRecount(phone: Page): Promise<void> {
  const enter = phone.getByRole('button', { name: 'Xem kiểm lại' })
  const agreed = phone.getByText('Khớp với kết quả công bố')
  await enter.or(agreed).first().waitFor({ timeout: 60_000 })
  if (!(await agreed.isVisible())) await enter.click()
  await expect(agreed).toBeVisible({ timeout: 60_000 })
}

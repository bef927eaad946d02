import { expect, test } from '@playwright/test'
import { findChromium } from '../support/chromium.ts'
import { picture } from '../support/hall-pages.ts'
import { type Hall, type HallMember, hallPin } from '../support/load-hall.ts'
import { sitDown, typeCount } from '../support/member-pages.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { get } from '../support/voters.ts'

const executablePath = findChromium()

/** A hall without a certificate: a plain name that is not localhost, where browsers have no WebCrypto. */
const plainName = 'hoi-truong.test'
test.use({
  launchOptions: { args: ['--no-sandbox', `--host-resolver-rules=MAP ${plainName} 127.0.0.1`], ...(executablePath && { executablePath }) },
})

/** What another test shows in the browser is done here over the interfaces. */
const command = ({ app, hall }: { app: RunningApp; hall: Hall }, said: object) =>
  get({ url: app.url, cookie: hall.secretary.cookie }, 'mutate', 'meeting.command', { meetingId: hall.meetingId, command: said })

const goToBallots = (at: { app: RunningApp; hall: Hall }) => command(at, { type: 'goTo', stepId: 'ballots', item: 0 })

test('in a hall where phones cannot vote, a ballot is held on printed papers alone, counted twice', async ({ browser }) => {
  const app = await startApp({
    halls: [{ cellId: 'giay', officials: 6 }],
    graceSeconds: 0,
    variables: { PAGES: 'on', PUBLIC_URL: `http://${plainName}`, ALLOWED_HOSTS: `${plainName},localhost` },
  })
  try {
    const [hall] = app.halls
    if (!hall) throw new Error('a hall')
    const url = app.url.replace('localhost', plainName)
    const [secretary, , third, fourth, fifth] = hall.officials as [HallMember, HallMember, HallMember, HallMember, HallMember, HallMember]
    const chair = await sitDown(browser, { url, member: secretary, size: 'console' })
    const one = await sitDown(browser, { url, member: third, size: 'phone' })
    const other = await sitDown(browser, { url, member: fourth, size: 'desk' })
    await command({ app, hall }, { type: 'appointCountingTeam', headId: third.memberId, memberIds: [fourth.memberId] })
    await goToBallots({ app, hall })

    await test.step('the console says why phones cannot vote, prints the papers and opens on them alone', async () => {
      await chair.goto(`${url}/console/${hall.meetingId}`)
      await chair.getByRole('button', { name: 'Xếp loại' }).click()
      await expect(chair.getByText('Địa chỉ này chưa an toàn cho bỏ phiếu kín trên điện thoại')).toBeVisible()
      await chair.getByText('Chỉ bỏ bằng phiếu giấy, không dùng điện thoại').click()
      await chair.getByRole('button', { name: 'Mở bỏ phiếu xếp loại' }).click()
      await expect(chair.getByText('Cuộc bỏ phiếu này chỉ dùng phiếu giấy.')).toBeVisible()
      const [sheet] = await Promise.all([chair.context().waitForEvent('page'), chair.getByRole('link', { name: 'In phiếu' }).click()])
      await expect(sheet.getByRole('heading', { name: /Phiếu đề xuất xếp loại/ })).toBeVisible()
      await expect(sheet.locator('.print-page').first().locator('tbody tr')).toHaveCount(6)
      await picture(sheet, 'print-ballot', true)
      await sheet.getByRole('button', { name: 'Danh sách ký nhận' }).click()
      await expect(sheet.locator('.print-signs tbody tr')).toHaveCount(6)
      await picture(sheet, 'print-list', true)
      await sheet.close()
    })

    await test.step('the counting team hands out; closing waits until there are three', async () => {
      await one.goto(`${url}/phone/${hall.meetingId}`)
      await one.getByRole('link', { name: 'Phiếu giấy: phát và kiểm' }).click()
      const hand = one.getByRole('button', { name: /^Phát phiếu giấy cho/ })
      for (const left of [6, 5]) {
        await expect(hand).toHaveCount(left)
        await hand.first().click()
      }
      await expect(one.getByText('Đã phát 2 phiếu giấy.')).toBeVisible()
      await chair.getByRole('button', { name: 'Đóng nhận phiếu' }).click()
      const asked = chair.getByRole('alertdialog')
      await asked.getByRole('button', { name: 'Đóng nhận phiếu' }).click()
      await expect(asked.getByText('Mới phát một hoặc hai phiếu giấy.')).toBeVisible()
      await asked.getByRole('button', { name: 'Không, chờ thêm' }).click()
      for (const left of [4, 3, 2]) {
        await expect(hand).toHaveCount(left)
        await hand.first().click()
      }
      await expect(hand).toHaveCount(1)
      await picture(one, 'phone-hand-out', true)
      await picture(chair, 'console-printed', true)
      await chair.getByRole('button', { name: 'Đóng nhận phiếu' }).click()
      await asked.getByRole('button', { name: 'Đóng nhận phiếu' }).click()
      await expect(chair.getByText('Hai người đếm và nhập phiếu giấy')).toBeVisible()
    })

    await test.step('two people count, each alone; a draft survives a reload; what differs is shown and counted again', async () => {
      await typeCount(one, 5)
      await one.reload()
      await expect(one.getByText('Mọi dòng đã đủ.')).toBeVisible()
      await one.getByRole('button', { name: 'Ghi kết quả của tôi' }).click()
      await expect(one.getByText('Đã ghi. Chờ người thứ hai nhập.')).toBeVisible()
      await other.goto(`${url}/count/${one.url().split('/').at(-1)}`)
      await typeCount(other, 5, { row: 2, figures: ['', '6'] })
      await expect(other.getByText('thừa 1')).toBeVisible()
      await expect(other.getByRole('button', { name: 'Ghi kết quả của tôi' })).toBeDisabled()
      await typeCount(other, 5, { row: 2, figures: ['1', '4'] })
      await picture(other, 'desk-count', true)
      await other.getByRole('button', { name: 'Ghi kết quả của tôi' }).click()
      await expect(other.getByRole('heading', { name: /Khác với lần nhập/ })).toBeVisible()
      await expect(one.getByRole('heading', { name: /Khác với lần nhập/ })).toBeVisible()
      await picture(one, 'phone-count-differs', true)
      await chair.getByRole('button', { name: 'Kiểm phiếu và công bố' }).click()
      await expect(chair.getByText('Hai lần nhập phiếu giấy khác nhau.').first()).toBeVisible()
      await other.getByRole('button', { name: 'Sửa kết quả của tôi' }).click()
      await expect(other.getByText('đếm lại')).toHaveCount(1)
      await typeCount(other, 5)
      await other.getByRole('button', { name: 'Ghi kết quả của tôi' }).click()
      await expect(other.getByText('Hai lần nhập khớp nhau.')).toBeVisible()
    })

    await test.step('the count is published, and a phone without WebCrypto finds nothing wrong with it', async () => {
      await expect(chair.getByText('Hai lần nhập khớp nhau. Kiểm phiếu được rồi.')).toBeVisible()
      await chair.getByRole('button', { name: 'Kiểm phiếu và công bố' }).click()
      await expect(one.getByText('Đã kiểm phiếu và công bố.')).toBeVisible()
      const phone = await sitDown(browser, { url, member: fifth, size: 'phone' })
      await phone.goto(`${url}/phone/${hall.meetingId}`)
      await expect(phone.getByRole('heading', { name: 'Khớp với kết quả công bố' })).toBeVisible({ timeout: 30_000 })
      await picture(phone, 'phone-printed-recount', true)
    })
  } finally {
    await app.remove()
  }
})

test('on a shared device members vote one after another, and it keeps nothing of anybody', async ({ browser }) => {
  let app: RunningApp | null = null
  try {
    app = await startApp({ halls: [{ cellId: 'maychung', officials: 5 }], graceSeconds: 0, variables: { PAGES: 'on' } })
    const { url } = app
    const [hall] = app.halls
    if (!hall) throw new Error('a hall')
    const chair = await sitDown(browser, { url, member: hall.secretary, size: 'console' })
    await goToBallots({ app, hall })
    const open = { meetingId: hall.meetingId, kind: 'REHEARSAL', reason: null }
    await get({ url, cookie: hall.secretary.cookie }, 'mutate', 'ballot.open', open)

    const device = await (await browser.newContext({ viewport: { width: 820, height: 1180 }, reducedMotion: 'reduce' })).newPage()
    for (const member of hall.officials.slice(2)) {
      await device.goto(`${url}/tablet/${hall.meetingId}`)
      await device.getByLabel(/Số thẻ đảng viên/).fill(member.login)
      await device.getByLabel('Mã PIN').fill(hallPin)
      await device.getByRole('button', { name: 'Đăng nhập' }).click()
      await device.getByRole('button', { name: 'Nhận phiếu', exact: true }).click()
      await device.getByText('Đồng ý', { exact: true }).first().click()
      await device
        .getByRole('button', { name: /xem lại/i })
        .first()
        .click()
      await device.getByRole('button', { name: 'Bỏ phiếu', exact: true }).click()
      await device.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
      await expect(device.getByText('Phiếu đã vào hòm')).toBeVisible()
      if (member === hall.officials[2]) await picture(device, 'tablet-done')
      await device.getByRole('button', { name: 'Thoát và xóa' }).click()
      await expect(device.getByText('Mời đồng chí vào bỏ phiếu')).toBeVisible()
      const left = await device.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])
      expect(left).toEqual([0, 0, 0])
      const me = await device.request.get(`${url}/trpc/session.me`)
      expect(me.status()).toBe(401)
    }
    await chair.goto(`${url}/console/${hall.meetingId}`)
    await expect(chair.getByText('trên 3 phát ra')).toBeVisible()
  } finally {
    await app?.remove()
  }
})

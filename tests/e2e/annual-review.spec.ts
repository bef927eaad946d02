import { expect, test } from '@playwright/test'
import { type DemoCluster, startDemoCluster } from '../support/demo-cluster.ts'
import { chooseName, closeAndCount, decideOn, openMeeting, pressNext, walkTo } from '../support/desk-acts.ts'
import { checkIn, complaints, everybodyLeaves, goTo, openWall, type Person, picture, sitDown, sizes } from '../support/hall-pages.ts'
import { castPaper, markAll, seeRecount, takePaper } from '../support/phone-acts.ts'
import { forgetYearOf, lastDayOfYear, lastMonths, reflect, register, reportOn, takeRegistrationOver } from '../support/year-acts.ts'

// On two nodes: wall, console and phones hang on either, and it must be as on one. The other meetings are held on a single app.

let app: DemoCluster
test.beforeAll(async () => {
  app = await startDemoCluster()
})
test.afterEach(({ browser }) => everybodyLeaves(browser))
test.afterAll(() => app?.remove())

test('one member’s year and the cell’s meeting at its end: from registration to the decided level in the notebook', async ({ browser }) => {
  await app.inspect(forgetYearOf('Phan Văn Tám'))
  const tam = await sitDown(browser, app, 'dang-vien-1', 'phone')
  const secretary = await sitDown(browser, app, 'bi-thu', 'console')

  await test.step('000: a member registers one concrete thing, late and flagged; the cell committee agrees', async () => {
    await goTo(tam, '/registration')
    await register(tam, { what: 'Đắp lại bờ kênh Ba Xã', howOften: 'Mỗi tháng hai buổi', measure: '120 m', until: lastDayOfYear })
    await picture(tam.page, 'phone-registration', true)
    const { page } = secretary
    await goTo(secretary, `${new URL(page.url()).pathname}/registrations`)
    await page
      .getByRole('row', { name: /Phan Văn Tám/ })
      .getByText('muộn')
      .waitFor()
    await picture(page, 'desk-registrations', true)
    await page
      .getByRole('row', { name: /Phan Văn Tám/ })
      .getByRole('checkbox')
      .check({ force: true })
    await page.getByRole('button', { name: 'Đồng ý 1 bản đã chọn' }).click()
    await expect(page.getByRole('row', { name: /Phan Văn Tám/ }).getByText('Đã đồng ý')).toBeVisible()
  })

  await test.step('001: three months of self-reflection, each beside what was registered', async () => {
    for (const [index, month] of lastMonths(3).entries()) await reflect(tam, { month, done: `Đắp được ${40 * (index + 1)} m.` })
    await picture(tam.page, 'phone-reflection', true)
  })

  await test.step('003: the campaign’s report, against the oath', async () => {
    await goTo(tam, '/campaigns')
    await tam.page.getByRole('link', { name: /Giữ trọn lời thề/ }).click()
    await tam.page.waitForURL(/\/campaigns\//)
    await reportOn(tam, 'Giữ lời hứa với bà con: việc gì nhận thì làm xong.')
    await picture(tam.page, 'phone-campaign', true)
  })

  await test.step('004: what was promised comes into the self-assessment beside what the months say was done', async () => {
    await takeRegistrationOver(tam, 'Đắp lại bờ kênh Ba Xã')
    await expect(tam.page.getByRole('textbox').filter({ hasText: 'Đắp được 120 m.' })).toBeVisible()
    await picture(tam.page, 'phone-self-assessment-promises', true)
  })

  await goTo(tam, '/today')
  await test.step('a member finishes the self-assessment and hands it in, once', async () => {
    const { page } = tam
    const write = page.getByRole('link', { name: /Xem lại và nộp|Viết tiếp/ })
    await write.waitFor()
    await picture(page, 'phone-today', true)
    await write.click()
    await page.waitForURL(/\/self-assessment/)
    const review = page.getByRole('button', { name: 'Xem lại và nộp' })
    await review.waitFor()
    await picture(page, 'phone-self-assessment', true)
    await review.click()
    await picture(page, 'phone-self-assessment-review', true)
    await page.getByRole('button', { name: /^Nộp/ }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: /^Nộp/ }).click()
    await expect(page.getByText(/Đã nộp/).first()).toBeVisible()
  })

  const console = secretary.page
  await console.getByRole('link', { name: 'Về bàn làm việc chi ủy' }).click()
  const wall = await openWall(browser, app)
  await picture(wall, 'wall-before')
  await picture(console, 'desk-cell')
  const meetingPath = await test.step('the secretary opens the meeting', async () => {
    const opened = await openMeeting(console)
    await expect(wall.getByText('Mời các đồng chí điểm danh')).toBeVisible()
    return opened.replace('/console/', '/phone/')
  })

  const lanh = await sitDown(browser, app, 'dang-vien-2', 'smallPhone')
  const my = await sitDown(browser, app, 'dang-vien-3', 'phone')
  const own: Person = { ...secretary, page: await secretary.context.newPage() }
  await own.page.setViewportSize({ width: 390, height: 844 })
  await test.step('members check in by the code on the wall; the hall comes by itself', async () => {
    await checkIn(tam, wall, meetingPath)
    await expect(tam.page.getByText('Điểm danh').first()).toBeVisible()
    await checkIn(my, wall, meetingPath)
    await expect(my.page.getByText('Đồng chí dự bị: dự, góp ý, không bỏ phiếu.').first()).toBeVisible()
    await checkIn(own, wall, meetingPath)
    await expect(wall.getByText('17/20').first()).toBeVisible({ timeout: 60_000 })
    // the figures of a node stand still for seconds
    await expect.poll(async () => Math.min(...(await app.screensOfNodes())), { timeout: 60_000 }).toBeGreaterThan(2)
    await picture(wall, 'wall-roll-call')
    await picture(console, 'console-roll-call')
    await picture(tam.page, 'phone-meeting', true)
  })

  await test.step('roll call: one is absent with a reason, one without a phone is marked by hand', async () => {
    const row = (name: string) =>
      console
        .getByRole('group', { name: new RegExp(name) })
        .or(console.getByRole('radiogroup', { name: new RegExp(name) }))
        .first()
    await row('Võ Thành Công').getByText('Vắng có lý do').click()
    await console.getByLabel('Lý do vắng').fill('đi học tập trung')
    await console.getByRole('button', { name: 'Ghi', exact: true }).click()
    await row('Trương Gia Hân').getByText('Có mặt').click()
    await expect(wall.getByText('2/2 đảng viên dự bị')).toBeVisible()
  })

  await test.step('the leader above sees the meeting live, and since when nothing was heard of it', async () => {
    const { page } = await sitDown(browser, app, 'lanh-dao', 'desk')
    const line = page.locator('.leader-live').getByRole('row', { name: /Ấp 3/ })
    await expect(line.getByText('trực tiếp')).toBeVisible()
    await expect(line.getByText(/^1[89]\/22$/)).toBeVisible()
    await picture(page, 'leader-live')
    await page.clock.setFixedTime(Date.now() + 11 * 60_000)
    await expect(line.getByText(/^mất từ/)).toBeVisible()
    await picture(page, 'leader-quiet')
    await page.context().close()
  })

  await test.step('minute-taker and counting team', async () => {
    await pressNext(console)
    await chooseName(console, 'Thư ký cuộc họp', 'Hồ Thị Ngọc Lan')
    await pressNext(console)
  })

  await test.step('the agenda is agreed by raised hands, by name and live', async () => {
    await console.getByRole('button', { name: 'Lấy biểu quyết chương trình' }).click()
    await tam.page.getByRole('button', { name: 'Tán thành', exact: true }).click()
    await expect(wall.getByText('Phan Văn Tám')).toBeVisible()
    await expect(wall.getByText('Ngô Minh Trí')).toBeVisible({ timeout: 30_000 })
    await picture(wall, 'wall-open-vote')
    await picture(tam.page, 'phone-open-vote', true)
    await expect(console.getByRole('button', { name: /^Kết thúc biểu quyết: 1[6-8]\/20/ })).toBeVisible({ timeout: 30_000 })
    await console.getByRole('button', { name: /^Kết thúc biểu quyết/ }).click()
    const sure = console.getByRole('alertdialog').getByRole('button', { name: 'Kết thúc biểu quyết' })
    await sure
      .or(console.getByText(/^Thông qua:/))
      .first()
      .waitFor()
    if (await sure.isVisible()) await sure.click()
    await expect(console.getByText(/^Thông qua:/).first()).toBeVisible()
  })

  await test.step('report, then the shortfalls one by one, with a speaker and an opinion', async () => {
    await walkTo(console, 'Hạn chế, thiếu sót')
    await expect(wall.getByText('Nội dung 1 trong 6')).toBeVisible()
    await tam.page.getByRole('button', { name: 'Xin phát biểu' }).click()
    await expect(wall.getByText('Phan Văn Tám').first()).toBeVisible()
    await console.getByRole('button', { name: 'Mời đồng chí Phan Văn Tám phát biểu' }).click()
    await expect(my.page.getByText('Đang phát biểu: đồng chí Phan Văn Tám')).toBeVisible() // what comes in above would move the button from under the finger
    await my.page.getByLabel('Nội dung góp ý').fill('Đề nghị ghi nhận việc xin lỗi mười một hộ.')
    await my.page.getByRole('button', { name: 'Gửi góp ý' }).click()
    await expect(console.getByText('Đề nghị ghi nhận việc xin lỗi mười một hộ.')).toBeVisible()
    await console.getByRole('button', { name: 'Ghi biên bản' }).first().click()
    await picture(wall, 'wall-shortfall')
    await picture(console, 'console-shortfall')
    await console.getByLabel('Kết luận của chủ trì').fill('Chi bộ nhất trí biện pháp khắc phục, giao chi ủy theo dõi.')
    await pressNext(console)
    await console.getByRole('button', { name: 'Đã xong' }).click()
    await walkTo(console, 'Bỏ phiếu xếp loại')
  })

  await test.step('a rehearsal shows everybody how it goes', async () => {
    await console.getByText('Bỏ phiếu thử', { exact: true }).first().click()
    await console.getByRole('button', { name: 'Mở bỏ phiếu thử' }).click()
    await takePaper(tam.page, wall)
    await markAll(tam.page, 0)
    await castPaper(tam.page)
    await closeAndCount(console)
    await seeRecount(tam.page)
  })

  await test.step('the secret ballot: one phone loses its network, one comes late, the probationary one only watches', async () => {
    await console.getByText('Xếp loại', { exact: true }).first().click()
    await picture(console, 'console-ballot-preview', true)
    await console.getByRole('button', { name: 'Mở bỏ phiếu xếp loại' }).click()
    await expect(wall.getByText('phiếu đã thu').first()).toBeVisible()
    await takePaper(tam.page, wall)
    await takePaper(own.page, wall)
    await picture(tam.page, 'phone-ballot-mark')
    await markAll(own.page, 1)
    await castPaper(own.page)

    await tam.context.setOffline(true)
    await markAll(tam.page, 1)
    await tam.page
      .getByRole('button', { name: /Bỏ phiếu/ })
      .last()
      .click()
    await tam.page.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
    await expect(tam.page.getByText('Đang gửi phiếu').first()).toBeVisible()
    await picture(tam.page, 'phone-ballot-sending')

    await checkIn(lanh, wall, meetingPath)
    await takePaper(lanh.page, wall)
    await picture(lanh.page, 'phone-320-ballot-mark')
    await lanh.page.reload()
    await markAll(lanh.page, 1)
    await castPaper(lanh.page)
    await picture(lanh.page, 'phone-320-ballot-receipt')

    await tam.context.setOffline(false)
    await expect(tam.page.getByText('Đã ghi nhận').first()).toBeVisible({ timeout: 30_000 })
    await picture(tam.page, 'phone-ballot-receipt')
    await expect(wall.getByText(/trên 18 phiếu phát ra/).first()).toBeVisible({ timeout: 60_000 })
    await picture(wall, 'wall-ballot')
    await picture(console, 'console-ballot')
    await closeAndCount(console, async () => picture(wall, 'wall-ballot-closing'))
  })

  await test.step('the count is published, and every phone recounts it', async () => {
    await expect(wall.getByText('Kết quả xếp loại năm').first()).toBeVisible()
    for (const { page } of [tam, lanh, own, my]) await seeRecount(page)
    await expect(wall.getByText(/1[89]\/1[89] điện thoại đã kiểm/).first()).toBeVisible({ timeout: 60_000 })
    await expect(wall.getByText('Chưa quá nửa').first()).toBeVisible()
    await picture(wall, 'wall-result')
    await picture(console, 'console-result', true)
    await picture(tam.page, 'phone-recount', true)
    await picture(lanh.page, 'phone-320-recount', true)
  })

  await test.step('over one comrade nobody had a majority: a second round, with its reason, over those rows alone', async () => {
    await console
      .getByRole('button', { name: /Xếp loại/ })
      .or(console.getByText('Xếp loại', { exact: true }))
      .first()
      .click()
    await console.getByLabel('Lý do bỏ phiếu lại').fill('Đồng chí Khởi chưa có mức nào quá nửa')
    await console.getByRole('button', { name: 'Mở bỏ phiếu lại' }).click()
    await expect(wall.getByText('phiếu đã thu').first()).toBeVisible()
    await takePaper(lanh.page, wall)
    await markAll(lanh.page, 2)
    await castPaper(lanh.page)
    await expect(wall.getByText(/trên 1[6-8] phiếu phát ra/).first()).toBeVisible({ timeout: 30_000 })
    await closeAndCount(console)
    await expect(wall.getByText('Đồng chí 1–2 trong 2').first()).toBeVisible()
    await seeRecount(lanh.page)
  })

  await test.step('commendations, tasks, conclusion, closing', async () => {
    await console.getByText('Khen thưởng', { exact: true }).first().click()
    await console.getByRole('button', { name: 'Mở bỏ phiếu khen thưởng' }).click()
    await takePaper(tam.page, wall)
    await markAll(tam.page, 0)
    await castPaper(tam.page)
    await expect(wall.getByText(/trên (1[5-9]) phiếu phát ra/).first()).toBeVisible()
    await closeAndCount(console)
    // only when its own count is on the console: the seal of the ballot before stood there already
    await console.getByRole('button', { name: 'Mở bỏ phiếu lại' }).waitFor()
    await walkTo(console, 'Phân công nhiệm vụ')
    await walkTo(console, 'Kết luận')
    await console.getByLabel('Kết luận của chủ trì').fill('Chi bộ nhất trí kết quả; từng đồng chí sửa hạn chế đúng hạn.')
    await walkTo(console, 'Đọc biên bản')
    await console.getByRole('button', { name: 'Kết thúc cuộc họp' }).click()
    await console.getByRole('alertdialog').getByRole('button', { name: 'Kết thúc cuộc họp' }).click()
    await console.getByRole('button', { name: /^Xác nhận \d+ mục vào sổ tay/ }).click()
    await console.getByRole('button', { name: 'Ký biên bản (chủ trì)' }).click()
    await expect(console.getByText(/Chủ trì đã ký/)).toBeVisible()
    await picture(console, 'console-after', true)
    await goTo(secretary, meetingPath.replace('/phone/', '/minutes/'))
    await expect(console.getByText('Phan Văn Tám').first()).toBeVisible()
    await picture(console, 'minutes', true)
  })

  await test.step('the grassroots committee decides, and the notebook says so', async () => {
    const committee = await sitDown(browser, app, 'dang-uy', 'desk')
    await picture(committee.page, 'committee', true)
    await decideOn(committee.page, 'Phan Văn Tám', '52-QĐ/ĐU')
    await picture(committee.page, 'committee-decided', true)
    const { page } = tam
    await page.setViewportSize(sizes.smallPhone)
    await goTo(tam, '/notebook')
    await expect(page.getByText('52-QĐ/ĐU').first()).toBeVisible()
    await page.getByRole('button', { name: 'Tôi đã xem kết quả' }).click()
    await expect(page.getByRole('button', { name: 'Tôi đã xem kết quả' })).toBeHidden()
    await picture(page, 'phone-320-notebook', true)
    await page.setViewportSize({ width: 1024, height: 900 })
    for (const line of [
      'Đăng ký việc làm theo và cam kết',
      /^Tự soi, tự sửa tháng/,
      /^Báo cáo: /,
      'Ý kiến của chi bộ',
      'Cấp ủy công nhận xếp loại',
    ])
      await expect(page.getByText(line).filter({ visible: true }).first()).toBeVisible()
    await picture(page, 'notebook', true)
  })

  await test.step('the leader above sees shares and coverage, no names', async () => {
    const leader = await sitDown(browser, app, 'lanh-dao', 'desk')
    await expect(leader.page.getByText(/xuất sắc/i).first()).toBeVisible()
    await expect(leader.page.getByText('Phan Văn Tám')).toHaveCount(0)
    const levels = leader.page.getByRole('figure').filter({ hasText: 'Biểu 3' }).first()
    await levels.getByRole('group').focus()
    await leader.page.keyboard.press('t')
    await expect(levels.getByRole('columnheader', { name: 'Xuất sắc' })).toBeVisible()
    await leader.page.keyboard.press('t')
    await expect(levels.getByRole('group')).toBeFocused()
    await picture(leader.page, 'leader', true)
  })

  expect(complaints).toEqual([])
})

import type { ReflectionHandIn } from '#application/ports/reflections.ts'
import type { Ports } from '#application/ports.ts'
import { expectedInMonth } from '#domain/notebook/expected-in-month.ts'
import { firstDayOf, lastDayOf, type Month, monthAfter, monthOfDay, yearOfMonth } from '#domain/notebook/month.ts'
import { emptyReflection } from '#domain/notebook/reflection.ts'
import { shippedReflection } from '#domain/notebook/reflection-template.ts'
import { registeredItems } from '#domain/notebook/registration-of-year.ts'
import type { ReflectionTopicCode } from '#domain/notebook/types.ts'
import type { ItemReport, ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { cast } from './cast.ts'
import { votedCells } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'

const leastMonthsBack = 4
/** Of the running month: these have handed in; two of the members whose phones you open have not. */
const earlyBirds = ['loan', 'ut', 'gam', 'nghia', 'ba', 'tham', 'tri', 'my']

/** The year so far, or four months at least, and the beginning of this month in the cell that meets; the last month in the others. */
export async function writeReflections(ports: Ports, people: Population): Promise<void> {
  const now = monthOfDay(ports.clock.today())
  const monthsBack = Math.max(leastMonthsBack, Number(now.slice(5)) - 1)
  const months = Array.from({ length: monthsBack }, (_, index) => monthAfter(now, index - monthsBack))
  for (const month of [...months, now]) {
    const writers = cast.flatMap(({ key }, place) => (writes(key, place, month, now) ? [people.members.get(key)] : []))
    await handInAll(ports, writers, month)
  }
  for (const { cellId, levels } of votedCells) {
    const writers = levels.flatMap((_, place) => (place % 6 === 5 ? [] : [people.members.get(`${cellId}-${place}`)]))
    await handInAll(ports, writers, monthAfter(now, -1))
  }
}

/** Everybody in the months gone by, but one in each. */
const writes = (key: string, place: number, month: Month, now: Month): boolean =>
  month === now ? earlyBirds.includes(key) : place % cast.length !== (Number(month.slice(5)) * 5 + 1) % cast.length

async function handInAll({ stores, chance, clock }: Ports, writers: readonly (DemoMember | undefined)[], month: Month): Promise<void> {
  const today = clock.today()
  const handIns = writers.map(async (writer, place) => {
    const file = writer && (await stores.members.find(writer.cellId, writer.memberId))
    if (!file || !expectedInMonth(file.member, file.statuses, { month, today }).expected) return
    const registration = await stores.registrations.find(writer.cellId, writer.memberId, yearOfMonth(month))
    const items = registeredItems(registration).map((item, index): ItemReport => report(item, index + place))
    const answers: ReflectionAnswers = { ...emptyReflection(), text: textOf(place + Number(month.slice(5))), items }
    await stores.reflections.handIn(
      handInOf(writer, { month, answers, at: momentOf(month, today, place), late: place === 9, id: chance.cellRowId(writer.cellId) }),
    )
  })
  await Promise.all(handIns)
}

type Written = { month: Month; answers: ReflectionAnswers; at: string; late: boolean; id: string }

const handInOf = ({ cellId, memberId, personId, name }: DemoMember, { month, answers, at, late, id }: Written): ReflectionHandIn => ({
  ...{ cellId, memberId, month, templateUnitId: shippedReflection.unitId, templateVersion: shippedReflection.version },
  ...{ answers, at, late, frozen: false, draftVersion: 0, shortfalls: [], replaces: [], reports: [] },
  entry: {
    ...{ id, cellId, memberId, year: yearOfMonth(month), at, meetingId: null, digest: null, aboutId: null },
    author: { id: personId, name, role: 'MEMBER' },
    kind: 'REFLECTION',
    body: { ...answers, month, late, topics: shippedReflection.topics.map(({ code, label }) => ({ code, label: label.vi })) },
  },
})

/** In the evening, in the second half of the month; of the running one, yesterday at the latest. */
function momentOf(month: Month, today: string, place: number): string {
  const planned = addDays(firstDayOf(month), 15 + ((place * 7) % 11))
  const [day] = [planned, lastDayOf(month), addDays(today, -1)].toSorted()
  return `${day}T${String(11 + (place % 4)).padStart(2, '0')}:${String((place * 13) % 60).padStart(2, '0')}:00.000Z`
}

const report = ({ id, what }: { id: string; what: string }, turn: number): ItemReport => {
  const [done = '', outcome] = reports[turn % reports.length] ?? []
  return { itemId: id, what, done, outcome: outcome ?? 'PARTLY' }
}

const reports: readonly [string, ItemReport['outcome']][] = [
  ['Làm đúng kế hoạch của tháng, đã báo tổ trưởng.', 'ACHIEVED'],
  ['Đã làm được một nửa, phần còn lại chuyển sang tháng sau.', 'PARTLY'],
  ['Đã làm xong, có chụp hình gửi chi hội.', 'ACHIEVED'],
  ['', 'NOT'],
]

const textOf = (turn: number): ReflectionAnswers['text'] =>
  Object.fromEntries(
    shippedReflection.topics.map(({ code }, index) => {
      const bank = banks[code as ReflectionTopicCode]
      return [code, bank[(turn * 3 + index) % bank.length] ?? '']
    }),
  )

const nothingNew = 'Không có gì mới so với tháng trước.'

const banks: Record<ReflectionTopicCode, readonly string[]> = {
  POLITICAL_IDEOLOGY: [
    'Đã đọc tài liệu sinh hoạt tháng và nói lại cho tổ nhân dân tự quản 12 hộ cùng nghe.',
    'Tin vào chủ trương sắp xếp lại bộ máy; còn vài bà con hỏi về giấy tờ đất, tôi đã giải thích.',
    nothingNew,
    'Học nghị quyết đủ hai buổi, ghi thu hoạch nửa trang.',
  ],
  ETHICS_LIFESTYLE: [
    'Giữ nếp sống giản dị; đám giỗ trong nhà làm gọn trong một buổi.',
    'Tháng này còn nóng với con cháu hai lần, đã tự rút kinh nghiệm.',
    'Không uống rượu bia khi đi làm việc ấp.',
    nothingNew,
    'Nhắc nhau trong gia đình phân loại rác, bỏ đúng giờ xe lấy.',
  ],
  CRITICISM: [
    'Góp ý với đồng chí tổ trưởng về việc họp trễ giờ; được tiếp thu.',
    'Được góp ý nói dài, tháng này phát biểu đã gọn hơn.',
    nothingNew,
    'Chưa mạnh dạn góp ý trong buổi họp vừa rồi, hẹn kỳ sau.',
  ],
  PEOPLE: [
    'Thăm hai gia đình chính sách, nghe bà con phản ánh đường ấp đọng nước khúc nhà bác Năm.',
    'Giúp một hộ làm hồ sơ bảo hiểm y tế cho con.',
    'Vận động bốn hộ dọn cỏ ven kênh sáng thứ bảy.',
    'Đi cùng cán bộ xã hòa giải một vụ tranh chấp bờ ranh, hai bên đã bắt tay.',
    nothingNew,
  ],
  RESPONSIBILITY: [
    'Việc chi bộ giao trong tháng đã xong trước ngày 20.',
    'Thu được 18/20 phiếu khảo sát nước sạch, còn hai hộ đi vắng.',
    'Báo cáo tháng còn trễ hai ngày vì mùa thu hoạch.',
    'Trực đủ bốn đêm với tổ tự quản.',
  ],
  DISCIPLINE: [
    'Dự họp đủ, đóng đảng phí ngày 5.',
    'Đến họp trễ 10 phút, đã xin lỗi chi bộ.',
    nothingNew,
    'Chấp hành sự phân công, không vắng buổi nào.',
  ],
  UNITY: [
    'Giữ hòa khí trong tổ; giúp hai đồng chí trẻ làm quen việc.',
    'Có chuyện chưa vui với chi hội bạn, đã gặp nói rõ.',
    nothingNew,
    'Cùng chi hội phụ nữ nấu bữa cơm cho các cụ neo đơn.',
  ],
}

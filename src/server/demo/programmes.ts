import { setTimeout as pause } from 'node:timers/promises'
import { liveMeetings } from '#application/live-meetings.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import type { ProgrammeRecord } from '#application/ports/programmes.ts'
import type { Ports } from '#application/ports.ts'
import { firstDayOf, type Month, monthAfter, monthOfDay, yearOfMonth } from '#domain/notebook/month.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { type ProgrammeItem, programmeId } from '#domain/programme/programme.ts'
import { mustBe } from './must-be.ts'
import { commune, units } from './organisation.ts'
import type { Population } from './populate.ts'
import { actorOf } from './write-reviews.ts'

/** The commune's programmes of the months around today; next month's in its second version. */
export async function publishProgrammes({ stores, clock }: Ports, { committee }: Population): Promise<void> {
  const now = monthOfDay(clock.today())
  const by = { publishedById: committee.personId, publishedByName: committee.name }
  const programme = (month: Month, items: ProgrammeItem[], over: Partial<ProgrammeRecord> = {}): ProgrammeRecord => ({
    ...{ id: programmeId(commune, month), version: 1, unitId: commune, month, title: titleOf(month), items, changed: '', withdrawn: false },
    ...{ publishedAt: `${addDays(firstDayOf(month), -6)}T03:00:00.000Z`, ...by },
    ...over,
  })
  const next = monthAfter(now)
  const all = [
    ...topics.map((topic, index) => programme(monthAfter(now, index - topics.length + 1), itemsOn(topic))),
    programme(next, itemsOn(yearEnd).slice(0, 2), { publishedAt: clock.now() }),
    programme(next, itemsOn(yearEnd), { version: 2, changed: 'Thêm phần công khai đảng phí và quỹ của ấp.', publishedAt: clock.now() }),
  ]
  for (const one of all) await stores.programmes.publish(one)
}

/** Two cells have planned next month's meeting with the programme in its agenda. */
export async function planNextMonth(ports: Ports, people: Population): Promise<void> {
  const deps = { ports, meetings: liveMeetings(ports, (milliseconds) => pause(milliseconds)) }
  const month = monthAfter(monthOfDay(ports.clock.today()))
  for (const cellId of ['ap1', 'thcs']) {
    const secretary = people.members.get(`${cellId}-0`)
    if (!secretary) continue
    const title = `Sinh hoạt chi bộ tháng ${Number(month.slice(5))}`
    const place = `Nhà văn hóa ${units.find(({ id }) => id === cellId)?.shortName ?? ''}`
    const startsAt = `${addDays(firstDayOf(month), 4)}T00:30:00.000Z`
    const plan = { cellId, kind: 'REGULAR' as const, year: yearOfMonth(month), title, place, startsAt, chairId: secretary.memberId }
    mustBe(await planMeeting(deps, actorOf(secretary), { ...plan, programmeId: programmeId(commune, month) }))
  }
}

const titleOf = (month: Month): string => `Chương trình sinh hoạt chi bộ tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`

type Topic = { news: string; story: string; questions: [string, string] }

const topics: Topic[] = [
  {
    news: 'Thông tin thời sự; kết quả thu hoạch vụ Hè Thu, giá lúa và chuyện tiêu thụ',
    story: 'Học tập và làm theo: cần, kiệm trong làm ăn và trong việc chung',
    questions: ['Chi bộ đã tiết kiệm được việc gì cho dân trong vụ vừa qua?', 'Việc nào của ấp còn lãng phí công, phí tiền?'],
  },
  {
    news: 'Thông tin thời sự; kết quả xây dựng đường ấp, số hộ hiến đất',
    story: 'Học tập và làm theo: nói đi đôi với làm',
    questions: ['Việc gì đồng chí đã đăng ký mà chưa làm, vướng ở đâu?', 'Chi bộ giúp đồng chí nào, bằng cách gì, xong trước ngày nào?'],
  },
  {
    news: 'Thông tin thời sự; chuẩn bị kiểm điểm, xếp loại cuối năm',
    story: 'Học tập và làm theo: tự phê bình và phê bình như rửa mặt hằng ngày',
    questions: [
      'Ba hạn chế nào của chi bộ năm nay cần nói thẳng?',
      'Mỗi đồng chí tự chọn một hạn chế để sửa trong 30 ngày tới: hạn chế nào?',
    ],
  },
]

const yearEnd: Topic = {
  news: 'Thông tin thời sự; kế hoạch chăm lo Tết cho hộ khó khăn',
  story: 'Học tập và làm theo: gần dân, nghe dân, báo lại cho dân',
  questions: ['Kiến nghị nào của dân trong năm còn chưa được trả lời?', 'Mỗi đảng viên phụ trách mấy hộ, đã đến nhà mấy lần?'],
}

const itemsOn = ({ news, story, questions }: Topic): ProgrammeItem[] => [
  {
    ...{ id: 'news', step: 'REPORT', title: news, minutes: 10 },
    text: 'Bí thư chọn hai hoặc ba tin gần với ấp, nói gọn; phần còn lại để đảng viên đọc trong tài liệu.',
    questions: [],
    links: [{ title: 'Bản tin sinh hoạt chi bộ của Ban Xây dựng Đảng', url: 'https://example.vn/ban-tin-chi-bo' }],
  },
  {
    ...{ id: 'story', step: 'REPORT', title: story, minutes: 10 },
    text: 'Một đồng chí đọc mẩu chuyện ở Phần 1 của sổ, liên hệ một việc thật ở chi bộ. Tránh đọc suốt tài liệu.',
    questions: questions.map((text, index) => ({ id: `q${index + 1}`, text, minutes: 10 })),
    links: [],
  },
  {
    ...{ id: 'funds', step: 'OPINIONS', title: 'Công khai đảng phí và các quỹ của ấp trong tháng', minutes: 5 },
    text: 'Đọc số thu, chi, còn lại; ghi vào biên bản.',
    questions: [],
    links: [],
  },
]

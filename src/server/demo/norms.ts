import type { Ports } from '#application/ports.ts'
import type { NamedInReview, Norm, NormList, NormResult, NormReview } from '#domain/norms/norms.ts'
import { type EmulationQuarter, quarterDays, quarterOf } from '#domain/norms/quarter.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { addDays, addMonths, laterOf, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { meetingCell } from './organisation.ts'
import { type DemoMember, memberOf, type Population } from './populate.ts'

/** Two units live with norms: the meeting's cell month by month, the school week by week. A third has set them and not reviewed yet. */
export async function writeNorms(ports: Ports, { members }: Population): Promise<void> {
  const today = ports.clock.today()
  const january = `${yearOf(today)}-01-08`
  await ofUnit(ports, { ...village, days: every(january, today, (day) => addMonths(day, 1)), by: memberOf(members, 'sau'), members, today })
  const days = every(addMonths(today, -5), today, (day) => addDays(day, 7))
  await ofUnit(ports, { ...school, days, by: memberOf(members, 'thcs-0'), members, today })
  await ofUnit(ports, { ...young, days: [], by: memberOf(members, 'ap2-0'), members, today })
}

type Unit = {
  cellId: string
  title: string
  rhythm: NormList['rhythm']
  lines: string[]
  /** Who is named at which of the reviews. */
  named: { at: number; key: string; act: NamedInReview['act']; norm: number | null; word: string }[]
}

const village: Unit = {
  cellId: meetingCell,
  title: 'Chuẩn mực đạo đức của đảng viên Chi bộ Ấp 3',
  rhythm: 'MONTHLY',
  lines: [
    'Đến họp đúng giờ, có chuẩn bị ý kiến',
    'Nói đi đôi với làm, đã hứa với dân thì làm',
    'Gần dân, nghe dân, trả lời trước khi hết tháng',
    'Tiết kiệm, không tổ chức tiệc tùng linh đình',
    'Giữ đoàn kết, góp ý thẳng, không nói sau lưng',
    'Gia đình nêu gương, giữ sạch nhà, sạch đường',
    'Công khai mọi khoản thu, chi của ấp',
  ],
  named: [
    { at: 2, key: 'tam', act: 'REMINDED', norm: 0, word: 'Ba kỳ họp đến trễ trên 15 phút.' },
    { at: 4, key: 'lanh', act: 'PRAISED', norm: 2, word: 'Trả lời đủ 9 ý kiến của dân trong tháng.' },
    { at: 5, key: 'tam', act: 'REMINDED', norm: 1, word: 'Việc báo cáo kênh nội đồng đã hứa mà chưa làm.' },
    { at: 7, key: 'loan', act: 'PRAISED', norm: null, word: 'Đọc và nhận xét sổ tay đúng hạn.' },
    { at: 8, key: 'lanh', act: 'PRAISED', norm: 1, word: 'Xong cầu kênh trước hạn 20 ngày.' },
  ],
}

const school: Unit = {
  cellId: 'thcs',
  title: 'Chuẩn mực nhà giáo, đảng viên Trường THCS Sen Hồng',
  rhythm: 'WEEKLY',
  lines: [
    'Lên lớp đúng giờ, soạn bài đầy đủ',
    'Mẫu mực trong lời nói với học trò và phụ huynh',
    'Công bằng khi chấm bài, không dạy thêm trái quy định',
    'Tắt đèn, tắt quạt khi ra khỏi phòng',
    'Giúp đồng nghiệp mới, mỗi tuần dự một tiết',
  ],
  named: [
    { at: 3, key: 'thcs-4', act: 'REMINDED', norm: 3, word: 'Hai lần quên tắt quạt phòng bộ môn.' },
    { at: 9, key: 'thcs-2', act: 'PRAISED', norm: 4, word: 'Dự giờ, giúp hai giáo viên mới.' },
  ],
}

const young: Unit = {
  cellId: 'ap2',
  title: 'Chuẩn mực của đảng viên Chi bộ Ấp 2',
  rhythm: 'MONTHLY',
  lines: ['Đúng giờ', 'Gần dân', 'Tiết kiệm', 'Nêu gương trong gia đình'],
  named: [],
}

type Given = Unit & { days: CivilDate[]; by: DemoMember; members: Population['members']; today: CivilDate }

async function ofUnit({ stores, chance }: Ports, given: Given): Promise<void> {
  const { cellId, title, rhythm, lines, days, by, today } = given
  const norms = lines.map((text): Norm => ({ id: chance.id(), text }))
  const setOn = days[0] ? addDays(days[0], -6) : addDays(today, -8)
  await stores.norms.saveList({ cellId, version: 1, title, rhythm, norms, setOn, setByName: by.name })
  for (const [index, heldOn] of days.entries()) {
    const named = namedAt(given, norms, { index, entryId: () => chance.cellRowId(cellId) })
    const review: NormReview = {
      ...{ cellId, id: chance.cellRowId(cellId), heldOn, listVersion: 1, named, word: words[index % words.length] ?? '' },
      marks: norms.map(({ id }, place) => ({ normId: id, result: resultOf(index, place, days.length) })),
      ...{ recordedById: by.personId, recordedByName: by.name, recordedAt: `${heldOn}T03:20:00.000Z` },
    }
    await stores.norms.addReview(review, entriesOf(review, by, norms))
  }
  for (const quarter of quartersOf(given)) await stores.norms.saveQuarter(quarter)
}

/** Better towards the end of the year, and two norms that stay hard. */
function resultOf(index: number, place: number, total: number): NormResult {
  const turn = (index * 5 + place * 7) % 11
  const hard = place === 0 || place === 3
  const late = index > total / 2
  if (turn === 0) return late ? 'PARTLY' : 'NOT'
  if (turn < (hard ? 5 : 3)) return late && !hard ? 'KEPT' : 'PARTLY'
  return 'KEPT'
}

const words = ['', 'Nhắc chung: họp đúng giờ.', '', 'Có tiến bộ so với kỳ trước.', 'Cần trả lời ý kiến dân sớm hơn.']

function namedAt(
  { named, members }: Given,
  norms: readonly Norm[],
  { index, entryId }: { index: number; entryId: () => string },
): NamedInReview[] {
  return named
    .filter(({ at }) => at === index)
    .map(({ key, act, norm, word }) => {
      const { memberId, name } = memberOf(members, key)
      return { memberId, name, act, normId: norm === null ? null : (norms[norm]?.id ?? null), word, entryId: entryId() }
    })
}

const entriesOf = (review: NormReview, by: DemoMember, norms: readonly Norm[]): NotebookEntry[] =>
  review.named.map(({ memberId, act, normId, word, entryId }) => ({
    ...{ id: entryId, cellId: review.cellId, memberId, year: yearOf(review.heldOn), at: review.recordedAt },
    ...{ author: { id: by.personId, name: by.name, role: 'SECRETARY' }, meetingId: null, digest: null, aboutId: null },
    kind: 'NORM_REVIEW',
    body: { heldOn: review.heldOn, act, norm: norms.find(({ id }) => id === normId)?.text ?? null, word },
  }))

/** The quarters of this year in which there were reviews: those that are over are closed, the present one is open. */
function quartersOf({ cellId, days, by, today }: Given): EmulationQuarter[] {
  const now = quarterOf(today)
  const held = [1, 2, 3, 4].filter((quarter) => days.some((day) => yearOf(day) === now.year && quarterOf(day).quarter === quarter))
  return held.map((number): EmulationQuarter => {
    const quarter = number as EmulationQuarter['quarter']
    const { from, to } = quarterDays({ year: now.year, quarter })
    const over = quarter < now.quarter
    return {
      ...{ cellId, year: now.year, quarter, focus: focuses[number - 1] ?? '', version: 0 },
      ...{ openedOn: laterOf(from, addDays(days[0] ?? from, -3)), openedByName: by.name },
      ...{ closedOn: over ? addDays(to, -2) : null, closedByName: over ? by.name : '' },
      ...{ lessons: over ? (lessons[number - 1] ?? '') : '', nextFocus: over ? (focuses[number] ?? '') : '' },
    }
  })
}

const focuses = [
  'Giờ giấc: đến họp, đi làm đúng giờ.',
  'Gần dân: trả lời ý kiến trước khi hết tháng.',
  'Tiết kiệm: điện, nước, tiệc tùng.',
  'Nói đi đôi với làm: việc đã đăng ký thì xong trước hội nghị kiểm điểm.',
]
const lessons = [
  'Nhắc giờ họp trước một ngày trên điện thoại thì ít người trễ. Cần điểm danh ngay khi mở đầu.',
  'Có sổ ghi ý kiến dân thì không sót việc. Hai ý kiến trả lời muộn vì chờ cấp trên.',
  'Tiền điện nhà văn hóa giảm một phần tư. Tiệc tùng giảm, nhưng vài đám giỗ còn đông.',
]

function every(from: CivilDate, to: CivilDate, next: (day: CivilDate) => CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day < to; day = next(day)) days.push(day)
  return days
}

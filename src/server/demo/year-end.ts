import type { Ports } from '#application/ports.ts'
import { emptySheet, type ScoredBy, shippedScoreTemplate } from '#domain/classification/score-sheet.ts'
import { deedEntry } from '#domain/notebook/good-deed.ts'
import { addDays, yearOf } from '#domain/organization/civil-date.ts'
import { meetingCell } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'

/** `by` told of it; `settled` by chi ủy, or waiting. */
type Deed = { of: string; by: string; daysAgo: number; text: string; settled: 'CONFIRMED' | 'REFUSED' | null; word?: string }

const deeds: Deed[] = [
  {
    of: 'muoi',
    by: 'tu',
    daysAgo: 210,
    text: 'Vận động 12 hộ tuyến kênh Bà Tư hiến 300 m² đất mở đường đi học cho các cháu.',
    settled: 'CONFIRMED',
    word: 'Chi bộ biểu dương cách nói, cách làm của đồng chí.',
  },
  { of: 'muoi', by: 'loan', daysAgo: 95, text: 'Giữ tổ thu gom rác 120 hộ chạy đều, kể cả tuần nước nổi.', settled: 'CONFIRMED' },
  {
    of: 'gam',
    by: 'loan',
    daysAgo: 160,
    text: 'Vận động 180 triệu đồng xây 3 nhà tình thương, công khai từng khoản trên bảng tin ấp.',
    settled: 'CONFIRMED',
  },
  { of: 'liem', by: 'nghia', daysAgo: 120, text: 'Nửa đêm chở sản phụ ra trạm xá trong bão, mẹ tròn con vuông.', settled: 'CONFIRMED' },
  {
    of: 'nghia',
    by: 'my',
    daysAgo: 70,
    text: 'Kèm cặp đồng chí đảng viên trẻ mỗi tuần một buổi, cả năm không bỏ buổi nào.',
    settled: 'CONFIRMED',
  },
  { of: 'tam', by: 'ba', daysAgo: 24, text: 'Sửa lại cầu ván kênh Ba Xã bằng gỗ nhà mình để học sinh đi an toàn.', settled: null },
  {
    of: 'my',
    by: 'tam',
    daysAgo: 12,
    text: 'Dạy 41 người lớn tuổi trong ấp dùng điện thoại thông minh, gọi được cho con cháu.',
    settled: null,
  },
  { of: 'lanh', by: 'lanh', daysAgo: 6, text: 'Đã đi gặp 11 hộ bị chậm nước để xin lỗi và hẹn lịch bơm.', settled: null },
  {
    of: 'bay',
    by: 'tam',
    daysAgo: 80,
    text: 'Dọn vệ sinh tuyến đường tự quản.',
    settled: 'REFUSED',
    word: 'Việc của cả tổ tự quản; chi bộ biểu dương tập thể trong kỳ họp.',
  },
]

/** Points in the order of the shipped criteria, then tasks: all, on time, exceeded. */
type Score = { of: string; by: ScoredBy; points: number[]; tasks: [number, number, number] }

const scores: Score[] = [
  { of: 'gam', by: 'SELF', points: [6, 6, 6, 5, 6, 24, 19, 14, 9], tasks: [10, 10, 4] },
  { of: 'gam', by: 'COMMITTEE', points: [6, 6, 6, 5, 6, 24, 19, 14, 8], tasks: [10, 10, 4] },
  { of: 'muoi', by: 'SELF', points: [6, 6, 6, 6, 6, 23, 18, 14, 8], tasks: [9, 9, 3] },
  { of: 'muoi', by: 'COMMITTEE', points: [6, 6, 6, 6, 6, 24, 19, 14, 9], tasks: [9, 9, 3] },
  { of: 'khoi', by: 'SELF', points: [6, 5, 5, 5, 5, 24, 19, 14, 9], tasks: [8, 8, 3] },
  { of: 'khoi', by: 'COMMITTEE', points: [5, 2, 4, 4, 2, 20, 14, 10, 4], tasks: [8, 6, 1] },
  { of: 'lanh', by: 'SELF', points: [6, 5, 5, 5, 4, 19, 14, 9, 3], tasks: [10, 8, 1] },
  { of: 'sau', by: 'SELF', points: [6, 6, 6, 5, 5, 22, 17, 13, 6], tasks: [14, 13, 3] },
]

/** Good deeds of the meeting's cell, some on the roll and some that wait, and a few score sheets. */
export async function writeYearEnd(ports: Ports, { members }: Population, year: number): Promise<void> {
  const known = (key: string): DemoMember => {
    const found = members.get(key)
    if (!found) throw new Error(`nobody in the demo is called ${key}`)
    return found
  }
  const today = ports.clock.today()
  const officer = known('loan')
  await Promise.all(deeds.map((deed) => writeDeed(ports, deed, { today, year, of: known(deed.of), by: known(deed.by), officer })))
  await Promise.all(scores.map((score) => writeScore(ports, score, { year, of: known(score.of), officer })))
}

type Around = { today: string; year: number; of: DemoMember; by: DemoMember; officer: DemoMember }

async function writeDeed({ stores, chance }: Ports, deed: Deed, { today, year, of, by, officer }: Around): Promise<void> {
  const day = addDays(today, -deed.daysAgo)
  const cellId = meetingCell
  const proposed = {
    ...{ cellId, id: chance.cellRowId(cellId), memberId: of.memberId, year, text: deed.text },
    doneOn: yearOf(day) === year ? day : null,
    ...{ proposedById: by.personId, proposedAt: `${addDays(day, 2)}T02:00:00.000Z`, state: 'PROPOSED' as const, word: '' },
    ...{ settledById: null, settledAt: null, meetingId: null },
  }
  await stores.deeds.propose(proposed)
  if (deed.settled === null) return
  const at = `${addDays(day, 5)}T02:00:00.000Z`
  const settled = { ...proposed, state: deed.settled, word: deed.word ?? '', settledById: officer.personId, settledAt: at }
  const author = { id: officer.personId, name: officer.name, role: 'DEPUTY_SECRETARY' }
  const entry = deedEntry(settled, { id: chance.cellRowId(cellId), cellId, author, at })
  await stores.deeds.settle(settled, deed.settled === 'CONFIRMED' ? entry : null)
}

async function writeScore(
  { stores, clock }: Ports,
  { by, points, tasks: [all, onTime, exceeded] }: Score,
  { year, of, officer }: Pick<Around, 'year' | 'of' | 'officer'>,
): Promise<void> {
  const given = Object.fromEntries(shippedScoreTemplate.criteria.map(({ code }, index) => [code, points[index] ?? null]))
  const sheet = { ...emptySheet(shippedScoreTemplate, ''), points: given, tasks: { all, onTime, exceeded } }
  const recordedById = by === 'SELF' ? of.personId : officer.personId
  const key = { cellId: meetingCell, memberId: of.memberId, year, by }
  await stores.scoreSheets.save({ ...key, sheet, recordedById, recordedAt: clock.now(), version: 0 })
}

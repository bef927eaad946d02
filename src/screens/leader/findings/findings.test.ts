import { createFormatter, createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { noCounts } from '#domain/classification/excellent-cap.ts'
import type { MemberFigures, PostFigures, ReflectionFigures, RemedyDays, StreakFigures } from '#domain/statistics/parts.ts'
import { sheetValue } from '#screens/kit/chart-table.tsx'
import { en, vi } from '#screens/messages/catalogue.ts'
import type { Finding } from './finding.ts'
import { campaignsFinding, commendationsFinding } from './of-campaigns.ts'
import {
  collectivesFinding,
  excellentFinding,
  levelsFinding,
  postsFinding,
  selfAssessedFinding,
  streaksFinding,
  yearsFinding,
} from './of-levels.ts'
import { attendanceFinding, bandsFinding, lengthFinding, metFinding, normsFinding, praiseFinding } from './of-meetings.ts'
import { membersFinding } from './of-members.ts'
import { cumulated, reflectionsFinding, registrationsFinding, remarksFinding } from './of-notebooks.ts'
import { flowFinding, pareto, paretoFinding, remedyFinding, typicalStretch, vitalFew } from './of-shortfalls.ts'
import { saidWith } from './use-said.ts'

const inVietnamese = sayer('vi')
const inEnglish = sayer('en')

function sayer(locale: 'vi' | 'en') {
  const t = createTranslator({ locale, messages: locale === 'vi' ? vi : (en as typeof vi), namespace: 'charts.finding' })
  const format = createFormatter({ locale })
  return saidWith(t as unknown as Parameters<typeof saidWith>[0], sheetValue(format))
}

const levels = (EXCELLENT: number, GOOD: number, SATISFACTORY = 0, NOT_COMPLETED = 0) => ({ EXCELLENT, GOOD, SATISFACTORY, NOT_COMPLETED })
const november = { year: 2026, month: 11 }
const quarter = { year: 2026, quarter: 4 }
const year = { year: 2026 }
const reflections = (asked: number, submitted: number, remarked = 0): ReflectionFigures => ({
  ...{ asked, submitted, remarked },
  ...{ late: 0, exempt: 0, suspended: 0, away: 0 },
})
const notAssessed: MemberFigures['notAssessed'] = {
  ...{ EXEMPT: 31, SUSPENDED: 0, AWAY: 6, ADMITTED_RECENTLY: 2 },
  ...{ NO_SELF_ASSESSMENT: 1, ABSENT: 3, NOT_VOTED: 208, NO_MAJORITY: 0 },
}
const posts = (WITH_POST = noCounts): PostFigures => ({ SECRETARY: noCounts, CELL_COMMITTEE: noCounts, WITH_POST, WITHOUT_POST: noCounts })
const streak = (three = 0, five = 0) => ({ three, five })
const streaks = (changes: Partial<StreakFigures> = {}): StreakFigures => ({
  ...{ SECRETARY: streak(), CELL_COMMITTEE: streak(), WITH_POST: streak(), WITHOUT_POST: streak() },
  ...changes,
})
const days = (to30: number, to60 = 0, to90 = 0, to180 = 0, longer = 0): RemedyDays => ({ to30, to60, to90, to180, longer })
const bands = (GOOD: number, FAIR = 0, AVERAGE = 0, POOR = 0) => ({ GOOD, FAIR, AVERAGE, POOR, NONE: 9 })
const topic = (remedied: number, open: number, overdue = 0) => ({ opened: remedied + open, remedied, open, overdue })
const topics = pareto({
  RESPONSIBILITY: topic(51, 12, 4),
  CRITICISM: topic(37, 11),
  DISCIPLINE: topic(29, 8),
  PEOPLE: topic(21, 6),
  ETHICS_LIFESTYLE: topic(15, 3),
  POLITICAL_IDEOLOGY: topic(10, 2),
  UNITY: topic(8, 1),
})
const of = (year: number, ...counts: Parameters<typeof levels>) => ({ year, counts: levels(...counts), isProvisional: year === 2026 })

const titles: [Finding, string, string][] = [
  // shares of the levels
  [levelsFinding({ levels: noCounts, cellsDone: 0 }), 'Chưa chi bộ nào có kết quả xếp loại', 'No cell has a result yet'],
  [
    levelsFinding({ levels: levels(44, 175, 15, 1), cellsDone: 11 }),
    '93,2% từ tốt trở lên, ở 11 chi bộ đã xếp loại',
    '93.2% at good or above, in 11 cells with a result',
  ],
  [
    levelsFinding({ levels: levels(1, 4), cellsDone: 1 }),
    'Cả 5 đồng chí đã xếp loại đều từ tốt trở lên',
    'All 5 comrades classified are at good or above',
  ],
  [
    levelsFinding({ levels: levels(0, 0, 7), cellsDone: 1 }),
    'Không đồng chí nào trong 7 đồng chí đạt từ tốt trở lên',
    'None of 7 comrades is at good or above',
  ],
  // both published percentages
  [excellentFinding(noCounts), 'Chưa có tỷ lệ xuất sắc', 'No share of excellent yet'],
  [excellentFinding(levels(0, 9)), 'Chưa đồng chí nào trong 9 đồng chí đạt xuất sắc', 'None of 9 comrades is excellent yet'],
  [
    excellentFinding(levels(44, 175, 15, 1)),
    'Xuất sắc chiếm 20,1% số từ tốt trở lên, 18,7% số được xếp loại',
    'Excellent is 20.1% of good or above, 18.7% of those classified',
  ],
  // self-assessment
  [selfAssessedFinding({ due: 0, selfAssessed: 0 }), 'Chưa có đồng chí nào thuộc diện xếp loại', 'Nobody is to be classified yet'],
  [
    selfAssessedFinding({ due: 62, selfAssessed: 61 }),
    '98,4% đã tự kiểm điểm, còn 1 chưa nộp',
    '98.4% have assessed themselves, 1 have not',
  ],
  [selfAssessedFinding({ due: 62, selfAssessed: 62 }), 'Cả 62 đồng chí đã tự kiểm điểm', 'All 62 have assessed themselves'],
  // five years
  [yearsFinding([]), 'Chưa có năm nào có kết quả để so sánh', 'No year has results to compare yet'],
  [yearsFinding([of(2026, 1, 4)]), 'Mới có kết quả của năm 2026, chưa so sánh được', 'Only 2026 has results, nothing to compare with yet'],
  [
    yearsFinding([of(2024, 20, 70, 10), of(2025, 20, 70, 10)]),
    'Từ 2024 đến 2025 tỷ lệ các mức hầu như không đổi',
    'From 2024 to 2025 the shares hardly moved',
  ],
  [
    yearsFinding([of(2021, 159, 710, 124, 7), of(2025, 157, 769, 70, 4), of(2026, 400, 600)]),
    'Từ 2021 đến 2025, tốt tăng 5,9 điểm, hoàn thành giảm 5,4 điểm',
    'From 2021 to 2025, good rose by 5.9 points, completed fell by 5.4',
  ],
  [postsFinding(null), 'Chưa có mức công nhận của người giữ chức vụ', 'No recognised level of post holders yet'],
  // posts and streaks: "95 % of leaders good, 20 % excellent", "104 secretaries, three years running" (001)
  [postsFinding(posts()), 'Chưa có mức công nhận của người giữ chức vụ', 'No recognised level of post holders yet'],
  [
    postsFinding(posts(levels(20, 75, 5))),
    '95,0% người giữ chức vụ từ tốt trở lên, 20,0% xuất sắc',
    '95.0% of post holders at good or above, 20.0% excellent',
  ],
  [
    postsFinding(posts(levels(0, 8))),
    'Cả 8 người giữ chức vụ từ tốt trở lên, 0,0% xuất sắc',
    'All 8 post holders at good or above, 0.0% excellent',
  ],
  [streaksFinding(streaks()), 'Chưa ai được công nhận xuất sắc ba năm liền', 'Nobody recognised as excellent three years running yet'],
  [streaksFinding(streaks({ SECRETARY: streak(104) })), '104 bí thư xuất sắc ba năm liền', '104 secretaries excellent three years running'],
  [
    streaksFinding(streaks({ SECRETARY: streak(104, 12) })),
    '104 bí thư xuất sắc ba năm liền, 12 từ năm năm trở lên',
    '104 secretaries excellent three years running, 12 of them for five',
  ],
  [streaksFinding(streaks({ WITHOUT_POST: streak(1) })), '1 đảng viên xuất sắc ba năm liền', '1 member excellent three years running'],
  // members
  [membersFinding({ total: 0, assessed: 0, notAssessed }), 'Chưa có đảng viên nào trong danh sách', 'No members on the list yet'],
  [
    membersFinding({ total: 486, assessed: 235, notAssessed }),
    '235 trong 486 đảng viên đã có mức; lý do chính: chi bộ chưa bỏ phiếu',
    '235 of 486 members have a level; main reason: cell has not voted yet',
  ],
  [membersFinding({ total: 486, assessed: 486, notAssessed }), 'Cả 486 đảng viên đã có mức xếp loại', 'All 486 members have a level'],
  // reflections and remarks
  [reflectionsFinding(reflections(0, 0), november), 'Tháng 11 chưa có đồng chí nào phải tự soi', 'November: nobody was asked to reflect'],
  [reflectionsFinding(reflections(448, 441), november), 'Tháng 11 còn 7 đồng chí chưa tự soi', 'November: 7 reflections are still missing'],
  [reflectionsFinding(reflections(448, 448), november), 'Tháng 11 cả 448 đồng chí đã tự soi', 'November: all 448 reflections are in'],
  [
    reflectionsFinding(reflections(448, 0), november),
    'Tháng 11 chưa đồng chí nào nộp tự soi',
    'November: nobody has handed in a reflection',
  ],
  [reflectionsFinding(reflections(1344, 1343), quarter), 'Quý 4 còn 1 lượt chưa tự soi', 'Quarter 4: 1 reflection is still missing'],
  [reflectionsFinding(reflections(5376, 5370), year), 'Năm 2026 còn 6 lượt chưa tự soi', '2026: 6 reflections are still missing'],
  [
    remarksFinding(reflections(441, 430, 400), november),
    'Tháng 11: 90,7% đồng chí đã được nhận xét, còn 41',
    'November: 90.7% have a remark, 41 have not',
  ],
  // registrations
  [registrationsFinding({ asked: 0, onTime: 0, late: 0 }), 'Chưa có đồng chí nào phải đăng ký việc làm theo', 'Nobody has to register yet'],
  [
    registrationsFinding({ asked: 446, onTime: 429, late: 14 }),
    '96,2% đăng ký việc làm theo đúng hạn, 3 chưa đăng ký',
    '96.2% registered on time, 3 not at all',
  ],
  [registrationsFinding({ asked: 446, onTime: 429, late: 17 }), '96,2% đăng ký việc làm theo đúng hạn', '96.2% registered on time'],
  [
    registrationsFinding({ asked: 446, onTime: 446, late: 0 }),
    'Cả 446 đồng chí đăng ký việc làm theo đúng hạn',
    'All 446 registered on time',
  ],
  [
    registrationsFinding({ asked: 446, onTime: 0, late: 3 }),
    'Không đồng chí nào trong 446 đồng chí đăng ký đúng hạn',
    'None of 446 registered on time',
  ],
  [
    registrationsFinding({ asked: 446, onTime: 0, late: 0 }),
    'Chưa đồng chí nào trong 446 đồng chí đăng ký việc làm theo',
    'None of 446 has registered yet',
  ],
  // meetings
  [metFinding({ cells: 0, met: 0 }, november), 'Tháng 11 chưa có chi bộ nào phải họp', 'November: no cell was due to meet'],
  [
    metFinding({ cells: 23, met: 21 }, november),
    'Tháng 11: 21 trong 23 chi bộ đã họp thường kỳ',
    'November: 21 of 23 regular meetings held',
  ],
  [metFinding({ cells: 69, met: 69 }, quarter), 'Quý 4 cả 69 kỳ họp đã họp thường kỳ', 'Quarter 4: all 69 regular meetings were held'],
  [
    attendanceFinding({ present: 0, expected: 0 }, 90, november),
    'Tháng 11 chưa có buổi họp nào để tính tỷ lệ dự họp',
    'November: no meeting to count attendance of',
  ],
  [
    attendanceFinding({ present: 90, expected: 100 }, 90, november),
    'Tháng 11 dự họp 90,0%, đạt mức 90%',
    'November: attendance 90.0%, reaching 90%',
  ],
  [
    attendanceFinding({ present: 899, expected: 1000 }, 90, year),
    'Năm 2026 dự họp 89,9%, chưa đạt mức 90%',
    '2026: attendance 89.9%, below 90%',
  ],
  [
    attendanceFinding({ present: 80, expected: 100 }, 75, november),
    'Tháng 11 dự họp 80,0%, đạt mức 75%',
    'November: attendance 80.0%, reaching 75%',
  ],
  // the cells themselves
  [collectivesFinding({ levels: noCounts }), 'Chưa chi bộ nào có mức xếp loại tập thể', 'No cell has a level of its own yet'],
  [
    collectivesFinding({ levels: levels(28, 100, 10, 9) }),
    '128 trong 147 chi bộ từ tốt trở lên, 28 xuất sắc',
    '128 of 147 cells are good or above, 28 excellent',
  ],
  [collectivesFinding({ levels: levels(1, 4) }), 'Cả 5 chi bộ từ tốt trở lên, 1 xuất sắc', 'All 5 cells are good or above, 1 excellent'],
  [lengthFinding({ regular: 0, minutes: 0, short: 0 }), 'Chưa có buổi họp thường kỳ nào', 'No regular meeting yet'],
  [
    lengthFinding({ regular: 2, minutes: 205, short: 0 }),
    'Mỗi buổi họp dài trung bình 103 phút, không buổi nào quá ngắn',
    'Meetings last 103 minutes on average, none too short',
  ],
  [
    lengthFinding({ regular: 20, minutes: 1900, short: 1 }),
    'Mỗi buổi họp dài trung bình 95 phút; 1 trong 20 buổi quá ngắn',
    'Meetings last 95 minutes on average; 1 of 20 too short',
  ],
  [bandsFinding(bands(0)), 'Chưa buổi họp nào được chấm chất lượng', 'No meeting has been scored yet'],
  [bandsFinding(bands(3, 1)), '75,0% buổi họp đã chấm đạt loại tốt', '75.0% of scored meetings were good'],
  [
    praiseFinding({ praised: 0, reminded: 0 }, november),
    'Tháng 11 chưa có lượt biểu dương, nhắc nhở nào',
    'November: nobody praised or reminded',
  ],
  [
    praiseFinding({ praised: 12, reminded: 3 }, november),
    'Tháng 11 biểu dương 12 lượt, nhắc nhở 3 lượt',
    'November: praised 12 times, reminded 3 times',
  ],
  [
    normsFinding({ cells: 1, reviews: 0, points: 0, most: 0 }, november),
    'Tháng 11 chưa chi bộ nào xem xét chuẩn mực',
    'November: no cell reviewed its norms',
  ],
  [
    normsFinding({ cells: 2, reviews: 9, points: 171, most: 180 }, november),
    'Tháng 11 đạt 95,0% số điểm chuẩn mực qua 9 lần xem xét',
    'November: 95.0% of the points of norms reached in 9 reviews',
  ],
  // shortfalls
  [paretoFinding([]), 'Chưa có hạn chế nào được đưa ra chi bộ', 'No shortfall was brought to a cell yet'],
  [paretoFinding(topics), 'Bốn nội dung chiếm 81,8% số hạn chế', 'Four topics make up 81.8% of shortfalls'],
  [
    paretoFinding(pareto({ Đảngphí: topic(2, 1) })),
    'Cả 3 hạn chế cùng một nội dung: Đảngphí',
    'All 3 shortfalls are of one topic: Đảngphí',
  ],
  [remedyFinding(days(0), november), 'Tháng 11 chưa có hạn chế nào khắc phục xong', 'November: no shortfall was remedied'],
  [
    remedyFinding(days(4, 6, 3), november),
    'Một nửa số hạn chế khắc phục xong trong vòng 60 ngày',
    'Half of the shortfalls were remedied within 60 days',
  ],
  [
    remedyFinding(days(1, 0, 0, 0, 9), november),
    'Quá nửa số hạn chế sau 180 ngày mới khắc phục xong',
    'More than half of the shortfalls took over 180 days',
  ],
  [
    flowFinding({ opened: 0, remedied: 0 }, november),
    'Tháng 11 không có hạn chế mới và chưa khắc phục xong hạn chế nào',
    'November: no shortfall opened, none remedied',
  ],
  [
    flowFinding({ opened: 12, remedied: 15 }, quarter),
    'Quý 4 khắc phục 15, nêu mới 12 hạn chế: không dồn thêm',
    'Quarter 4: 15 remedied, 12 opened: nothing piled up',
  ],
  [
    flowFinding({ opened: 12, remedied: 5 }, november),
    'Tháng 11 nêu mới 12, mới khắc phục 5 hạn chế',
    'November: 12 opened, only 5 remedied',
  ],
  // commendations and campaigns
  [commendationsFinding({ deeds: 0, byTitle: {} }), 'Chưa có đề nghị khen thưởng nào', 'No commendation proposed yet'],
  [
    commendationsFinding({ deeds: 4, byTitle: {} }),
    'Ghi nhận 4 việc tốt, chưa có đề nghị khen thưởng',
    '4 good deeds on record, no commendation proposed yet',
  ],
  [
    commendationsFinding({ deeds: 4, byTitle: { a: { proposed: 7, decided: 3 }, b: { proposed: 2, decided: 2 } } }),
    'Đã quyết định 5 trong 9 đề nghị khen thưởng',
    '5 of 9 proposed commendations decided',
  ],
  [campaignsFinding({}), 'Chưa có đợt sinh hoạt, cuộc vận động nào', 'No campaign yet'],
  [
    campaignsFinding({ a: { asked: 448, reported: 441, cells: 23, cellsMet: 21 } }),
    '98,4% đã báo cáo, còn 7 đồng chí',
    '98.4% have reported, 7 have not',
  ],
]

describe('what the titles say', () => {
  it.each(titles)('%#. %o: %s', (found, vietnamese, english) => {
    expect(inVietnamese(found)).toBe(vietnamese)
    expect(inEnglish(found)).toBe(english)
  })
})

it('the registrations of each week add up, from the first of January', () => {
  expect(cumulated({ '02': 3, '04': 5 }, 4).map(({ sum }) => sum)).toEqual([0, 0, 3, 3, 8])
})

it('the fewest topics that pass 80 % are the vital few; what is overdue is counted once', () => {
  expect(vitalFew(topics)).toBe(4)
  expect(topics[0]).toEqual({ topic: 'RESPONSIBILITY', count: 63, remedied: 51, open: 8, overdue: 4, cumulatedTenths: 294 })
  expect(topics.at(-1)?.cumulatedTenths).toBe(1000)
})

it('the typical time is that of the middle case, not of the mean', () => {
  expect(typicalStretch(days(5, 5))).toBe('to30')
  expect(typicalStretch(days(5, 6))).toBe('to60')
})

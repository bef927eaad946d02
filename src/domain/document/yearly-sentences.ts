import { assessed, type LevelCounts } from '../classification/excellent-cap.ts'
import { levels } from '../classification/levels.ts'
import { type CollectiveLevels, notAssessedOf, registeredOf, type YearFigures } from './aggregate-columns.ts'
import { numberText as n } from './aggregate-report.ts'
import { type Block, paragraph } from './party-document.ts'
import { programmeSentences } from './programme-section.ts'
import { topicWord } from './sheet-words.ts'
import { outcomes, percent, sentence } from './vietnamese-words.ts'
import type { YearlyFacts } from './yearly-facts.ts'

// What each section says by itself, in the words of reports of party committees. What the system cannot know is the writer's: […].

export type Fill = (facts: YearlyFacts) => Block[]

/** Of so many, with the share. */
const of = (part: number, whole: number): string => `${n(part)}/${n(whole)} (${percent(part, whole)})`

const said = (...sentences: (string | null)[]): Block[] => sentences.flatMap((words) => (words === null ? [] : [paragraph(words)]))

/** Where a part is not published, the writer is told so in the text. */
const counted =
  <Name extends keyof YearFigures>(names: readonly Name[], fill: (figures: Pick<YearFigures, Name>) => Block[]): Fill =>
  ({ figures }) => {
    const found = figures && names.every((name) => figures[name] !== undefined)
    return found ? fill(figures as YearFigures) : said('[… chưa có số liệu tổng hợp được công bố]')
  }

export const situation: Fill = (facts) => [
  ...said(
    `Đến cuối năm ${facts.year}, ${facts.unitName} có ${facts.organisations > 0 ? `${n(facts.organisations)} tổ chức cơ sở đảng, ` : ''}${n(facts.cells)} chi bộ.`,
  ),
  ...counted(['members'], ({ members }) =>
    said(
      `Toàn đảng bộ có ${n(members.total)} đảng viên, gồm ${n(members.official)} đảng viên chính thức và ${n(members.probationary)} đảng viên dự bị${apart(members)}.`,
    ),
  )(facts),
]

function apart({ exempt, suspended, away }: YearFigures['members']): string {
  const said = [
    exempt > 0 ? `${n(exempt)} đồng chí được miễn công tác và sinh hoạt đảng` : null,
    suspended > 0 ? `${n(suspended)} đồng chí bị đình chỉ sinh hoạt` : null,
    away > 0 ? `${n(away)} đồng chí tạm chuyển sinh hoạt đi nơi khác` : null,
  ].filter((words) => words !== null)
  return said.length === 0 ? '' : `; ${said.join(', ')}`
}

export const meetings: Fill = counted(['meetings'], ({ meetings: one }) =>
  said(
    `Trong năm có ${of(one.met, one.cells)} lượt chi bộ sinh hoạt thường kỳ theo tháng; ${n(one.onTime)} lượt họp đúng ngày đã thông báo; ${n(one.thematic)} buổi sinh hoạt chuyên đề.`,
    `Tỷ lệ đảng viên dự họp đạt ${of(one.present, one.expected)} lượt; có ${n(one.short)} cuộc họp chưa đủ thời lượng quy định.`,
    bandsOf(one.bands),
  ),
)

function bandsOf({ GOOD, FAIR, AVERAGE, POOR, NONE }: YearFigures['meetings']['bands']): string {
  const scored = GOOD + FAIR + AVERAGE + POOR
  const rest = NONE > 0 ? `; ${n(NONE)} cuộc chưa chấm điểm` : ''
  return scored === 0
    ? `Chất lượng sinh hoạt theo Hướng dẫn 42-HD/BTCTW: chưa có cuộc họp nào được chấm điểm${rest}.`
    : `Chất lượng sinh hoạt theo Hướng dẫn 42-HD/BTCTW: ${n(GOOD)} cuộc loại tốt, ${n(FAIR)} khá, ${n(AVERAGE)} trung bình, ${n(POOR)} kém, trong ${n(scored)} cuộc đã chấm điểm${rest}.`
}

/** "Kết quả thực hiện sổ tay" (An Phú, 2014, measure 6; 12-HD/HU). */
export const notebook: Fill = counted(['registrations', 'reflections'], ({ registrations, reflections }) => {
  const { met, partly, notMet, open } = registrations.items
  return said(
    `Có ${of(registeredOf(registrations), registrations.asked)} đảng viên thuộc diện đã đăng ký việc làm theo, trong đó ${n(registrations.onTime)} đúng hạn, ${n(registrations.late)} muộn.`,
    `Trong ${n(met + partly + notMet + open)} việc đã đăng ký: thực hiện tốt ${n(met)}, thực hiện một phần ${n(partly)}, chưa thực hiện ${n(notMet)}, chưa báo kết quả ${n(open)}.`,
    `Tự soi, tự sửa hằng tháng: ${of(reflections.submitted, reflections.asked)} lượt đảng viên gửi, trong đó ${n(reflections.late)} lượt muộn; chi ủy nhận xét ${n(reflections.remarked)} lượt trước kỳ sinh hoạt.`,
  )
})

export const norms: Fill = ({ norms: { cells, having, reviewing, reviews, points, most } }) =>
  said(
    `Có ${of(having, cells)} chi bộ ban hành chuẩn mực; ${n(reviewing)} chi bộ tổ chức kiểm điểm, tổng cộng ${n(reviews)} lần.`,
    most === 0
      ? 'Chưa có kết quả kiểm điểm chuẩn mực để đánh giá.'
      : `Kết quả thực hiện chuẩn mực đạt ${n(points)}/${n(most)} điểm (${percent(points, most)}).`,
  )

export const programmes: Fill = ({ programmes: year }) => programmeSentences(year)

export const campaigns: Fill = ({ campaigns: all, year }) =>
  all.length === 0
    ? said(`Năm ${year} không tổ chức đợt sinh hoạt chính trị.`)
    : said(
        ...all.map(
          ({ name, asked, reported, cells, cellsMet }) =>
            `Đợt sinh hoạt “${name}”: ${of(reported, asked)} đảng viên thuộc diện đã tự soi, báo cáo; ${of(cellsMet, cells)} chi bộ đã sinh hoạt chuyên đề.`,
        ),
      )

export const proposals: Fill = ({ rounds, questions, year }) => [
  ...(rounds.length === 0
    ? said(`Năm ${year} chưa tổ chức đợt lấy ý kiến đề xuất.`)
    : rounds.flatMap(({ question, received, chosen, measures }) => [
        ...said(
          `Lấy ý kiến đề xuất “${sentence(question).replace(/[.]$/, '')}”: nhận ${n(received)} ý kiến, chọn ${n(chosen)} nhóm giải pháp.`,
        ),
        ...(measures.length > 0
          ? [{ kind: 'list' as const, items: measures.map((one) => `${one.title} (${n(one.proposals)} ý kiến)`) }]
          : []),
      ])),
  ...said(`Các chi bộ gửi lên ${n(questions.asked)} câu hỏi, kiến nghị; đã trả lời ${of(questions.answered, questions.asked)}.`),
]

export const review: Fill = (facts) => [
  ...collective('chi bộ', facts.cellLevels),
  ...collective('tổ chức cơ sở đảng', facts.organisationLevels),
  ...counted(['members', 'levels'], ({ members, levels: one }) => {
    const exempt = members.notAssessed.EXEMPT
    return [
      ...said(
        `Đã kiểm điểm ${of(one.cellsDone, one.cells)} chi bộ. Trong ${n(members.total)} đảng viên, ${n(members.assessed)} đồng chí được đánh giá, xếp loại (${percent(members.assessed, members.total)}); ${n(exempt)} đồng chí được miễn; ${n(notAssessedOf(members))} đồng chí chưa đánh giá, xếp loại.`,
        'Kết quả xếp loại chất lượng đảng viên:',
      ),
      { kind: 'list', items: levels.map((level) => `${outcomes[level]}: ${of(one.levels[level], assessed(one.levels))};`) },
      ...said(
        `Số hoàn thành xuất sắc nhiệm vụ bằng ${percent(one.levels.EXCELLENT, assessed(one.levels))} số được đánh giá, ${percent(one.levels.EXCELLENT, one.levels.EXCELLENT + one.levels.GOOD)} trong số hoàn thành tốt nhiệm vụ trở lên và ${percent(one.levels.EXCELLENT, one.levels.GOOD)} so với số hoàn thành tốt nhiệm vụ.`,
        assessed(one.decided) < assessed(one.levels)
          ? `Đến nay ${of(assessed(one.decided), assessed(one.levels))} đồng chí đã có quyết định công nhận; số còn lại là mức chi bộ đề xuất.`
          : null,
      ),
    ]
  })(facts),
]

function collective(kind: string, found: CollectiveLevels | null): Block[] {
  if (!found || found.all === 0) return []
  const { all, levels: counts } = found
  if (assessed(counts) === 0) return said(`Xếp loại ${n(all)} ${kind}: chưa có quyết định.`)
  return said(`Xếp loại ${kind}: ${levelList(counts)}, trong ${n(assessed(counts))}/${n(all)} ${kind} đã có quyết định.`)
}

const levelList = (counts: LevelCounts): string =>
  levels.map((level) => `${n(counts[level])} ${(outcomes[level] ?? '').toLowerCase()}`).join(', ')

export const shortfalls: Fill = counted(['shortfalls', 'shortfallFlow'], ({ shortfalls: { byTopic }, shortfallFlow: { days } }) => {
  const topics = Object.entries(byTopic)
  const sum = (pick: (one: (typeof byTopic)[string]) => number) => topics.reduce((all, [, one]) => all + pick(one), 0)
  const [opened, remedied, open, overdue] = [
    sum((one) => one.opened),
    sum((one) => one.remedied),
    sum((one) => one.open),
    sum((one) => one.overdue),
  ]
  const most = topics
    .toSorted(([, a], [, b]) => b.opened - a.opened)
    .slice(0, 3)
    .filter(([, one]) => one.opened > 0)
  return said(
    `Qua tự soi, nhận xét của chi ủy và sinh hoạt chi bộ đã chỉ ra ${n(opened)} hạn chế, thiếu sót; đã khắc phục ${n(remedied)}, còn ${n(open)} đang khắc phục, trong đó ${n(overdue)} quá hạn.`,
    most.length > 0
      ? `Nội dung có nhiều hạn chế nhất: ${most.map(([topic, one]) => `${topicWord(topic).toLowerCase()} (${n(one.opened)})`).join(', ')}.`
      : null,
    `Trong số đã khắc phục, ${n(days.to30 + days.to60 + days.to90)} hạn chế xong trong vòng 90 ngày kể từ khi được nêu, ${n(days.to180 + days.longer)} lâu hơn.`,
  )
})

export const commendations: Fill = (facts) => [
  ...counted(['mentions', 'commendations'], ({ mentions, commendations: { deeds } }) =>
    said(
      `Các chi bộ ghi danh ${n(deeds)} việc làm tốt của đảng viên; biểu dương ${n(mentions.praised)} lượt và nhắc nhở ${n(mentions.reminded)} lượt trong sinh hoạt.`,
    ),
  )(facts),
  ...(facts.commendations.length === 0
    ? said('Chưa có quyết định khen thưởng của năm.')
    : [
        {
          kind: 'list' as const,
          items: facts.commendations.map(
            ({ title, proposed, decided }) => `${title}: đề nghị ${n(proposed)}, đã khen thưởng ${n(decided)};`,
          ),
        },
      ]),
]

/** The data beside the writer's own words on limits: what fell short. */
export const limits: Fill = counted(
  ['levels', 'registrations', 'reflections', 'meetings'],
  ({ levels: one, registrations, reflections, meetings: met }) => {
    const short = [
      one.cells - one.cellsDone > 0 ? `${n(one.cells - one.cellsDone)} chi bộ chưa kiểm điểm cuối năm` : null,
      registrations.asked - registeredOf(registrations) > 0
        ? `${n(registrations.asked - registeredOf(registrations))} đảng viên chưa đăng ký việc làm theo`
        : null,
      reflections.asked - reflections.submitted > 0 ? `${n(reflections.asked - reflections.submitted)} lượt tự soi chưa gửi` : null,
      met.cells - met.met > 0 ? `${n(met.cells - met.met)} lượt chi bộ không sinh hoạt thường kỳ` : null,
      met.short > 0 ? `${n(met.short)} cuộc họp chưa đủ thời lượng` : null,
    ].filter((words) => words !== null)
    return said(
      short.length === 0
        ? `Số liệu của ${n(one.cells)} chi bộ không cho thấy chỉ tiêu nào chưa đạt.`
        : `Qua số liệu còn: ${short.join('; ')}.`,
    )
  },
)

export const nothing: Fill = () => []

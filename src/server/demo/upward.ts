import type { Ports } from '#application/ports.ts'
import { addDays, addMonths } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { ProposalGroup, ProposalRound, RoundProposal } from '#domain/proposals/round.ts'
import type { UpwardQuestion } from '#domain/questions/question.ts'
import { commune } from './organisation.ts'
import { memberOf, type Population } from './populate.ts'
import { openProposals, yearOfProposals } from './proposal-texts.ts'

/** A year's round of 208 proposals with its seven, one that is open, and questions of the cells: asked, waiting, answered, published. */
export async function writeUpward(ports: Ports, people: Population): Promise<void> {
  await publishedRound(ports, people)
  await openRound(ports, people)
  await askQuestions(ports, people)
}

const secretaryKeys = ['sau', 'ap1-0', 'ap2-0', 'ap4-0', 'thcs-0']

/** Five cells, a year of collecting: each secretary passed on what the monthly meetings said, about forty in the year. */
async function publishedRound({ stores, clock, chance }: Ports, { members, committee }: Population): Promise<void> {
  const today = clock.today()
  const calledOn = addMonths(today, -13)
  const deadline = addMonths(today, -1)
  const round = aRound(chance.id(), { calledOn, deadline, calledByName: committee.name })
  const secretaries = secretaryKeys.map((key) => memberOf(members, key))
  const all: RoundProposal[] = []
  const groups: ProposalGroup[] = []
  for (const { title, chosen, texts } of yearOfProposals) {
    const proposals = texts.map((text): RoundProposal => {
      const index = all.length
      const { cellId, memberId } = secretaries[(index * 3 + Math.floor(index / 5)) % secretaries.length] ?? memberOf(members, 'sau')
      const at = morning(addDays(calledOn, 3 + ((index * 89) % 355)), index)
      const proposal = { cellId, roundId: round.id, id: chance.cellRowId(cellId), memberId, text, at }
      all.push(proposal)
      return proposal
    })
    if (title) groups.push({ id: chance.id(), title, chosen, proposalIds: proposals.map(({ id }) => id) })
  }
  const measures = groups
    .filter((one) => one.chosen)
    .map(({ id, title, proposalIds }) => ({ groupId: id, title, proposals: proposalIds.length }))
  const word =
    'Ban Thường vụ Đảng ủy cảm ơn các đồng chí bí thư. Bảy biện pháp có nhiều ý kiến được hướng dẫn thực hiện từ tháng này; các ý kiến khác được lưu để bổ sung.'
  const published = { at: morning(addDays(today, -12), 0), byName: committee.name, all: all.length, measures, word }
  await stores.rounds.save({ ...round, groups, published })
  await Promise.all(all.map((proposal) => stores.rounds.propose(proposal, null)))
}

const aRound = (id: string, over: Pick<ProposalRound, 'calledOn' | 'deadline' | 'calledByName'>): ProposalRound => ({
  ...{ id, unitId: commune, ...over, audience: 'SECRETARIES', atMost: null, named: false, endedEarly: false },
  question: 'Biện pháp nào đưa việc học tập và làm theo Bác trở thành hoạt động thường xuyên của chi bộ, cơ quan?',
  explanation: 'Mỗi kỳ sinh hoạt, bí thư ghi lại ý kiến của đảng viên và gửi về; không hạn chế số ý kiến trong năm.',
  ...{ groups: [], past: [], published: null, version: 0 },
})

async function openRound({ stores, clock, chance }: Ports, { members, committee }: Population): Promise<void> {
  const today = clock.today()
  const calledOn = addDays(today, -9)
  const round = aRound(chance.id(), { calledOn, deadline: addDays(today, 12), calledByName: committee.name })
  const everybody = [...members.values()].filter(({ key }) => !['tam', 'lanh', 'sau'].includes(key))
  const proposals = openProposals.map((text, index): RoundProposal => {
    const { cellId, memberId } = everybody[(index * 5) % everybody.length] ?? memberOf(members, 'loan')
    const at = morning(addDays(calledOn, 1 + (index % 8)), index)
    return { cellId, roundId: round.id, id: chance.cellRowId(cellId), memberId, text, at }
  })
  const grouped = (title: string, places: number[]): ProposalGroup => ({
    ...{ id: chance.id(), title, chosen: false },
    proposalIds: places.flatMap((place) => proposals[place]?.id ?? []),
  })
  await stores.rounds.save({
    ...round,
    ...{ audience: 'MEMBERS', atMost: 3 },
    question: 'Làm thế nào để buổi sinh hoạt chi bộ ngắn hơn mà có chất lượng hơn?',
    explanation: 'Mỗi đồng chí gửi nhiều nhất 3 ý kiến, mỗi ý kiến một việc cụ thể.',
    groups: [grouped('Gửi báo cáo, câu hỏi trước buổi họp', [0, 3]), grouped('Phân công người phát biểu trước', [5])],
  })
  await Promise.all(proposals.map((proposal) => stores.rounds.propose(proposal, null)))
}

async function askQuestions({ stores, clock, chance }: Ports, { members, committee }: Population): Promise<void> {
  const today = clock.today()
  for (const { by, text, daysAgo, mayNameCell, answers, published } of questions) {
    const { cellId, personId, name } = memberOf(members, by)
    const answered = (after: number) => morning(addDays(today, -daysAgo + after), 7)
    const question: UpwardQuestion = {
      ...{ cellId, id: chance.cellRowId(cellId), toUnitId: commune, askedById: personId, askedByName: name, text, mayNameCell },
      askedAt: morning(addDays(today, -daysAgo), daysAgo),
      answers: answers.map((answer, index) => ({ text: answer, byName: committee.name, at: answered(3 + index * 4) })),
      published: published && {
        ...published,
        cellName: mayNameCell ? 'Chi bộ Trường THCS Sen Hồng' : null,
        ...{ byName: committee.name, at: answered(9) },
      },
      version: 0,
    }
    await stores.questions.save(question)
  }
}

type DemoQuestion = Pick<UpwardQuestion, 'text' | 'mayNameCell'> & {
  by: string
  daysAgo: number
  answers: string[]
  published: { question: string; answer: string } | null
}

const questions: DemoQuestion[] = [
  {
    ...{ by: 'ap1-0', daysAgo: 21, mayNameCell: false, answers: [], published: null },
    text: 'Ấp có 4 đảng viên trên 80 tuổi, mắt kém, không tự ghi sổ được. Chi bộ đề nghị hướng dẫn: người nhà ghi thay có được không, và ai xác nhận?',
  },
  {
    ...{ by: 'ap4-1', daysAgo: 4, mayNameCell: true, answers: [], published: null },
    text: 'Kỳ họp tháng tới trùng ngày xuống giống vụ mới, nhiều đồng chí bận. Chi bộ có được lùi sang tuần sau không?',
  },
  {
    ...{ by: 'sau', daysAgo: 34, mayNameCell: false, published: null },
    text: 'Hai đảng viên đi làm ở Bình Dương, mỗi tháng chỉ về một lần, không đúng ngày họp. Việc ghi sổ và nhận xét hằng tháng thực hiện thế nào?',
    answers: [
      'Đồng chí đi làm xa ghi sổ trên điện thoại; chi ủy nhận xét như các đồng chí khác. Vắng họp có lý do thì ghi rõ.',
      'Bổ sung: nếu đi từ 3 tháng trở lên thì làm thủ tục chuyển sinh hoạt đảng tạm thời.',
    ],
  },
  {
    ...{ by: 'thcs-0', daysAgo: 60, mayNameCell: true },
    text: 'Trường đã đánh giá viên chức theo năm học, chi bộ đánh giá theo năm dương lịch. Lấy kết quả nào để đối chiếu?',
    answers: ['Lấy kết quả đánh giá viên chức gần nhất trước ngày họp kiểm điểm.'],
    published: {
      question: 'Đơn vị sự nghiệp đánh giá viên chức theo năm học thì lấy kết quả nào khi xếp loại đảng viên cuối năm?',
      answer: 'Lấy kết quả đánh giá, xếp loại viên chức gần nhất đã có trước ngày họp kiểm điểm của chi bộ, ghi rõ của năm học nào.',
    },
  },
  {
    ...{ by: 'ap2-0', daysAgo: 75, mayNameCell: false },
    text: 'Sổ của một đồng chí bị ướt khi nước lên, mất mấy tháng ghi chép. Có phải ghi lại hết không?',
    answers: ['Đồng chí tường trình, chi bộ xác nhận; phần ghi trên sổ điện tử vẫn còn nên không phải ghi lại.'],
    published: {
      question: 'Sổ giấy bị hư hỏng do thiên tai thì có phải ghi lại những tháng đã mất không?',
      answer: 'Không phải ghi lại phần đã có trên sổ điện tử. Đảng viên tường trình, chi bộ xác nhận và đề nghị cấp lại sổ.',
    },
  },
]

/** Between seven and eleven in the morning, no two of a day alike. */
const morning = (day: CivilDate, turn: number): string =>
  `${day}T0${(turn * 7) % 4}:${String((turn * 13) % 60).padStart(2, '0')}:${String((turn * 29) % 60).padStart(2, '0')}.000Z`

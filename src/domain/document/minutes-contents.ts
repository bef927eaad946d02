import type { Minutes, MinutesShortfall, MinutesVote } from '../meeting/minutes-shape.ts'
import { defaultTopics } from '../notebook/reflection-topics.ts'
import { ballotState, type MinutesBallotLine, paperFigures, passedOnFacts, unsafeFacts, votesTable } from './ballot-figures.ts'
import { type Block, fact, paragraph, paragraphs, table } from './party-document.ts'
import { counted, day, hour, names, percent, sentence } from './vietnamese-words.ts'

type Step = Minutes['agenda'][number]

/** Everything the log holds of one content: the report, shortfalls, opinions taken up, votes and ballots. */
export function stepFacts(minutes: Minutes, step: Step): Block[] {
  const here = <One extends { stepId: string | null }>(list: readonly One[]) => list.filter(({ stepId }) => stepId === step.id)
  return [
    ...entryFacts(step),
    ...(step.kind === 'REPORT' ? [...paragraphs(minutes.report), ...earlierFacts(minutes)] : []),
    ...(step.kind === 'SHORTFALLS' ? shortfallFacts(minutes.shortfalls) : []),
    ...here(minutes.opinions).map(opinionFact),
    ...here(minutes.openVotes)
      .filter(({ subject }) => subject !== 'RESOLUTION')
      .flatMap(voteFacts),
    ...here(minutes.ballots).flatMap((ballot) => ballotFacts(minutes, ballot)),
  ]
}

/** What the agenda said of a step or an item, and why it was skipped. */
export const entryFacts = ({ presenter, material, state, reason }: Minutes['agenda'][number]['items'][number]): Block[] => [
  ...(state === 'SKIPPED' ? [paragraph(`Bỏ qua. Lý do: ${sentence(reason ?? '')}`)] : []),
  ...(presenter ? [fact('Trình bày', `đồng chí ${presenter}`)] : []),
  ...(material.length > 0 ? [fact('Tài liệu', material.join('; '))] : []),
]

export const turnFacts = ({ at }: Minutes['turns'][number]): Block[] => [fact('Lúc', hour(at))]

function opinionFact({ name, about, text, at }: Minutes['opinions'][number]): Block {
  return fact(`${hour(at)}, đồng chí ${name} góp ý${about ? ` về đồng chí ${about}` : ''}`, text)
}

/** Results of the resolution and the tasks of the meeting before (Hướng dẫn 42-HD). */
function earlierFacts({ previous, earlierTasks }: Minutes): Block[] {
  const tasks = earlierTasks.map(({ what, name, dueOn, outcome }, index) => [
    ...[String(index + 1), what, name, dueOn ? day(dueOn) : ''],
    outcome ? `${outcome.done ? 'Đã xong' : 'Chưa xong'}${outcome.word ? `: ${outcome.word}` : ''}` : 'chưa báo cáo',
  ])
  return [
    ...(previous ? [fact(`Nghị quyết kỳ trước (${day(previous.on)})`, sentence(previous.resolution))] : []),
    ...(previous ? [fact('Kết quả thực hiện', previous.result ? sentence(previous.result) : 'chưa ghi')] : []),
    ...(tasks.length > 0 ? [table(['TT', 'Nhiệm vụ kỳ trước', 'Người thực hiện', 'Thời hạn', 'Kết quả'], tasks)] : []),
  ]
}

/** What an earlier meeting concluded, and what its member reported since. */
const returnedFacts = ({ returned, reports }: MinutesShortfall): Block[] => [
  ...(returned
    ? [fact('Chuyển từ kỳ trước', `${returned.meeting}. ${sentence(returned.conclusion)}${returned.overdue ? ' Đã quá hạn.' : ''}`)]
    : []),
  ...reports.map(({ text, at }) => fact(`Đồng chí báo cáo ngày ${day(at)}`, sentence(text))),
]

/** Limits and causes counted "Một là, Hai là", with the remedy and what the cell concluded (domain.md 2.5). */
function shortfallFacts(shortfalls: readonly MinutesShortfall[]): Block[] {
  if (shortfalls.length === 0) return [paragraph('Không có hạn chế, thiếu sót nào được đưa ra cuộc họp.')]
  return shortfalls.flatMap((one, index) => {
    const topic = defaultTopics.find(({ code }) => code === one.topic)?.label.vi ?? one.topic
    const whose = one.name ? `đồng chí ${one.name}` : 'nêu chung, không nêu tên'
    return [
      fact(`${counted(index)}, ${whose} (${topic})`, sentence(one.text)),
      ...returnedFacts(one),
      ...(one.cause ? [fact('Nguyên nhân', sentence(one.cause))] : []),
      ...(one.remedy ? [fact('Biện pháp đề xuất', withDue(one.remedy, one.dueOn))] : []),
      ...(one.answer ? [fact('Đồng chí trả lời', sentence(one.answer))] : []),
      fact('Chi bộ kết luận', concluded(one)),
    ]
  })
}

const conclusionStates = { OPEN: 'Đang khắc phục.', REMEDIED: 'Đã khắc phục.', CARRIED_OVER: 'Chuyển kỳ họp sau.' }

function concluded({ conclusion }: MinutesShortfall): string {
  if (!conclusion) return 'chưa kết luận'
  const { text, remedy, dueOn, follower, state } = conclusion
  return [
    text && sentence(text),
    remedy && `Biện pháp: ${withDue(remedy, dueOn)}`,
    follower && `Đồng chí ${follower} theo dõi.`,
    conclusionStates[state],
  ]
    .filter(Boolean)
    .join(' ')
}

const withDue = (text: string, dueOn: string | null): string =>
  dueOn ? `${text.trim().replace(/[.\s]+$/, '')}, hạn ${day(dueOn)}.` : sentence(text)

/** "[n]/[n] đồng chí tán thành, đạt tỷ lệ [%]" (domain.md 2.4). */
export function voteFacts(vote: MinutesVote): Block[] {
  const agreed = `${vote.for.length}/${vote.base} đồng chí tán thành, đạt tỷ lệ ${percent(vote.for.length, vote.base)}`
  const others = [
    vote.against.length > 0 && `không tán thành ${vote.against.length} (${names(vote.against)})`,
    vote.abstain.length > 0 && `không có ý kiến ${vote.abstain.length} (${names(vote.abstain)})`,
    vote.notVoted > 0 && `không biểu quyết ${vote.notVoted}`,
  ].filter((word) => word !== false)
  const outcome = vote.carried === null ? 'Chưa kết thúc.' : vote.carried ? 'Thông qua.' : 'Không thông qua.'
  return [fact(`Biểu quyết: ${vote.title}`, `${[agreed, ...others].join('; ')}. ${outcome}`)]
}

/** A trial ballot leaves one line; a real one its papers and its table. */
function ballotFacts(minutes: Minutes, ballot: MinutesBallotLine): Block[] {
  const why = ballot.reason ? [fact('Lý do bỏ phiếu lại', ballot.reason)] : []
  if (ballot.kind === 'REHEARSAL') return [fact('Bỏ phiếu thử', `${hour(ballot.openedAt)}, không tính kết quả`)]
  const head = fact('Bỏ phiếu kín', `${ballot.title}, mở lúc ${hour(ballot.openedAt)}`)
  if (!ballot.result) return [head, ...why, fact('Tình trạng', ballotState(ballot))]
  return [
    head,
    ...why,
    fact('Tổ kiểm phiếu', names(minutes.countingTeam ? teamOf(minutes.countingTeam) : [])),
    fact('Tính trên', `${ballot.base} đảng viên chính thức, quá nửa từ ${ballot.majority} phiếu`),
    ...unsafeFacts(ballot),
    ...paperFigures(ballot),
    ...votesTable(ballot),
    ...passedOnFacts(ballot),
    fact('Mã niêm phong kết quả', ballot.result.seal),
  ]
}

/** The head first, and said so. */
export const teamOf = ({ head, members }: NonNullable<Minutes['countingTeam']>): string[] => [
  `${head} (tổ trưởng)`,
  ...members.filter((name) => name !== head),
]

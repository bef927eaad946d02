import { date, fraction, number, percentage, text, under } from '#domain/document/sheet.ts'
import { meetingStatusWords } from '#domain/document/sheet-words.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { refuse } from '#domain/result.ts'
import { readUnitNorms } from '../read-norms.ts'
import { readUnitQuestions } from '../read-questions.ts'
import { readRound } from '../read-rounds.ts'
import { readUnitCampaign } from '../read-unit-campaigns.ts'
import { readUnitProgrammes } from '../read-unit-programmes.ts'
import { questionList } from './cell-record-lists.ts'
import { type ListColumn, list, listOf, type ReadList } from './list.ts'

/** A campaign's coverage down to the cell: figures alone (rule 30). */
export const campaignList: ReadList = async ({ ports }, actor, { unitId, id }) => {
  if (id === undefined) return refuse('access/not-found')
  return listOf(readUnitCampaign(ports, actor, { unitId, campaignId: id }), ({ campaign, unitName, rows, organisations }) =>
    list({
      title: 'KẾT QUẢ ĐỢT SINH HOẠT',
      subtitle: `${campaign.name} – ${unitName}`,
      rows,
      key: (row) => row.unitId,
      columns: [
        [text('Đơn vị', 40), ({ name, depth }) => `${'    '.repeat(depth)}${name}`],
        [number('Số chi bộ'), ({ figures }) => figures.cells],
        [under('Đảng viên', number('Thuộc diện')), ({ figures }) => figures.asked],
        [under('Đảng viên', number('Đã báo cáo')), ({ figures }) => figures.reported],
        [under('Đảng viên', percentage('Tỷ lệ')), ({ figures }) => fraction(figures.reported, figures.asked)],
        [under('Cán bộ lãnh đạo, quản lý', number('Thuộc diện')), ({ figures }) => figures.leaders],
        [under('Cán bộ lãnh đạo, quản lý', number('Đã báo cáo')), ({ figures }) => figures.leadersReported],
        [under('Sinh hoạt chuyên đề', number('Số buổi')), ({ figures }) => figures.meetings],
        [under('Sinh hoạt chuyên đề', number('Chi bộ đã họp')), ({ figures }) => figures.cellsMet],
        [under('Sinh hoạt chuyên đề', number('Chi bộ đủ các quý')), ({ figures }) => figures.cellsOnTime],
        [under('Sinh hoạt chuyên đề', number('Người đứng đầu không chủ trì')), ({ figures }) => figures.notChairedByHead],
      ],
      notes: [`Tổ chức cơ sở đảng có tất cả chi bộ đã họp: ${organisations.covered}/${organisations.all}.`],
    }),
  )
}

/** Which cell took which month's programme into which meeting; a line for each that did not. */
export const programmesList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readUnitProgrammes(ports, actor, { unitId, year }), ({ unitName, cells, programmes, uses, ...page }) => {
    const of = programmes.toReversed().flatMap((programme) =>
      cells.flatMap((cell) => {
        const used = uses.filter((use) => use.cellId === cell.cellId && use.programmeId === programme.id)
        return (used.length > 0 ? used : [null]).map((use, index) => ({ programme, cell, use, index }))
      }),
    )
    return list({
      title: 'THỰC HIỆN CHƯƠNG TRÌNH SINH HOẠT CHI BỘ HẰNG THÁNG',
      subtitle: `${unitName}, năm ${page.year}`,
      rows: of,
      key: ({ programme, cell, index }) => `${programme.id}:${cell.cellId}:${index}`,
      columns: [
        [text('Tháng', 10), ({ programme }) => programme.month.split('-').toReversed().join('/')],
        [text('Chương trình', 40), ({ programme }) => programme.title],
        [text('Chi bộ'), ({ cell }) => cell.name],
        [text('Cuộc họp', 40), ({ use }) => use?.title ?? null],
        [date('Ngày'), ({ use }) => use && vietnamDay(use.startsAt)],
        [text('Tình trạng'), ({ use }) => (use ? meetingStatusWords[use.status] : 'Chưa đưa vào sinh hoạt')],
        [number('Câu hỏi đã thảo luận'), ({ use }) => use?.discussed ?? null],
      ],
      notes: [`Đưa vào sinh hoạt ${page.figures.used} lượt, đã sinh hoạt ${page.figures.held} lượt, trong ${page.figures.cells} chi bộ.`],
    })
  })

/** The norms of every cell and its result by quarter. */
export const unitNormsList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readUnitNorms(ports, actor, { unitId, year: year ?? null }), ({ cells, unitName, ...page }) =>
    list({
      title: 'THỰC HIỆN CHUẨN MỰC VÀ THI ĐUA THEO QUÝ',
      subtitle: `${unitName}, năm ${page.year}`,
      rows: cells,
      key: ({ cellId }) => cellId,
      columns: [
        [text('Chi bộ', 30), ({ name }) => name],
        [number('Số chuẩn mực'), ({ norms }) => norms],
        [date('Ngày ban hành'), ({ setOn }) => setOn],
        [date('Kiểm điểm gần nhất'), ({ lastReview }) => lastReview],
        [number('Số lần kiểm điểm'), ({ figure }) => figure.reviews],
        [number('Điểm'), ({ figure }) => figure.points],
        [number('Điểm tối đa'), ({ figure }) => figure.most],
        [percentage('Tỷ lệ'), ({ figure }) => fraction(figure.points, figure.most)],
        ...[0, 1, 2, 3].map(
          (at): ListColumn<(typeof cells)[number]> => [
            under('Theo quý', percentage(`Quý ${quarters[at]}`)),
            (cell) => fraction(cell.quarters[at]?.points ?? 0, cell.quarters[at]?.most ?? 0),
          ],
        ),
      ],
    }),
  )

const quarters = ['I', 'II', 'III', 'IV']

/** Every proposal of a round with the group it was put into; by name only where the round says so. */
export const proposalsList: ReadList = async ({ ports }, actor, { unitId, id }) => {
  if (id === undefined) return refuse('access/not-found')
  return listOf(readRound(ports, actor, { unitId, roundId: id }), ({ proposals, groups, named, ...round }) => {
    const groupOf = (proposalId: string) => groups.find(({ proposalIds }) => proposalIds.includes(proposalId))
    return list({
      title: 'TỔNG HỢP Ý KIẾN ĐỀ XUẤT',
      subtitle: round.question,
      rows: proposals,
      key: (proposal) => proposal.id,
      columns: [
        [date('Ngày gửi'), ({ at }) => vietnamDay(at)],
        [text('Chi bộ'), ({ cellName }) => cellName],
        ...(named ? [[text('Người đề xuất'), ({ name }) => name] satisfies ListColumn<(typeof proposals)[number]>] : []),
        [text('Nội dung đề xuất', 46), ({ text: words }) => words],
        [text('Nhóm ý kiến', 40), (one) => groupOf(one.id)?.title ?? null],
        [text('Được chọn'), (one) => (groupOf(one.id)?.chosen ? 'Được chọn' : null)],
      ],
      notes: [`Được hỏi ${round.asked}, đã đề xuất ${round.proposers}; ${proposals.length} ý kiến, chọn ${round.chosen} nhóm.`],
    })
  })
}

/** What cells asked this unit, and its answers. */
export const questionsList: ReadList = ({ ports }, actor, { unitId }) =>
  listOf(readUnitQuestions(ports, actor, unitId), (page) => questionList(page.questions, page.unitName))

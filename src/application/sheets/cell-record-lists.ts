import { scoreIn } from '#domain/classification/score-sheet.ts'
import { date, fraction, number, percentage, text } from '#domain/document/sheet.ts'
import { excludedWords, levelWord, standingWords, yes } from '#domain/document/sheet-words.ts'
import { day } from '#domain/document/vietnamese-words.ts'
import { pointsTable, unitFigure } from '#domain/norms/result.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { refuse } from '#domain/result.ts'
import { readCellCampaign } from '../read-cell-campaigns.ts'
import { readCellDeeds } from '../read-deeds.ts'
import { readNorms } from '../read-norms.ts'
import { readCellQuestions } from '../read-questions.ts'
import { readMemberScores } from '../read-scores.ts'
import { list, listOf, type ReadList } from './list.ts'

/** The cell's roll of honour: a line for each good deed (12-HD/HU). */
export const honoursList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readCellDeeds(ports, actor, { cellId: unitId, year }), (page) =>
    list({
      title: 'BẢNG GHI DANH VIỆC LÀM TỐT',
      subtitle: `${page.cellName}, năm ${page.year}`,
      rows: page.honoured.flatMap((one) => one.deeds.map((deed) => ({ ...one, ...deed }))),
      key: ({ deedId }) => deedId,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Việc làm tốt', 46), ({ text: words }) => words],
        [date('Ngày'), ({ doneOn }) => doneOn],
        [text('Ghi trong cuộc họp'), ({ inMeeting }) => yes(inMeeting)],
        [text('Mức được công nhận'), ({ level }) => levelWord(level)],
        [text('Đề nghị khen thưởng', 40), ({ nomination }) => nomination],
      ],
    }),
  )

/** Good deeds in whatever state. */
export const deedsList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readCellDeeds(ports, actor, { cellId: unitId, year }), (page) => {
    const confirmed = page.honoured.flatMap(({ name, deeds }) =>
      deeds.map(({ deedId, text: words, doneOn }) => ({ deedId, name, text: words, doneOn, state: 'CONFIRMED' as const, word: '' })),
    )
    return list({
      title: 'SỔ VIỆC LÀM TỐT',
      subtitle: `${page.cellName}, năm ${page.year}`,
      rows: [...page.waiting, ...confirmed, ...page.declined],
      key: ({ deedId }) => deedId,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Việc làm tốt', 46), ({ text: words }) => words],
        [date('Ngày'), ({ doneOn }) => doneOn],
        [text('Tình trạng'), ({ state }) => deedStates[state]],
        [text('Ý kiến của chi ủy', 30), ({ word }) => word],
      ],
    })
  })

const deedStates = { PROPOSED: 'Chờ xác nhận', CONFIRMED: 'Đã xác nhận', REFUSED: 'Không ghi' } as const

/** Norms by reviews, in points that anybody can add up. */
export const normPointsList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readNorms(ports, actor, { cellId: unitId, year: year ?? null }), (page) => {
    const { columns, rows } = pointsTable(page.list?.norms ?? [], page.reviews)
    const all = unitFigure(page.reviews)
    return list({
      title: 'BẢNG ĐIỂM THỰC HIỆN CHUẨN MỰC',
      subtitle: `${page.cellName}, năm ${page.year}`,
      rows,
      key: ({ norm }) => norm.id,
      columns: [
        [text('Chuẩn mực', 46), ({ norm }) => norm.text],
        ...columns.map(
          ({ heldOn }, index) => [number(day(heldOn), 11), ({ byReview }: (typeof rows)[number]) => byReview[index] ?? null] as const,
        ),
        [number('Cộng'), ({ points }) => points],
        [number('Tối đa'), ({ most }) => most],
        [percentage('Tỷ lệ'), ({ points, most }) => fraction(points, most)],
      ],
      total: ['Cả đơn vị', ...columns.map(({ sum }) => sum), all.points, all.most, fraction(all.points, all.most)],
      notes: ['Mỗi lần kiểm điểm: thực hiện tốt 2 điểm, thực hiện một phần 1 điểm, chưa thực hiện 0 điểm.'],
    })
  })

/** One member's points beside the cell committee's (366-QĐ/TW: 30 + 70). */
export const scoreList: ReadList = async ({ ports }, actor, { unitId, year, id }) => {
  if (id === undefined || year === undefined) return refuse('access/not-found')
  return listOf(readMemberScores(ports, actor, { cellId: unitId, memberId: id, year }), ({ template, self, committee, ...page }) =>
    list({
      title: 'PHIẾU CHẤM ĐIỂM XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN',
      subtitle: `Năm ${page.year}`,
      rows: template.criteria,
      key: ({ code }) => code,
      columns: [
        [text('Nhóm'), ({ part }) => (part === 'COMMON' ? 'Tiêu chí chung' : 'Kết quả nhiệm vụ')],
        [text('Tiêu chí', 46), ({ label }) => label.vi],
        [number('Điểm tối đa'), ({ most }) => most],
        [number('Tự chấm'), ({ code }) => self?.sheet.points[code] ?? null],
        [number('Chi ủy chấm'), ({ code }) => committee?.sheet.points[code] ?? null],
      ],
      total: [
        'Cộng',
        null,
        template.criteria.reduce((sum, { most }) => sum + most, 0),
        (self && scoreIn(self.sheet)?.score) ?? null,
        (committee && scoreIn(committee.sheet)?.score) ?? null,
      ],
      notes: (page.gates ?? []).map(({ level, minScore }) => `${levelWord(level)}: từ ${minScore} điểm.`),
    }),
  )
}

/** Who of the cell has reported in a campaign, and who is not asked and why. */
export const cellCampaignList: ReadList = async ({ ports }, actor, { unitId, id }) => {
  if (id === undefined) return refuse('access/not-found')
  return listOf(readCellCampaign(ports, actor, { cellId: unitId, campaignId: id }), (page) =>
    list({
      title: 'BÁO CÁO CỦA ĐẢNG VIÊN TRONG ĐỢT SINH HOẠT',
      subtitle: `${page.name} – ${page.cellName}`,
      rows: page.people,
      key: ({ memberId }) => memberId,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Tư cách'), ({ standing }) => standingWords[standing]],
        [text('Nhóm'), ({ group }) => (group === 'WITH_POST' ? 'Giữ chức vụ' : 'Không giữ chức vụ')],
        [text('Không thuộc diện'), ({ excluded }) => excluded && excludedWords[excluded]],
        [text('Đã báo cáo'), ({ reported }) => yes(reported)],
        [date('Ngày gửi'), ({ handedInAt }) => handedInAt && vietnamDay(handedInAt)],
      ],
      notes: [`Thuộc diện ${page.figures.asked}, đã báo cáo ${page.figures.reported}.`],
    }),
  )
}

/** What the cell asked the committees above. */
export const cellQuestionsList: ReadList = ({ ports }, actor, { unitId }) =>
  listOf(readCellQuestions(ports, actor, unitId), (page) => questionList(page.questions, page.cellName))

type Question = Extract<Awaited<ReturnType<typeof readCellQuestions>>, { ok: true }>['value']['questions'][number]

export const questionList = (questions: readonly Question[], of: string) =>
  list({
    title: 'KIẾN NGHỊ, CÂU HỎI CỦA CHI BỘ VÀ TRẢ LỜI',
    subtitle: of,
    rows: questions,
    key: ({ id }) => id,
    columns: [
      [date('Ngày hỏi'), ({ askedAt }) => vietnamDay(askedAt)],
      [text('Chi bộ'), ({ cellName }) => cellName],
      [text('Người hỏi'), ({ askedByName }) => askedByName],
      [text('Gửi đến'), ({ unitName }) => unitName],
      [text('Nội dung', 46), ({ text: words }) => words],
      [text('Tình trạng'), ({ state }) => questionStates[state]],
      [text('Trả lời', 46), ({ answers }) => answers.map((one) => one.text).join('\n')],
      [date('Ngày trả lời'), ({ answers }) => (answers.at(-1) ? vietnamDay(answers.at(-1)?.at ?? '') : null)],
    ],
  })

const questionStates = { ASKED: 'Chưa trả lời', ANSWERED: 'Đã trả lời', PUBLISHED: 'Đã trả lời chung' } as const

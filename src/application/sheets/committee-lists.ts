import { levels } from '#domain/classification/levels.ts'
import { date, fraction, number, percentage, text, under } from '#domain/document/sheet.ts'
import { levelWord } from '#domain/document/sheet-words.ts'
import { marks } from '#domain/document/vietnamese-words.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { BoardRow as Row } from '../board-rows.ts'
import { readCommitteeBoard } from '../read-committee-board.ts'
import { readDecisions } from '../read-decisions.ts'
import { type ListColumn, list, listOf, type ReadList } from './list.ts'

/** Everybody whose level the committee decides, with what was said of them. */
export const boardList: ReadList = ({ ports }, actor, asked) =>
  listOf(readCommitteeBoard(ports, actor, asked), ({ rows, year, unitName }) =>
    list({
      title: 'BẢNG TỔNG HỢP ĐỀ XUẤT XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN',
      subtitle: `${unitName}, năm ${year}`,
      ...{ rows, columns: boardColumns, key: ({ memberId }: Row) => memberId },
      notes: ['Chi bộ đề xuất; đảng ủy cơ sở quyết định công nhận.'],
    }),
  )

const boardColumns: ListColumn<Row>[] = [
  [text('Họ và tên', 26), ({ name }) => name],
  [text('Chi bộ'), ({ cellName }) => cellName],
  [text('Tự nhận'), ({ selfLevel }) => levelWord(selfLevel)],
  [text('Chi ủy đề xuất'), ({ committeeLevel }) => levelWord(committeeLevel)],
  [text('Chi bộ đề xuất'), ({ proposal }) => levelWord(proposal)],
  [date('Ngày bỏ phiếu'), ({ votedOn }) => votedOn && dayOf(votedOn)],
  ...[...levels, 'BLANK', 'AGREE', 'DISAGREE'].map(
    (mark): ListColumn<Row> => [under('Kết quả phiếu', number(marks[mark] ?? mark, 10)), ({ figures }) => figures?.[mark] ?? null],
  ),
  [number('Cơ số tính tỷ lệ'), ({ base }) => base],
  [number('Phiếu xuất sắc'), ({ voted, excellentVotes }) => (voted ? excellentVotes : null)],
  [text('Xếp loại công chức, viên chức'), ({ stateLevel }) => levelWord(stateLevel)],
  [number('Điểm'), ({ score }) => score?.score ?? null],
  [number('Việc đã đăng ký'), ({ promised }) => promised.line.total],
  [number('Đã thực hiện'), ({ promised }) => promised.line.ACHIEVED],
  [text('Mức công nhận'), ({ decided }) => levelWord(decided?.level ?? null)],
  [text('Số quyết định'), ({ decided }) => decided?.number ?? null],
  [date('Ngày quyết định'), ({ decided }) => decided?.decidedOn ?? null],
  [text('Lý do khác đề xuất'), ({ decided }) => decided?.reason ?? null],
]

const dayOf = (at: string): string => (at.length === 10 ? at : vietnamDay(at))

/** Who is proposed EXCELLENT, by votes, ties on one place; nobody is picked (rule 27). */
export const candidatesList: ReadList = ({ ports }, actor, asked) =>
  listOf(readCommitteeBoard(ports, actor, asked), ({ places, rows, year, unitName }) => {
    const decided = new Map(rows.map((row) => [row.memberId, row.decided?.level ?? null]))
    const candidates = places.flatMap(({ place, votes: excellent, candidates: equal }) =>
      equal.map((one) => ({ ...one, place, excellent, tied: equal.length > 1 })),
    )
    return list({
      title: 'DANH SÁCH ĐỀ XUẤT HOÀN THÀNH XUẤT SẮC NHIỆM VỤ',
      subtitle: `${unitName}, năm ${year}, xếp theo số phiếu`,
      rows: candidates,
      key: ({ memberId }) => memberId,
      columns: [
        [number('Thứ tự'), ({ place }) => place],
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Chi bộ'), ({ cellName }) => cellName],
        [number('Phiếu xuất sắc'), ({ excellent }) => excellent],
        [number('Cơ số'), ({ base }) => base],
        [percentage('Tỷ lệ'), ({ excellent, base }) => fraction(excellent, base)],
        [text('Bằng phiếu'), ({ tied }) => (tied ? 'Bằng phiếu' : null)],
        [text('Mức công nhận'), ({ memberId }) => levelWord(decided.get(memberId) ?? null)],
      ],
      notes: ['Các đồng chí bằng phiếu cùng một thứ tự; phần mềm không chọn thay cấp ủy.'],
    })
  })

type Cap = { excellent: number; baseCount: number; percent: number; max: number; excess: number }

/** The cap as proposed and as decided, over the organisation and, where it is counted so, cell by cell. */
export const capList: ReadList = ({ ports }, actor, asked) =>
  listOf(readCommitteeBoard(ports, actor, asked), ({ proposed, decided, perCell, cells, unitId, unitName, year }) => {
    const nameOf = new Map(cells.map(({ cellId, name }) => [cellId, name]))
    const lines = (id: string, name: string, { as, cap }: { as: string; cap: Cap }) => ({ id: `${id}:${as}`, name, as, cap })
    const both = (id: string, name: string, of: { proposed: Cap; decided: Cap }) => [
      lines(id, name, { as: 'Chi bộ đề xuất', cap: of.proposed }),
      lines(id, name, { as: 'Đã công nhận', cap: of.decided }),
    ]
    return list({
      title: 'TỶ LỆ HOÀN THÀNH XUẤT SẮC NHIỆM VỤ SO VỚI MỨC TỐI ĐA',
      subtitle: `${unitName}, năm ${year}`,
      rows: [
        ...both(unitId, unitName, { proposed, decided }),
        ...(perCell ?? []).flatMap((one) => both(one.cellId, nameOf.get(one.cellId) ?? '', one)),
      ],
      key: ({ id }) => id,
      columns: [
        [text('Đơn vị'), ({ name }) => name],
        [text('Tính theo'), ({ as }) => as],
        [number('Xuất sắc'), ({ cap }) => cap.excellent],
        [number('Cơ số'), ({ cap }) => cap.baseCount],
        [percentage('Tỷ lệ'), ({ cap }) => fraction(cap.excellent, cap.baseCount)],
        [percentage('Tỷ lệ tối đa'), ({ cap }) => cap.percent / 100],
        [number('Số tối đa'), ({ cap }) => cap.max],
        [number('Vượt'), ({ cap }) => cap.excess],
      ],
    })
  })

/** The year's decisions line by line; one that a later one revoked stays and says so. */
export const decisionsList: ReadList = ({ ports }, actor, asked) =>
  listOf(readDecisions(ports, actor, asked), ({ documents, unitName, year }) =>
    list({
      title: 'CÁC QUYẾT ĐỊNH CÔNG NHẬN XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN',
      subtitle: `${unitName}, năm ${year}`,
      rows: documents.flatMap(({ lines, ...document }) => lines.map((line) => ({ ...document, ...line }))),
      key: ({ decisionId }) => decisionId,
      columns: [
        [text('Số quyết định'), ({ number: words }) => words],
        [date('Ngày quyết định'), ({ decidedOn }) => decidedOn],
        [text('Người ký'), ({ signedBy }) => signedBy],
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Chi bộ'), ({ cellName }) => cellName],
        [text('Mức công nhận'), ({ level }) => levelWord(level)],
        [text('Lý do khác đề xuất', 30), ({ reason }) => reason],
        [text('Hiệu lực'), ({ stands }) => (stands ? 'Đang có hiệu lực' : 'Đã được thay thế')],
      ],
    }),
  )

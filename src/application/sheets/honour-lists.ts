import type { CommendationState } from '#domain/commendation/commendation.ts'
import type { CommendationForm } from '#domain/commendation/title.ts'
import { date, number, text, under } from '#domain/document/sheet.ts'
import { levelWord, yes } from '#domain/document/sheet-words.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { commendationLines } from '../commendation-lines.ts'
import { readCellCommendations } from '../read-cell-commendations.ts'
import { readCollectives } from '../read-collectives.ts'
import { readHonours } from '../read-honours.ts'
import { readUnitCommendations } from '../read-unit-commendations.ts'
import { type List, type ListColumn, list, listOf, type ReadList } from './list.ts'

/** The collectives immediately below a committee: what each says, its score and votes, the decision. */
export const collectivesList: ReadList = ({ ports }, actor, asked) =>
  listOf(readCollectives(ports, actor, asked), ({ rows, unitName, year }) =>
    list({
      title: 'KIỂM ĐIỂM, XẾP LOẠI CHẤT LƯỢNG TỔ CHỨC ĐẢNG',
      subtitle: `${unitName}, năm ${year}`,
      rows,
      key: ({ unitId }) => unitId,
      columns: [
        [text('Tập thể', 34), ({ name }) => name],
        [date('Ngày gửi'), ({ handedInAt }) => handedInAt && vietnamDay(handedInAt)],
        [text('Tự nhận'), ({ handedIn }) => levelWord(handedIn?.level ?? null)],
        [number('Điểm'), ({ handedIn }) => handedIn?.score?.score ?? null],
        [under('Tập thể tự bỏ phiếu', number('Cơ số')), ({ ownVote }) => ownVote?.base ?? null],
        [under('Tập thể tự bỏ phiếu', text('Đề xuất')), ({ ownVote }) => levelWord(ownVote?.proposal ?? null)],
        [under('Cấp trên bỏ phiếu', number('Cơ số')), ({ upperVote }) => upperVote?.base ?? null],
        [under('Cấp trên bỏ phiếu', text('Đề xuất')), ({ upperVote }) => levelWord(upperVote?.proposal ?? null)],
        [text('Mức đề xuất'), ({ proposal }) => levelWord(proposal)],
        [text('Mới thành lập, chưa xếp loại'), ({ tooNew }) => yes(tooNew)],
        [text('Mức công nhận'), ({ decided }) => levelWord(decided?.level ?? null)],
        [text('Số quyết định'), ({ decided }) => decided?.number ?? null],
        [date('Ngày quyết định'), ({ decided }) => decided?.decidedOn ?? null],
        [text('Lý do khác đề xuất'), ({ decided }) => decided?.reason ?? null],
      ],
    }),
  )

type Line = Awaited<ReturnType<typeof commendationLines>>[number]

export const forms: Readonly<Record<CommendationForm, string>> = {
  CERTIFICATE: 'Giấy khen',
  CERTIFICATE_OF_MERIT: 'Bằng khen',
  PRAISE: 'Biểu dương',
}

const states: Readonly<Record<CommendationState, string>> = {
  ON_ITS_WAY: 'Đang trình',
  RETURNED: 'Trả lại để bổ sung',
  REFUSED: 'Không chấp thuận',
  WITHDRAWN: 'Đã rút',
  DECIDED: 'Đã quyết định',
  REVOKED: 'Đã hủy quyết định',
}

const columns: ListColumn<Line>[] = [
  [text('Đối tượng', 30), ({ name }) => name],
  [text('Chi bộ'), ({ unitName }) => unitName],
  [text('Danh hiệu', 46), ({ titleName }) => titleName],
  [text('Hình thức'), ({ form }) => forms[form]],
  [number('Năm', 8), ({ year }) => year],
  [text('Nơi đề nghị'), ({ fromName }) => fromName],
  [text('Đang ở'), ({ atName }) => atName],
  [text('Tình trạng'), ({ state }) => states[state]],
  [text('Số quyết định'), ({ decision }) => decision?.number ?? null],
  [date('Ngày quyết định'), ({ decision }) => decision?.decidedOn ?? null],
  [text('Người ký'), ({ decision }) => decision?.signedBy ?? null],
]

const linesList = (title: string, { unitName, year, lines }: { unitName: string; year: number; lines: readonly Line[] }): List =>
  list({ title, subtitle: `${unitName}, năm ${year}`, rows: lines, columns, key: ({ id }) => id })

/** What a committee has before it, sent on or decided in a year. */
export const unitCommendationsList: ReadList = ({ ports }, actor, asked) =>
  listOf(readUnitCommendations(ports, actor, asked), (page) => linesList('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', page))

/** What a cell proposed, and how it goes. */
export const cellCommendationsList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readCellCommendations(ports, actor, { cellId: unitId, year }), (page) => linesList('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', page))

/** The roll of honour of a committee's year. */
export const unitHonoursList: ReadList = ({ ports }, actor, asked) =>
  listOf(readHonours(ports, actor, asked), (page) => linesList('BẢNG VÀNG KHEN THƯỞNG', page))

import { date, text } from '#domain/document/sheet.ts'
import { roleWords, standingWords, statusWords, workWords, yes } from '#domain/document/sheet-words.ts'
import { day } from '#domain/document/vietnamese-words.ts'
import { readCellMembers } from '../read-cell-members.ts'
import { readPositions } from '../read-positions.ts'
import { list, listOf, type ReadList } from './list.ts'

/** The register of a cell, ended memberships included. */
export const membersList: ReadList = ({ ports }, actor, { unitId }) =>
  listOf(readCellMembers(ports, actor, unitId), ({ cellName, members }) =>
    list({
      title: 'DANH SÁCH ĐẢNG VIÊN',
      subtitle: cellName,
      rows: members,
      key: ({ member }) => member.id,
      columns: [
        [text('Họ và tên', 26), ({ member }) => member.name],
        [text('Số thẻ đảng viên'), ({ cardNumber }) => cardNumber],
        [date('Ngày sinh'), ({ member }) => member.bornOn],
        [date('Ngày vào Đảng'), ({ member }) => member.admittedOn],
        [date('Ngày chính thức'), ({ member }) => member.officialOn],
        [text('Tư cách'), ({ standing }) => standing && standingWords[standing]],
        [text('Sinh hoạt'), ({ member }) => (member.membership === 'PRIMARY' ? 'Chính thức' : 'Tạm thời')],
        [text('Chức vụ'), ({ member }) => member.post],
        [text('Công việc'), ({ member }) => workWords[member.workKind]],
        [text('Điện thoại', 14), ({ phone }) => phone],
        [date('Vào chi bộ'), ({ member }) => member.joinedOn],
        [date('Rời chi bộ'), ({ member }) => member.leftOn],
        [text('Tình trạng', 36), ({ statuses }) => statuses.map(periodOf).join('\n')],
        [text('Đã kích hoạt'), ({ enrolled }) => yes(enrolled)],
      ],
    }),
  )

const periodOf = ({ kind, from, to }: { kind: keyof typeof statusWords; from: string; to: string | null }): string =>
  `${statusWords[kind]} từ ${day(from)}${to ? ` đến trước ${day(to)}` : ''}`

/** Who holds and held which position at a unit. */
export const positionsList: ReadList = ({ ports }, actor, { unitId }) =>
  listOf(readPositions(ports, actor, unitId), ({ unitName, positions }) =>
    list({
      title: 'DANH SÁCH CHỨC VỤ',
      subtitle: unitName,
      rows: positions,
      key: ({ personId, role, validFrom }) => `${personId}:${role}:${validFrom}`,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Chức vụ', 30), ({ role }) => roleWords[role]],
        [date('Từ ngày'), ({ validFrom }) => validFrom],
        [date('Hết hiệu lực từ'), ({ validTo }) => validTo],
        [text('Đang giữ'), ({ holds }) => yes(holds)],
      ],
    }),
  )

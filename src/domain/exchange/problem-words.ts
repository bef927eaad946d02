import type { Problem, ProblemCode } from './sheet.ts'

export type Language = 'vi' | 'en'

/** The sentence of a problem, as the page shows it and as the marked file carries it beside the row. */
export const problemWords = ({ code, facts }: Pick<Problem, 'code' | 'facts'>, language: Language): string =>
  words[code][language].replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '')

const words: Record<ProblemCode, Record<Language, string>> = {
  'no-header': {
    vi: 'Không tìm thấy dòng tiêu đề trong 15 dòng đầu. Cần các cột: {heads}. Đồng chí nên chép dữ liệu vào tệp mẫu.',
    en: 'No row of headings in the first 15 rows. These columns are needed: {heads}. It is easiest to copy the data into the template.',
  },
  'column-missing': { vi: 'Thiếu cột “{head}”.', en: 'The column “{head}” is missing.' },
  'nothing-there': { vi: 'Dưới dòng tiêu đề chưa có dòng nào.', en: 'There is no row below the headings.' },
  needed: { vi: 'Chưa ghi “{head}”.', en: '“{head}” is empty.' },
  'too-long': { vi: 'Dài quá {most} chữ: “{text}…”.', en: 'Longer than {most} characters: “{text}…”.' },
  'day-unreadable': {
    vi: 'Không đọc được ngày “{text}”. Ghi ngày/tháng/năm, ví dụ 5/12/1960.',
    en: 'The date “{text}” cannot be read. Write day/month/year, such as 5/12/1960.',
  },
  'day-missing': {
    vi: '“{text}” chưa đủ: còn thiếu ngày hoặc tháng. Ghi đủ ngày/tháng/năm, phần mềm không tự đoán.',
    en: '“{text}” is not a whole date: the day or the month is missing. Write day/month/year; nothing is guessed.',
  },
  'no-such-day': {
    vi: 'Không có ngày “{text}”. Xin ghi ngày trước, tháng sau.',
    en: 'There is no day “{text}”. The day comes first, then the month.',
  },
  'in-the-future': { vi: 'Ngày {text} chưa đến.', en: '{text} lies in the future.' },
  'year-unreadable': { vi: 'Không đọc được năm “{text}”. Ghi 4 chữ số.', en: 'The year “{text}” cannot be read. Write four digits.' },
  'year-not-past': {
    vi: 'Năm {year} trở đi xếp loại trong phần mềm, không nhập từ tệp.',
    en: 'From {year} on, levels are decided in the app and not brought in.',
  },
  'not-a-choice': {
    vi: '“{text}” không có trong danh sách. Chọn một trong: {choices}.',
    en: '“{text}” is not in the list. Choose one of: {choices}.',
  },
  'card-form': {
    vi: 'Số thẻ “{text}” không đúng: 4 đến 20 chữ số hoặc chữ cái không dấu.',
    en: 'The card number “{text}” is not right: 4 to 20 digits or plain letters.',
  },
  'phone-form': {
    vi: 'Số điện thoại “{text}” không đúng: bắt đầu bằng 0, 9 đến 11 chữ số.',
    en: 'The phone number “{text}” is not right: 9 to 11 digits, beginning with 0.',
  },
  'code-form': {
    vi: 'Mã “{text}” không đúng: chữ số, chữ cái không dấu, dấu chấm.',
    en: 'The code “{text}” is not right: digits, plain letters, dots.',
  },
  'twice-in-file': { vi: 'Trùng với dòng {other} của tệp.', en: 'The same as row {other} of the file.' },
  'unit-unknown': {
    vi: 'Không có tổ chức “{text}” trong phạm vi đồng chí quản trị. Xem trang “Tổ chức” của tệp mẫu.',
    en: 'There is no unit “{text}” among those you administer. See the sheet “Tổ chức” of the template.',
  },
  'unit-ambiguous': { vi: 'Có hơn một tổ chức tên “{text}”. Xin ghi mã.', en: 'More than one unit is called “{text}”. Write its code.' },
  'unit-no-cell': { vi: '“{unit}” không phải chi bộ.', en: '“{unit}” is not a cell.' },
  'unit-is-cell': { vi: '“{unit}” là chi bộ, không có tổ chức trực thuộc.', en: '“{unit}” is a cell: nothing can stand under it.' },
  'unit-elsewhere': {
    vi: '“{unit}” đang trực thuộc tổ chức khác. Chuyển cấp trên là một việc có ngày, làm ở trang “Thay đổi tổ chức”.',
    en: '“{unit}” stands under another unit. A move has a date of its own: use the page “Changes of organisations”.',
  },
  'unit-kind-differs': {
    vi: 'Đang ghi là “{kind}”. Tệp không đổi loại của tổ chức đã có; sửa ở trang Quản trị.',
    en: 'On record as “{kind}”. A file does not change what a unit is; do it on the administration page.',
  },
  'unit-before-parent': { vi: 'Sớm hơn ngày bắt đầu của cấp trên “{unit}”.', en: 'Earlier than the first day of “{unit}” above it.' },
  'unit-circle': { vi: 'Các dòng trực thuộc vòng tròn lẫn nhau.', en: 'These rows stand under one another in a circle.' },
  'card-elsewhere': {
    vi: 'Số thẻ {card} đã có trên hệ thống với tên khác, ngoài phạm vi đồng chí quản trị. Xin kiểm tra lại số thẻ.',
    en: 'Card number {card} is on record under another name, outside the units you administer. Check the number.',
  },
  'of-another-cell': {
    vi: 'Đồng chí này đang sinh hoạt chính thức ở “{unit}”. Chuyển sinh hoạt là một việc riêng, có ngày và giấy giới thiệu: làm ở trang “Chuyển sinh hoạt”.',
    en: 'This member officially belongs to “{unit}”. A transfer has its own day and papers: use the page “Transfers”.',
  },
  'of-a-cell-elsewhere': {
    vi: 'Đồng chí này đang sinh hoạt chính thức ở một chi bộ ngoài phạm vi đồng chí quản trị. Cần làm chuyển sinh hoạt.',
    en: 'This member officially belongs to a cell outside the units you administer. A transfer is needed.',
  },
  'membership-ended': {
    vi: 'Đồng chí này đã rời “{unit}” từ {day}. Nếu trở lại, ghi “Ngày về chi bộ” sau ngày đó.',
    en: 'This member left “{unit}” on {day}. If they are back, give a joining date after that day.',
  },
  'official-before-admitted': { vi: 'Ngày chính thức sớm hơn ngày vào Đảng.', en: 'The official date is earlier than the admission.' },
  'joined-before-admitted': {
    vi: 'Ngày về chi bộ sớm hơn ngày vào Đảng.',
    en: 'The date of joining the cell is earlier than the admission.',
  },
  'ends-before-it-begins': { vi: 'Ngày kết thúc không sau ngày bắt đầu.', en: 'It ends before it begins.' },
  'person-unknown': {
    vi: 'Chưa có đồng chí mang số thẻ {card} trong phạm vi đồng chí quản trị. Nhập danh sách đảng viên trước.',
    en: 'Nobody with card number {card} among the units you administer. Bring in the list of members first.',
  },
  'name-differs': { vi: 'Số thẻ này là của đồng chí {name}.', en: 'This card number is that of {name}.' },
  'held-since': {
    vi: 'Đang giữ chức vụ này từ {day}. Muốn ghi lại từ ngày khác, trước hết ghi thôi.',
    en: 'Holds this position since {day}. End that one first.',
  },
  'role-not-here': { vi: 'Chức vụ này không có ở “{unit}”.', en: 'There is no such position at “{unit}”.' },
  'administrator-not-ended-here': {
    vi: 'Thôi quyền quản trị thì làm ở trang Quản trị, không làm bằng tệp.',
    en: 'End an administrator on the administration page, not by a file.',
  },
  'no-membership-then': {
    vi: 'Không có chi bộ nào của đồng chí này để ghi mức năm {year} (chưa vào Đảng năm đó, hoặc chi bộ ngoài phạm vi quản trị).',
    en: 'There is no cell of this member to record {year} for (not admitted then, or a cell outside your units).',
  },
  'decided-already': {
    vi: 'Năm {year} đã ghi “{level}” ({number}). Không ghi đè: muốn đổi, cấp ủy ra quyết định thu hồi.',
    en: '{year} is on record as “{level}” ({number}). It is never overwritten: the committee revokes it by a decision.',
  },
  'number-without-day': { vi: 'Có số quyết định thì cần ngày quyết định.', en: 'A decision number needs its date.' },
  'year-only': { vi: 'Chỉ có năm {year}: ghi là 01/01/{year}.', en: 'Only the year {year}: recorded as 1 January {year}.' },
  'same-person': {
    vi: 'Số thẻ {card} đang là của đồng chí {name}. Có đúng là một người, và sửa theo tệp không?',
    en: 'Card number {card} is that of {name}. Is it the same person, to be set right by the file?',
  },
}

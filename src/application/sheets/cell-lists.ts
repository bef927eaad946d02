import { date, fraction, number, percentage, text } from '#domain/document/sheet.ts'
import {
  calendarWords,
  levelWord,
  meetingKindWords,
  registrationWords,
  roleWords,
  shortfallSourceWords,
  shortfallStateWords,
  standingWords,
  topicWord,
  yes,
} from '#domain/document/sheet-words.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { readCalendar } from '../read-calendar.ts'
import { readCellDesk } from '../read-cell-desk.ts'
import { readCellRegistrations } from '../read-cell-registrations.ts'
import { readCellShortfalls } from '../read-cell-shortfalls.ts'
import { readMonthRemarks } from '../read-month-remarks.ts'
import { takeCellPass } from '../take-cell-pass.ts'
import { list, listOf, type ReadList } from './list.ts'

const dayOf = (at: string | null): string | null => at && vietnamDay(at)

/** Every member's state before the year's review. */
export const cellYearList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readCellDesk(ports, actor, { cellId: unitId, year }), (desk) =>
    list({
      title: 'TÌNH HÌNH KIỂM ĐIỂM, XẾP LOẠI ĐẢNG VIÊN CỦA CHI BỘ',
      subtitle: `${desk.cellName}, năm ${desk.year}`,
      rows: desk.members,
      key: ({ memberId }) => memberId,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Tư cách'), ({ standing }) => standingWords[standing]],
        [text('Chức vụ'), ({ office }) => office && roleWords[office]],
        [date('Nộp bản tự kiểm điểm'), ({ handedInAt }) => dayOf(handedInAt)],
        [text('Tự nhận'), ({ selfLevel }) => levelWord(selfLevel)],
        [text('Nhận xét của chi ủy', 40), ({ remark }) => remark],
        [text('Chi ủy đề xuất'), ({ proposedLevel }) => levelWord(proposedLevel)],
        [text('Xếp loại công chức, viên chức'), ({ stateLevel }) => levelWord(stateLevel)],
        [number('Hạn chế đang khắc phục'), ({ shortfallCount }) => shortfallCount],
        [text('Có tên trên phiếu'), ({ onBallot }) => (onBallot.ok ? 'Có' : 'Không')],
        [text('Đề nghị biểu dương', 40), ({ nomination }) => nomination],
      ],
    }),
  )

/** Who registered for the year, and what. */
export const registrationsList: ReadList = ({ ports }, actor, { unitId, year }) =>
  listOf(readCellRegistrations(ports, actor, { cellId: unitId, year }), (page) =>
    list({
      title: 'DANH SÁCH ĐĂNG KÝ VIỆC LÀM THEO',
      subtitle: `${page.cellName}, năm ${page.year}`,
      rows: page.rows,
      key: ({ memberId }) => memberId,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Chức vụ'), ({ post }) => post],
        [text('Tình trạng'), ({ state, asked }) => (asked.asked ? registrationWords[state] : 'Không thuộc diện')],
        [date('Ngày gửi'), ({ handedInAt }) => dayOf(handedInAt)],
        [text('Muộn'), ({ late }) => yes(late)],
        [number('Số việc'), ({ inForce, handedIn }) => (inForce ?? handedIn)?.items.length ?? null],
        [
          text('Việc đã đăng ký', 46),
          ({ inForce, handedIn }) => (inForce ?? handedIn)?.items.map(({ what }) => `- ${what}`).join('\n') ?? null,
        ],
        [text('Ý kiến của chi ủy', 30), ({ word }) => word],
      ],
      notes: [
        `Thuộc diện đăng ký ${page.counts.asked}, đã đăng ký ${page.counts.registered}, trong đó muộn ${page.counts.late}; chưa đăng ký ${page.counts.missing}; không thuộc diện ${page.counts.notAsked}.`,
      ],
    }),
  )

/** The month's reflections beside the committee's remarks. */
export const remarksList: ReadList = ({ ports }, actor, { unitId, month }) =>
  listOf(readMonthRemarks(ports, actor, { cellId: unitId, month }), (page) =>
    list({
      title: 'TỰ SOI, TỰ SỬA VÀ NHẬN XÉT CỦA CHI ỦY',
      subtitle: `${page.cellName}, tháng ${page.month.slice(5)}/${page.month.slice(0, 4)}`,
      rows: page.members,
      key: ({ memberId }) => memberId,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [date('Ngày gửi tự soi'), ({ reflection }) => dayOf(reflection?.at ?? null)],
        [text('Muộn'), ({ reflection }) => yes(reflection?.late ?? false)],
        [number('Hạn chế tự nhận'), ({ handedIn, shortfalls }) => (handedIn ? shortfalls : null)],
        [text('Hạn chế đang khắc phục', 40), ({ openShortfalls }) => openShortfalls.map((one) => `- ${one.text}`).join('\n')],
        [text('Nhận xét của chi ủy', 46), ({ remark }) => remark?.text ?? null],
        [text('Người nhận xét'), ({ remark }) => remark?.byName ?? null],
        [text('Đề nghị'), ({ remark }) => (remark?.proposes ? proposes[remark.proposes] : null)],
      ],
      notes: [`Cần nhận xét ${page.progress.total}, đã nhận xét ${page.progress.done}; không thuộc diện tự soi ${page.leftOut.length}.`],
    }),
  )

const proposes = { PRAISE: 'Biểu dương', REMINDER: 'Nhắc nhở' } as const

/** Shortfalls of the year with their remedies. */
export const shortfallsList: ReadList = async ({ ports }, actor, { unitId, year }) => {
  const pass = await takeCellPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const ofYear = year ?? Number(pass.value.on.slice(0, 4))
  return listOf(readCellShortfalls(ports, actor, { cellId: unitId, year: ofYear }), (rows) =>
    list({
      title: 'HẠN CHẾ, THIẾU SÓT VÀ BIỆN PHÁP KHẮC PHỤC',
      subtitle: `${pass.value.cell.name}, năm ${ofYear}`,
      rows,
      key: ({ id }) => id,
      columns: [
        [text('Họ và tên', 26), ({ name }) => name],
        [text('Nội dung'), ({ topic }) => topicWord(topic)],
        [text('Hạn chế, thiếu sót', 46), ({ text: words }) => words],
        [text('Nguyên nhân', 30), ({ cause }) => cause],
        [text('Biện pháp khắc phục', 40), ({ remedy }) => remedy],
        [date('Thời hạn'), ({ dueOn }) => dueOn],
        [text('Nguồn'), ({ source }) => shortfallSourceWords[source]],
        [text('Tình trạng'), ({ state }) => shortfallStateWords[state]],
        [number('Từ năm'), ({ year: from }) => from],
        [text('Kết luận', 30), ({ conclusion }) => conclusion],
      ],
    }),
  )
}

/** The year's meetings and who came. */
export const calendarList: ReadList = (deps, actor, { unitId, year }) =>
  listOf(readCalendar(deps, actor, { cellId: unitId, year }), (page) => {
    const meetings = page.months.flatMap((month) => month.meetings)
    return list({
      title: 'LỊCH SINH HOẠT VÀ CHUYÊN CẦN',
      subtitle: `${page.cellName}, năm ${page.year}`,
      rows: meetings,
      key: ({ meetingId }) => meetingId,
      columns: [
        [date('Ngày'), ({ startsAt }) => dayOf(startsAt)],
        [text('Loại'), ({ kind }) => meetingKindWords[kind]],
        [text('Cuộc họp', 40), ({ title }) => title],
        [text('Tình trạng'), ({ state }) => calendarWords[state]],
        [number('Thời lượng (phút)'), ({ minutes }) => minutes],
        [number('Thuộc diện dự'), ({ expected }) => expected],
        [number('Có mặt'), ({ present }) => present],
        [percentage('Tỷ lệ có mặt'), ({ present, expected }) => (present === null ? null : fraction(present, expected ?? 0))],
      ],
    })
  })

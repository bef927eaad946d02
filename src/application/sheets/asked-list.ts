import { text } from '#domain/document/sheet.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { refuse } from '#domain/result.ts'
import { isAsk, type ShownLack } from '#domain/statistics/ask.ts'
import { readAsked } from '../read-asked.ts'
import { list, listOf, type ReadList } from './list.ts'

/** A leader's question with the cells that lack it, as shown: `id` is the question, the period and, where one was chosen, the unit below. */
export const askedList: ReadList = async ({ ports }, actor, { unitId, id = '' }) => {
  const [ask = '', period = null, under = null] = id.split('~')
  if (!isAsk(ask)) return refuse('access/not-found')
  return listOf(readAsked(ports, actor, { unitId, ask, period, under }, { whole: true }), (page) =>
    list({
      title: titles[ask],
      subtitle: `${page.unitName}, kỳ ${page.period}: ${page.lacking} trong ${page.cells} chi bộ`,
      rows: page.rows,
      key: ({ cellId }) => cellId,
      columns: [
        [text('Chi bộ', 44), ({ name }) => name],
        [text('Tổ chức', 30), ({ unitName }) => unitName],
        [text('Còn thiếu', 22), ({ shown }) => words(shown)],
        [text('Đã nhắc', 34), ({ told }) => (told ? `${vietnamDay(told.at)}, ${told.byName} (${told.unitName})` : null)],
      ],
      notes: [`Số đồng chí chỉ hiện theo khoảng; chi bộ có dưới ${page.smallestShown} đảng viên không hiện số.`],
    }),
  )
}

const titles = {
  'not-met': 'CHI BỘ CHƯA HỌP THƯỜNG KỲ',
  'no-thematic': 'CHI BỘ CHƯA SINH HOẠT CHUYÊN ĐỀ',
  'not-registered': 'CHI BỘ CÒN ĐẢNG VIÊN CHƯA ĐĂNG KÝ',
  attendance: 'CHI BỘ CÓ TỶ LỆ DỰ HỌP GIẢM',
  remedies: 'CHI BỘ CÓ HẠN CHẾ QUÁ HẠN KHẮC PHỤC',
  reflections: 'CHI BỘ CÒN THIẾU BẢN TỰ SOI',
  remarks: 'CHI BỘ CÒN BẢN TỰ SOI CHƯA CÓ NHẬN XÉT',
} as const

function words(shown: ShownLack): string {
  switch (shown.kind) {
    case 'ABSENT':
      return 'Chưa có'
    case 'HIDDEN':
      return 'Không hiện số'
    case 'EXACT':
      return String(shown.count)
    case 'ABOUT':
      return shown.most === null ? `từ ${shown.least} trở lên` : `${shown.least} đến ${shown.most}`
    case 'DROP':
      return `từ ${shown.from}% còn ${shown.to}%`
  }
}
